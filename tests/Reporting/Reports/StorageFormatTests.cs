using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;

namespace Zichtlijn.Reporting.Tests.Reports;

public class StorageFormatTests
{
    [Fact]
    public async Task The_names_and_members_of_stored_events_are_what_they_were() =>
        StoredEventShapes.Describe(await StoredEvents.OfReportingAsync()).ShouldMatchSnapshot("stored-events");

    [Fact]
    public async Task Every_event_of_the_service_is_registered_under_a_name_of_its_own()
    {
        var registered = await StoredEvents.OfReportingAsync();

        registered.Select(e => e.EventType.Name).ShouldContain("ReportSubmitted");
        registered.ShouldAllBe(e => e.EventTypeName.All(c => char.IsAsciiLetterLower(c) || c == '_'));
        registered.Select(e => e.EventTypeName).ShouldBeUnique();
    }
}
