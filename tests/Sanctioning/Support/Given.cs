using JasperFx.Events;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Comparing;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Letters;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Sanctioning.Cases.Protocol;
using Zichtlijn.Sanctioning.Cases.Taking;
using Zichtlijn.Sanctioning.Cases.Weighing;
using Zichtlijn.Terms;
using Zichtlijn.TestSupport.Hosts;

namespace Zichtlijn.Sanctioning.Tests.Support;

/// <summary>Cases that are weighed as they stand after some events: reported on Monday 6 November 2023, about Jansen and about somebody unknown.</summary>
internal static class Given
{
    public static readonly Guid CaseId = Guid.Parse("018b9c1e-0000-7000-8000-000000000001");
    public static readonly Colleague Lawyer = Who("hr-lawyer");
    public static readonly Colleague Other = Who("hr-lawyer2");
    public static readonly Colleague Authority = Who("unit-head.ams", "AMS");
    public static readonly Colleague Corps = Who("corps");
    public static readonly Colleague Chair = Who("consultation-chair");
    public static readonly Colleague Third = Who("hr-lawyer3");
    public static readonly Colleague Expert = Who("expert.dhg", "DHG");
    public static readonly Colleague Substitute = Who("expert.rtd", "RTD");

    /// <summary>Of which an expert must be there, because of the category.</summary>
    public const string Field = "discrimination";

    /// <summary>
    /// Whom the case is about works in Amsterdam, and so do the head who decides and an expert who can never sit there. A lawyer of
    /// Amsterdam, an expert of something else and one who is away cannot either.
    /// </summary>
    public static readonly StaffDirectory Staff = new(
    [
        Person("jansen", null, "AMS"), Person("chief", null, "AMS") with { AppointedByCrown = true }, Person("unit-head.ams", Roles.UnitHead, "AMS"), Person("corps", Roles.Corps, null), Person("corps2", Roles.Corps, null), Person("consultation-chair", Roles.ConsultationChair, null),
        Person("hr-lawyer", Roles.HrLawyer, null), Person("hr-lawyer2", Roles.HrLawyer, null), Person("hr-lawyer3", Roles.HrLawyer, null), Person("hr-lawyer.ams", Roles.HrLawyer, "AMS"),
        Person("expert.ams", Roles.Expert, "AMS", Field), Person("expert.dhg", Roles.Expert, "DHG", Field), Person("expert.rtd", Roles.Expert, "RTD", Field),
        Person("expert.zwb", Roles.Expert, "ZWB", "sexualHarassment"),
        Person("expert.lmb", Roles.Expert, "LMB", Field) with { Absences = [new(new(2023, 11, 1), new(2023, 11, 30))] },
    ]);

    public static readonly DateTimeOffset ReportedAt = new(2023, 11, 6, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Now = ReportedAt.AddDays(1);
    public static readonly ProtectedContent Sealed = new("test", "test", [1, 2, 3]);

    public static InvestigationAsked Asked { get; } = new(
        CaseId, 7, ReportedAt.AddDays(-60), "Z-2023-000001", InvestigationKind.Unit, "discrimination", InNormSet: true, "AMS", ["AMS"], "AMS", [], "2023-06");

    /// <summary>Charges 1 and 3 are about Jansen and 1 was established, 2 is about somebody of no directory.</summary>
    public static InvestigationReported Reported { get; } = new(
        CaseId, 30, InvestigationKind.Unit, ReportedAt,
        [new(1, Finding.Established, "jansen"), new(2, Finding.Established, null), new(3, Finding.NotEstablished, "jansen")], "2023-06");

    public static Colleague Who(string account, string? part = null) => new(account, MarkOf(account), part);

    /// <summary>Jansen is known by name alone elsewhere in these tests.</summary>
    private static string MarkOf(string account) => account == "jansen" ? account : "mark-of-" + account;

    /// <summary>From where they look, by the role that their account begins with.</summary>
    public static Seat SeatOf(Colleague who) => who.Account.Split('.')[0].TrimEnd('2', '3') switch
    {
        "unit-head" => new(who, Capacity.Authority, who.Part),
        "corps" => new(who, Capacity.Authority, Seat.Corps),
        "consultation-chair" => new(who, Capacity.Chair),
        "expert" => new(who, Capacity.Member),
        _ => new(who, Capacity.Lawyer),
    };

    private static StaffMember Person(string account, string? role, string? part, params string[] expertise) =>
        new(account, MarkOf(account), account, null, role, part, null, []) { Expertise = expertise };

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

    public static object[] Prepared() => [.. Weighed(), Step(1, ProtocolStep.Proportionate), Step(2, ProtocolStep.Proportionate), Compared(1), Compared(2)];

    /// <summary>The authority wants a conditional dismissal for both.</summary>
    public static object[] Proposed() => [.. Prepared(), Proposal(1), Proposal(2)];

    /// <summary>A chair, two lawyers and an expert were asked for the first, and the lawyers sit.</summary>
    public static object[] Asked1() =>
    [
        .. Proposed(), new ChairTook(Now, 1, Chair.Account, Chair.Mark), Ask(1, Other), Ask(2, Third), Ask(3, Expert),
        Sit(1, Other), Sit(2, Third),
    ];

    public static object[] Complete() => [.. Asked1(), Sit(3, Expert)];

    public static object[] Convened() => [.. Complete(), new ConsultationConvened(Now, Chair.Account, 1, 1, [1, 2, 3], "2023-06")];

    public static object[] Voted() => [.. Convened(), .. new[] { Chair, Other, Third, Expert }.Select(w => new VoteCast(Now, 1, 1, w.Mark, Sealed))];

    public static object[] Closed() => [.. Voted(), new VotingClosed(Now, Chair.Account, 1, PanelAdvice.MayImpose, [new(PanelAdvice.MayImpose, 4)], [])];

    public static object[] Advised() => [.. Closed(), new AdviceIssued(Now, Chair.Account, 1, PanelAdvice.MayImpose, null, Sealed, "2023-06")];

    /// <summary>For both; the second panel is left out of the events.</summary>
    public static object[] AdvisedAll() => [.. Advised(), new AdviceIssued(Now, Chair.Account, 2, PanelAdvice.MayImpose, null, Sealed, "2023-06")];

    public static SanctionProposed Proposal(int matter, string? sanction = "conditionalDismissal", DeviationRecord? deviation = null) => new(
        Now, Authority.Account, Authority.Mark, matter, 1, sanction is null ? null : new SanctionChoice(sanction, ProbationMonths: sanction == "conditionalDismissal" ? 24 : null), [],
        Sealed, deviation, "2023-06");

    public static DeviationRecord Deviation(int characters, params int[] factors) => new(factors, characters, Sealed);

    private static MemberAsked Ask(int seat, Colleague who) => new(
        Now, Chair.Account, 1, seat, who.Part is null ? SeatKind.Lawyer : SeatKind.Expert, who.Part is null ? null : Field, who.Account, who.Mark, who.Part, null);

    private static MemberSeated Sit(int seat, Colleague who) => new(Now, 1, seat, who.Account, who.Mark);

    public static ComparatorsLinked Compared(int matter) => new(Now, Lawyer.Account, matter, [], 0, Sealed, ProportionalityRange.RowOf(inNormSet: true, "serious", repeated: true), "2023-06");

    /// <summary>Of the head of the part, for the first.</summary>
    public static DecisionIntended Intended(string? sanction = "conditionalDismissal", int charge = 1, DeviationRecord? deviation = null)
    {
        var choice = Proposal(1, sanction).Sanction;
        return new(
            Now, Authority.Account, Authority.Mark, 1, 1, [charge], choice, [], Sealed, Case(Advised()).MatterOf(1)!.NotFollowedBy(choice, ReferenceDataSet.Current), deviation,
            NeedsSecond: sanction is null, "2023-06");
    }

    public static object[] IntendedAll() => [.. AdvisedAll(), Intended(), Intended() with { Matter = 2, Charges = [2] }];

    /// <summary>Nothing for the first, with a motivation: the corps has to agree.</summary>
    public static object[] WaitsForSecond() => [.. AdvisedAll(), Intended(null, deviation: Deviation(200)), Intended() with { Matter = 2, Charges = [2] }];

    /// <summary>A conditional dismissal for the first, sent on the day of <see cref="Now"/>.</summary>
    public static object[] Sent() => [.. ToSend(), .. SendIntention.Decide(Case(ToSend()), SeatOf(Authority), Authority, 1, Now, ReferenceDataSet.Current).Events];

    /// <summary>The letter on it is signed.</summary>
    public static object[] ToSend() => [.. IntendedAll(), SignedOn(Case(IntendedAll()), LetterKind.Intention)];

    /// <summary>The letter on what is intended or decided on the first now.</summary>
    public static LetterSigned SignedOn(SanctionCase c, LetterKind kind) =>
        new(Now, Authority.Account, Authority.Mark, 1, kind, c.MatterOf(1)!.LetterOf(kind)!.Number, Saved: 0, Sealed, "", "2023-06");

    public static object[] Heard1() => [.. Sent(), new ViewsGiven(Now.AddDays(2), "jansen", 1, ViewsForm.Written, Sealed)];

    public static DecisionTaken Decision(int charge = 1, bool answers = true, bool atOnce = false, int days = 3) =>
        new(Now.AddDays(days), Authority.Account, Authority.Mark, 1, 1, [charge], atOnce, Sealed, answers ? Sealed : null, "2023-06");

    public static object[] Decided() => [.. Heard1(), Decision()];

    /// <summary>Handed over on the day of the decision.</summary>
    public static object[] Notified() => [.. Decided(), .. Notify(Case(Decided()), Day(3))];

    /// <summary>The letter is signed, and goes out.</summary>
    public static IReadOnlyList<object> Notify(SanctionCase c, DateOnly on)
    {
        var signed = SignedOn(c, LetterKind.Decision);
        return
        [
            signed, .. Sanctioning.Cases.Deciding.NotifyDecision.Decide(
                c.After(signed), SeatOf(Authority), new(new DateTimeOffset(on, new(12, 0), TimeSpan.Zero), Authority.Account, 1, on, NotificationForm.HandedOverAndSigned), ReferenceDataSet.Current).Events,
        ];
    }

    public static DateOnly Day(int days) => Term.DayOf(Now.AddDays(days));

    public static DecisionExecuted Executed(int days) => new(Now.AddDays(days), Authority.Account, 1, Day(days), Sealed);

    public static SecondAuthorityAnswered Second(Colleague who, bool agrees = true) => new(Now, who.Account, who.Mark, 1, 1, agrees, Sealed);

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

    /// <summary>As a table has it.</summary>
    public static string Told(this Decision decision) => decision switch
    {
        { Refusal: { } refusal } => $"{refusal.Status} {refusal.Code}",
        { Events.Count: 0 } => "already so",
        _ => string.Join(", ", decision.Events.Select(e => e.GetType().Name)),
    };

    public static Task<IReadOnlyList<IEventType>> StoredEventsAsync() => StoredEventShapes.RegisteredEventsAsync(builder =>
    {
        builder.AddZichtlijnDefaults("sanctioning");
        builder.AddSanctioning();
    });
}
