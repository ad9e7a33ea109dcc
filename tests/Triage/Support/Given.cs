using JasperFx.Events;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;
using V1 = Zichtlijn.Contracts.Reporting.V1;

namespace Zichtlijn.Triage.Tests.Support;

/// <summary>Cases as they stand after some events, in a small organisation of made-up people.</summary>
internal static class Given
{
    public const string Officer = "triage.ams";
    public const string Expert = "expert.rtd";
    public static readonly Colleague Handler = Who("triage.ams", "AMS");
    public static readonly Colleague Second = Who("triage.rtd", "RTD");
    public static readonly DateTimeOffset Submitted = new(2023, 11, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Now = Submitted.AddDays(5);
    public static readonly ProtectedContent Sealed = new("test", "test", [1, 2, 3]);
    public static readonly ReferenceDataSet Reference = ReferenceDataSet.Current;

    public static StaffDirectory Staff { get; } = new(
    [
        Member("triage.ams", "triage", "AMS"), Member("triage2.ams", "triage", "AMS"), Member("triage.rtd", "triage", "RTD"), Member("triage.dhg", "triage", "DHG"), Member("triage.skl", "triage", "SKL"),
        Member("desk.ams", "desk", "AMS"),
        Member("expert.ams", "expert", "AMS", "discrimination"), Member("expert.rtd", "expert", "RTD", "discrimination"),
        Member("expert.dhg", "expert", "DHG", "discrimination"), Member("expert.lmb", "expert", "LMB", "sexualHarassment"),
    ]);

    public static V1.ReportSubmitted Contract { get; } = new(
        Guid.Parse("018b9c1e-0000-7000-8000-000000000001"), 1, "Z-2023-000001", Submitted, Disclosure.Anonymous, "bullying", [],
        "AMS", new(2023, 11, 9), new(2024, 2, 2), "2023-06");

    public static CaseReceived Received(bool inNormSet = false, string? category = null) => new(
        "Z-2023-000001", Submitted, Disclosure.Anonymous, category ?? (inNormSet ? "racism" : "bullying"), [], inNormSet, "AMS",
        new(2023, 11, 9), new(2023, 11, 16), new(2024, 2, 2), "2023-06");

    public static CaseAccepted Accepted(string officer = Officer) => new(Submitted.AddDays(1), officer);

    /// <summary>The case is <see cref="Handler"/>'s.</summary>
    public static object[] Assigned(bool declared = true) =>
        [Accepted(), new OfficerAssigned(Submitted.AddDays(1), Officer, Handler.Mark, declared)];

    public static CaseScope Scope(params string[] parts) => new(parts is [] ? ["AMS"] : parts, false, false, []);

    /// <summary>The case is <see cref="Handler"/>'s, and everything was assessed.</summary>
    public static object[] Assessed(CaseScope? scope = null) =>
    [
        .. Assigned(),
        new RegimesClassified(Now, Officer, ["integrity"], [], [], InNormSet: false, Sealed, "2023-06"),
        new SeverityAssessed(Now, Officer, new Dictionary<string, int>(StringComparer.Ordinal), 0, "low", Sealed, "2023-06"),
        new DetrimentRiskAssessed(Now, Officer, "low", Sealed),
        new EvidenceRiskAssessed(Now, Officer, "low", SecureNow: false, Sealed),
        new ScopeAssessed(Now, Officer, scope ?? Scope(), Sealed),
    ];

    public static object[] Advised(string expert = Expert, string field = "discrimination") =>
    [
        Requested(expert, field), new NoConflictDeclared(Now, expert, MarkOf(expert), Handles: false, CoReads: true),
        new AdviceGiven(Now, field, expert, MarkOf(expert), Sealed),
    ];

    public static ExpertiseRequested Requested(string expert = Expert, string field = "discrimination") =>
        new(Now, field, expert, MarkOf(expert), expert.Split('.')[1].ToUpperInvariant(), Sealed, Officer);

    public static DecisionProposed Proposed(bool needsSecond = true, bool needsCorps = false, params TriageOutcome[] outcomes) => new(
        Now, Officer, outcomes is [] ? [TriageOutcome.ExploratoryInquiry] : outcomes, "factsPlausible", Sealed, ForwardTo: null,
        needsCorps ? Sealed : null, needsSecond, needsCorps, "2023-06");

    /// <summary>Assessed, proposed, and <see cref="Second"/> asked to agree.</summary>
    public static object[] WithProposal(bool declared = true) =>
        [.. Assessed(), Proposed(), new SecondAssessorAsked(Now, Second.Account, Second.Mark, declared)];

    public static CaseDecided Decided(
        TriageOutcome outcome = TriageOutcome.ExploratoryInquiry, string reason = "factsPlausible", string officer = Officer) =>
        new(Now, officer, [outcome], reason, Sealed, ForwardTo: null, OverrideMotive: null, "2023-06");

    public static TriageCase Case(CaseReceived start, params IEnumerable<object> events) =>
        events.Aggregate(TriageCase.Of(Contract.CaseId, start), (state, e) => state.After(e));

    public static Colleague Who(string account, string? part) => new(account, MarkOf(account), part);

    public static string MarkOf(string account) => "mark-of-" + account;

    public static Task<IReadOnlyList<IEventType>> StoredEventsAsync() => StoredEventShapes.RegisteredEventsAsync(builder =>
    {
        builder.AddZichtlijnDefaults("triage");
        builder.AddTriage();
    });

    private static StaffMember Member(string account, string role, string part, params string[] expertise) =>
        new(account, MarkOf(account), account, null, role, part, $"unit-head.{part.ToLowerInvariant()}", []) { Expertise = expertise };
}
