using Zichtlijn.Restoration.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;

namespace Zichtlijn.Restoration.Tests.Cases;

public class StorageFormatTests
{
    [Fact]
    public async Task The_names_and_members_of_stored_events_are_what_they_were() =>
        StoredEventShapes.Describe(await Given.StoredEventsAsync()).ShouldMatchSnapshot("stored-events");
}
