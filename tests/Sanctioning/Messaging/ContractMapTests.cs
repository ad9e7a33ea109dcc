using System.Text.Json;
using JasperFx.Events;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Taking;
using Zichtlijn.Sanctioning.Messaging;
using Zichtlijn.Sanctioning.Tests.Support;

namespace Zichtlijn.Sanctioning.Tests.Messaging;

public class ContractMapTests
{
    private static readonly ContractMap Map = SanctioningContractMap.Map;

    [Fact]
    public async Task Every_stored_event_is_told_to_others_or_kept_inside_on_purpose() =>
        Map.PublishedEvents.Concat(Map.InternalEvents).Select(t => t.Name).Order()
            .ShouldBe((await Given.StoredEventsAsync()).Select(e => e.EventType.Name).Order());

    [Fact]
    public void No_event_is_both_told_and_kept_inside() => Map.PublishedEvents.Intersect(Map.InternalEvents).ShouldBeEmpty();

    [Fact]
    public void Whoever_weighs_it_is_told_by_mark_and_whoever_has_an_interest_is_kept_out_everywhere()
    {
        Contract(new NoConflictDeclared(Given.Now, "MARKER", "mark"), 5).ShouldBe(new ReportReaderChanged(Given.CaseId, 5, "mark", Reads: true));
        Contract(new LawyerRecused(Given.Now, "MARKER", "mark"), 6).ShouldBe(new Contracts.Access.V1.PersonBarred(Given.CaseId, 6, "mark"));
        Contract(new PanelistRecused(Given.Now, "MARKER", "mark"), 7).ShouldBe(new Contracts.Access.V1.PersonBarred(Given.CaseId, 7, "mark"));
        JsonSerializer.Serialize(Contract(new NoConflictDeclared(Given.Now, "MARKER", "mark"), 5)).ShouldNotContain("MARKER");
    }

    [Fact]
    public void How_it_ended_is_told_as_a_reporter_may_know_it() =>
        Contract(new Sanctioning.Cases.Outcome.OutcomeReached(Given.Now, MeasureTaken: true, IsFinal: false), 8).ShouldBe(new OutcomeReached(Given.CaseId, 8, Given.Now, MeasureTaken: true, IsFinal: false));

    private static object? Contract(object data, long version)
    {
        var e = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(data.GetType()), data)!;
        (e.StreamId, e.Version) = (Given.CaseId, version);
        return Map.TryMap(e, out var contract) ? contract : null;
    }
}
