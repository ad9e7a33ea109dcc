using System.Text.Json;
using JasperFx.Events;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Contracts.Restoration.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Restoration.Cases.Closing;
using Zichtlijn.Restoration.Cases.Detriment;
using Zichtlijn.Restoration.Cases.Offering;
using Zichtlijn.Restoration.Cases.Taking;
using Zichtlijn.Restoration.Messaging;
using Zichtlijn.Restoration.Tests.Support;

namespace Zichtlijn.Restoration.Tests.Messaging;

public class ContractMapTests
{
    private static readonly ContractMap Map = RestorationContractMap.Map;

    [Fact]
    public async Task Every_stored_event_is_told_to_others_or_kept_inside_on_purpose() =>
        Map.PublishedEvents.Concat(Map.InternalEvents).Select(t => t.Name).Order()
            .ShouldBe((await Given.StoredEventsAsync()).Select(e => e.EventType.Name).Order());

    [Fact]
    public void No_event_is_both_told_and_kept_inside() => Map.PublishedEvents.Intersect(Map.InternalEvents).ShouldBeEmpty();

    [Fact]
    public void What_is_told_are_codes_and_dates()
    {
        object?[] contracts =
        [
            Contract(new Restoration.Cases.Offering.RecognitionOffered(Given.Now, "MARKER", Given.Sealed), 5),
            Contract(new OfferAnswered(Given.Now, "MARKER", OnBehalf: true, Accepted: false), 6),
            Contract(new RestorationClosed(Given.Now, "MARKER", 4), 7),
            Contract(new DetrimentCheckOpened(Given.Now, 1, "month1", "MARKER", new(2023, 12, 6)), 8),
            Contract(new DetrimentCheckAnswered(Given.Now, "MARKER", OnBehalf: false, 1, DetrimentAnswer.Something, Given.Sealed), 9),
            Contract(new WorkerRecused(Given.Now, "MARKER", "mark"), 10),
        ];

        contracts.ShouldBe(
        [
            new Contracts.Restoration.V1.RecognitionOffered(Given.CaseId, 5, Given.Now), new RecognitionAnswered(Given.CaseId, 6, Given.Now, Accepted: false),
            new RestorationEnded(Given.CaseId, 7, Given.Now, 4), new DetrimentCheckDue(Given.CaseId, 8, "month1", new(2023, 12, 6)), new DetrimentTold(Given.CaseId, 9, Given.Now),
            new Contracts.Access.V1.PersonBarred(Given.CaseId, 10, "mark"),
        ]);
        contracts.ShouldAllBe(c => !JsonSerializer.Serialize(c, c!.GetType(), (JsonSerializerOptions?)null).Contains("MARKER"));
    }

    [Fact]
    public void That_nothing_happened_is_told_to_nobody() =>
        Contract(new DetrimentCheckAnswered(Given.Now, "reporter", OnBehalf: false, 1, DetrimentAnswer.Nothing, null), 5).ShouldBeNull();

    private static object? Contract(object data, long version)
    {
        var e = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(data.GetType()), data)!;
        (e.StreamId, e.Version) = (Given.CaseId, version);
        return Map.TryMap(e, out var contract) ? contract : null;
    }
}
