using JasperFx.Events;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Protocol;
using Zichtlijn.Sanctioning.Cases.Taking;
using Zichtlijn.Sanctioning.Cases.Weighing;
using Zichtlijn.TestSupport.Hosts;

namespace Zichtlijn.Sanctioning.Tests.Support;

/// <summary>Cases that are weighed as they stand after some events: reported on Monday 6 November 2023, about Jansen and about somebody unknown.</summary>
internal static class Given
{
    public static readonly Guid CaseId = Guid.Parse("018b9c1e-0000-7000-8000-000000000001");
    public static readonly Colleague Lawyer = Who("hr-lawyer");
    public static readonly Colleague Other = Who("hr-lawyer2");
    public static readonly DateTimeOffset ReportedAt = new(2023, 11, 6, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Now = ReportedAt.AddDays(1);
    public static readonly ProtectedContent Sealed = new("test", "test", [1, 2, 3]);

    public static InvestigationAsked Asked { get; } = new(
        CaseId, 7, ReportedAt.AddDays(-60), "Z-2023-000001", InvestigationKind.Unit, "discrimination", InNormSet: true, "AMS", ["AMS"], "AMS", [], "2023-06");

    /// <summary>Charges 1 and 3 are about Jansen and 1 was established, 2 is about somebody of no directory.</summary>
    public static InvestigationReported Reported { get; } = new(
        CaseId, 30, InvestigationKind.Unit, ReportedAt,
        [new(1, Finding.Established, "jansen"), new(2, Finding.Established, null), new(3, Finding.NotEstablished, "jansen")], "2023-06");

    public static Colleague Who(string account) => new(account, "mark-of-" + account, Part: null);

    public static object[] Opened() => [new InvestigationHeardOf(7, "Z-2023-000001", "discrimination", true, "AMS", ["AMS"], "AMS", []), Heard()];

    public static FindingsHeard Heard() => new(
        ReportedAt, 30, [new(1, Finding.Established), new(2, Finding.Established), new(3, Finding.NotEstablished)], [new(1, "jansen", [1]), new(2, null, [2])]);

    public static object[] Taken() => [.. Opened(), new LawyerTook(Now, Lawyer.Account, Lawyer.Mark)];

    public static object[] Declared() => [.. Taken(), new NoConflictDeclared(Now, Lawyer.Account, Lawyer.Mark)];

    /// <summary>The first four steps of both matters are answered.</summary>
    public static object[] Answered(StepAnswer last = StepAnswer.Yes) =>
        [.. Declared(), .. new[] { 1, 2 }.SelectMany(m => FairSanctioning.Steps.Take(4).Select(s => Step(m, s, s == ProtocolStep.Attributable ? last : StepAnswer.Yes)))];

    /// <summary>And how grave both are.</summary>
    public static object[] Weighed() => [.. Answered(), Weight(1), Weight(2)];

    public static object[] Prepared() => [.. Weighed(), Step(1, ProtocolStep.Proportionate), Step(2, ProtocolStep.Proportionate)];

    public static StepAnswered Step(int matter, ProtocolStep step, StepAnswer answer = StepAnswer.Yes) =>
        new(Now, Lawyer.Account, matter, step, answer, ["E-1"], Sealed, "2023-06");

    public static WeightSet Weight(int matter, string severity = "serious", bool repeated = true) =>
        new(Now, Lawyer.Account, matter, severity, repeated, ProportionalityRange.RowOf(inNormSet: true, severity, repeated), Sealed, "2023-06");

    public static SanctionCase Case(params IEnumerable<object> events) =>
        events.Aggregate((SanctionCase?)null, (state, e) => state?.After(e) ?? SanctionCase.Of(CaseId, e))!;

    public static SanctionCase AfterAll(this SanctionCase c, IEnumerable<object> events) => events.Aggregate(c, (state, e) => state.After(e));

    public static void ShouldBeRefused(this Decision decision, Refusal refusal)
    {
        decision.Refusal.ShouldBe(refusal);
        decision.Events.ShouldBeEmpty();
    }

    public static Task<IReadOnlyList<IEventType>> StoredEventsAsync() => StoredEventShapes.RegisteredEventsAsync(builder =>
    {
        builder.AddZichtlijnDefaults("sanctioning");
        builder.AddSanctioning();
    });
}
