using JasperFx.Events;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform;
using Zichtlijn.Platform.Protection;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.Triage.Cases;
using V1 = Zichtlijn.Contracts.Reporting.V1;

namespace Zichtlijn.Triage.Tests.Support;

/// <summary>Cases as they stand after some events.</summary>
internal static class Given
{
    public const string Officer = "triage.ams";
    public static readonly Colleague Handler = new(Officer, "mark-of-triage.ams", "AMS");
    public static readonly DateTimeOffset Submitted = new(2023, 11, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Now = Submitted.AddDays(5);
    public static readonly ProtectedContent Sealed = new("test", "test", [1, 2, 3]);

    public static V1.ReportSubmitted Contract { get; } = new(
        Guid.Parse("018b9c1e-0000-7000-8000-000000000001"), 1, "Z-2023-000001", Submitted, Disclosure.Anonymous, "bullying", [],
        "AMS", new(2023, 11, 9), new(2024, 2, 2), "2023-06");

    public static CaseReceived Received(bool inNormSet = false) => new(
        "Z-2023-000001", Submitted, Disclosure.Anonymous, inNormSet ? "racism" : "bullying", [], inNormSet, "AMS",
        new(2023, 11, 9), new(2023, 11, 16), new(2024, 2, 2), "2023-06");

    public static CaseAccepted Accepted(string officer = Officer) => new(Submitted.AddDays(1), officer);

    /// <summary>The case is <see cref="Handler"/>'s.</summary>
    public static object[] Assigned(bool declared = true) =>
        [Accepted(), new OfficerAssigned(Submitted.AddDays(1), Officer, Handler.Mark, declared)];

    public static CaseDecided Decided(
        TriageOutcome outcome = TriageOutcome.UnitInvestigation, string reason = "factsPlausible", string officer = Officer) =>
        new(Now, officer, outcome, reason, Sealed, "2023-06");

    public static TriageCase Case(CaseReceived start, params object[] events) => events.Aggregate(
        TriageCase.Create(new Event<CaseReceived>(start) { StreamId = Contract.CaseId }),
        (state, e) => e switch
        {
            CaseAccepted x => state.Apply(x),
            OfficerAssigned x => state.Apply(x),
            OfficerWithdrawn x => state.Apply(x),
            NoConflictDeclared x => state.Apply(x),
            OfficerRecused x => state.Apply(x),
            PersonBarred x => state.Apply(x),
            CaseDecided x => state.Apply(x),
            IClockEvent x => state.Apply(x),
            _ => throw new ArgumentException($"{e.GetType().Name} is no event of a case.", nameof(events)),
        });

    public static Task<IReadOnlyList<IEventType>> StoredEventsAsync() => StoredEventShapes.RegisteredEventsAsync(builder =>
    {
        builder.AddZichtlijnDefaults("triage");
        builder.AddTriage();
    });
}
