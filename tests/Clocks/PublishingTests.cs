using System.Text.Json;
using JasperFx.Events;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks.Tests;

/// <summary>What others hear of clocks.</summary>
public class PublishingTests
{
    private const string Marker = "MARKER";
    private static readonly ContractMap Map = new ContractMap().PublishClocks();
    private static readonly ProtectedContent Secret = new(Marker, Marker, "MARKER"u8.ToArray());
    private static readonly DateOnly Last = new(2023, 11, 30);

    private static readonly IClockEvent[] All =
    [
        new ClockStarted(Given.Day(0), "complaint", Given.Start, Last, Given.Version, Replaces: "other"),
        new ClockWithdrawn(Given.Day(1), "complaint"),
        new ClockSuspended(Given.Day(1), "triage", SuspensionGround.Completion, Marker, Secret),
        new ClockResumed(Given.Day(2), "triage", Last, Marker),
        new ClockExtensionAsked(Given.Day(2), "triage", "10wd", ExtensionForm.Motive, "capacity", Marker, Secret),
        new ClockExtensionRefused(Given.Day(2), "triage", Marker, Secret),
        new ClockExtended(Given.Day(2), "triage", "10wd", ExtensionForm.Motive, Last, "capacity", Marker, Secret),
        new ClockMet(Given.Day(3), "complaint", Given.Start, Marker),
        new ClockReminded(Given.Day(3), "triage", Last),
        new ClockPassed(Given.Day(60), "triage", Last, "corps"),
    ];

    [Fact]
    public void Every_event_is_told_or_kept_inside_on_purpose() =>
        Map.PublishedEvents.Concat(Map.InternalEvents).ShouldBe(All.Select(e => e.GetType()), ignoreOrder: true);

    [Fact]
    public void Others_hear_codes_and_days() => All.Select(Contract).Where(c => c is not null).ShouldBe(
    [
        new TermChanged(Guid.Empty, 7, "complaint", TermState.Running, Last, Replaces: "other"),
        new TermChanged(Guid.Empty, 7, "complaint", TermState.Withdrawn, LastDay: null),
        new TermChanged(Guid.Empty, 7, "triage", TermState.Suspended, LastDay: null),
        new TermChanged(Guid.Empty, 7, "triage", TermState.Running, Last),
        new TermChanged(Guid.Empty, 7, "triage", TermState.Running, Last, "capacity"),
        new TermChanged(Guid.Empty, 7, "complaint", TermState.Met, LastDay: null),
        new TermPassed(Guid.Empty, 7, "triage", Last, Given.Day(60)),
    ]);

    [Fact]
    public void Nobody_hears_who_did_it_or_why_in_words() =>
        All.Select(Contract).Where(c => c is not null).Select(c => JsonSerializer.Serialize(c, c!.GetType(), JsonSerializerOptions.Web))
            .ShouldAllBe(json => !json.Contains(Marker) && !json.Contains(Convert.ToBase64String(Secret.Value)));

    private static object? Contract(IClockEvent data)
    {
        var e = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(data.GetType()), data)!;
        e.Version = 7;
        return Map.TryMap(e, out var contract) ? contract : null;
    }
}
