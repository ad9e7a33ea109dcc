using System.Text.Json;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;

namespace Zichtlijn.Investigations.Tests.Cases;

public class StorageFormatTests
{
    [Fact]
    public async Task The_names_and_members_of_stored_events_are_what_they_were() =>
        StoredEventShapes.Describe(await Given.StoredEventsAsync()).ShouldMatchSnapshot("stored-events");

    /// <summary>What stands in lists, and under a seal, is storage format as well.</summary>
    [Fact]
    public void A_charge_and_a_step_are_written_as_they_were()
    {
        JsonSerializer.Serialize(new WrittenCharge(1, "Kees Jansen", "Schold."), JsonSerializerOptions.Web).ShouldBe("""{"number":1,"person":"Kees Jansen","conduct":"Schold."}""");
        JsonSerializer.Serialize(new Step(1, "investigator.ams", new(2023, 11, 9)), JsonSerializerOptions.Web).ShouldBe("""{"number":1,"owner":"investigator.ams","dueBy":"2023-11-09"}""");
    }
}
