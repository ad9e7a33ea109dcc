using JasperFx.Events;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Lessons.Proposing;
using Zichtlijn.Reflection.Lessons.Releasing;
using Zichtlijn.Reflection.Rooms;
using Zichtlijn.Reflection.Rooms.Answering;
using Zichtlijn.Reflection.Rooms.Asking;
using Zichtlijn.Reflection.Rooms.Composing;
using Zichtlijn.Reflection.Rooms.Holding;
using Zichtlijn.Reflection.Rooms.Summarising;
using Zichtlijn.Terms;
using Zichtlijn.TestSupport.Hosts;

namespace Zichtlijn.Reflection.Tests.Support;

/// <summary>Cases and rooms as they stand after some events: of Monday 6 November 2023, handled in Amsterdam, about Jansen.</summary>
internal static class Given
{
    public static readonly Guid CaseId = Guid.Parse("018b9c1e-0000-7000-8000-000000000001");
    public static readonly Guid RoomId = Guid.Parse("018b9c1e-0000-7000-8000-00000000a1b2");
    public static readonly Guid ProposalId = Guid.Parse("018b9c1e-0000-7000-8000-00000000c0de");
    public static readonly DateTimeOffset Now = new(2023, 11, 6, 9, 0, 0, TimeSpan.Zero);
    public static readonly ProtectedContent Sealed = new("test", "test", [1, 2, 3]);
    public static readonly ReferenceDataSet Reference = ReferenceDataSet.Current;

    public static readonly Seat Handler = new(Who("triage.ams", "AMS"), Capacity.Requester, []);
    public static readonly Seat Lawyer = new(Who("hr-lawyer"), Capacity.Requester, []);
    public static readonly Seat Authority = new(Who("unit-head.ams", "AMS"), Capacity.Authority, ["AMS"]);
    public static readonly Seat Corps = new(Who("corps"), Capacity.Authority, [Seat.Corps]);
    public static readonly Seat Leads = Facilitator("AMS");
    public static readonly Seat Second = new(Who("reflection-facilitator2.ams", "AMS"), Capacity.Facilitator, ["AMS"]);
    public static readonly Seat Elsewhere = Facilitator("DHG");

    /// <summary>Those who can sit in a room, by the kind of their seat; four of them work in Amsterdam.</summary>
    private static readonly (string Account, string Kind, string Part)[] Pool =
    [
        ("network.rtd", "network", "RTD"), ("ethics.dhg", "ethics", "DHG"), ("colleague.ams", "colleague", "AMS"), ("colleague.lmb", "colleague", "LMB"), ("leader.nnl", "leadership", "NNL"),
        ("leader.onl", "leadership", "ONL"), ("network.ams", "network", "AMS"), ("ethics.ams", "ethics", "AMS"), ("colleague2.ams", "colleague", "AMS"), ("colleague3.ams", "colleague", "AMS"),
    ];

    public static readonly StaffDirectory Staff = new(
    [
        Person("jansen", null, "AMS"), Person("triage.ams", Roles.Triage, "AMS"), Person("unit-head.ams", Roles.UnitHead, "AMS"), Person("hr-lawyer", Roles.HrLawyer, null), Person("corps", Roles.Corps, null),
        Person("reflection-facilitator.ams", Roles.ReflectionFacilitator, "AMS"), Person("reflection-facilitator2.ams", Roles.ReflectionFacilitator, "AMS"),
        Person("reflection-facilitator.dhg", Roles.ReflectionFacilitator, "DHG"),
        .. Pool.Select(p => Person(p.Account, Roles.ReflectionMember, p.Part) with { ReflectionSeats = [p.Kind] }),
        Person("away.zwb", Roles.ReflectionMember, "ZWB") with { ReflectionSeats = ["colleague"], Absences = [new(new(2023, 11, 1), new(2023, 11, 30))] },
    ]);

    /// <summary>Whoever sits in a room that is in order, in the order of their seats.</summary>
    public static readonly string[] Five = ["network.rtd", "ethics.dhg", "colleague.ams", "colleague.lmb", "leader.nnl"];

    public static Seat Facilitator(string part, string? before = null) =>
        new(Who($"reflection-facilitator.{part.ToLowerInvariant()}", part), Capacity.Facilitator, before is null ? [part] : [part, before]);

    public static Seat Member(string account) => new(Who(account, Pool.First(p => p.Account == account).Part), Capacity.Member, []);

    public static Colleague Who(string account, string? part = null) => new(account, MarkOf(account), part);

    public static string MarkOf(string account) => "mark-of-" + account;

    private static StaffMember Person(string account, string? role, string? part) => new(account, MarkOf(account), account, null, role, part, null, []);

    public static ReportHeardOf Reported { get; } = new(1, Now.AddDays(-60), "Z-2023-000001", "discrimination", "AMS", "AMS", [MarkOf("jansen")]);

    public static InvestigationHeardOf Investigated { get; } = new(7, "Z-2023-000001", "discrimination", InNormSet: true, ["AMS"], "AMS", [MarkOf("jansen")]);

    /// <summary>In the hands of triage, which declared.</summary>
    public static object[] InTriage() => [Reported, new TriageHandlerHeard(3, Handler.Mark, MayOpen: true)];

    /// <summary>Investigated, and a lawyer weighs it.</summary>
    public static object[] Weighed() =>
        [.. InTriage(), new TriageDecisionHeard(6, IsDecided: true), Investigated, new InvestigationReportHeard(Now), new LawyerHeard(4, Lawyer.Mark, Weighs: true)];

    public static object[] Decided() => [.. Weighed(), new OutcomeHeard(Now)];

    public static RoomAsked Ask(ReflectionMoment moment = ReflectionMoment.BeforeProposal, Seat? by = null, int room = 1) => new(
        Now, (by ?? Lawyer).Who.Account, (by ?? Lawyer).Mark, room, room == 1 ? RoomId : Guid.Parse($"018b9c1e-0000-7000-8000-0000000000{room:d2}"), moment, "AMS", Sealed, Reference.Version);

    public static object[] Asked() => [.. Weighed(), Ask()];

    public static object[] Led() => [.. Asked(), Took(Leads)];

    public static FacilitatorTook Took(Seat seat) => new(Now, seat.Who.Account, seat.Mark, 1, ReflectionMoment.BeforeProposal, seat.Own);

    public static object[] Invited() => [.. Led(), .. Five.Select((m, i) => Invite(i + 1, m))];

    public static MemberInvited Invite(int seat, string account) =>
        new(Now, Leads.Who.Account, 1, seat, Pool.First(p => p.Account == account).Kind, account, MarkOf(account), Pool.First(p => p.Account == account).Part);

    public static MemberSeated Sit(int seat, string account) => new(Now, account, MarkOf(account), 1, ReflectionMoment.BeforeProposal, seat);

    /// <summary>Led, with these who sit there.</summary>
    public static object[] Seated(params string[] members) => [.. Led(), .. members.Select((m, i) => Invite(i + 1, m)), .. members.Select((m, i) => Sit(i + 1, m))];

    public static object[] Seated() => Seated(Five);

    public static object[] Composed() => [.. Seated(), new RoomComposed(Now, Leads.Who.Account, 1, [1, 2, 3, 4, 5], Reference.Version)];

    public static SummaryWritten Summary(int number = 1, params string[] combination) => new(Now, Lawyer.Who.Account, Lawyer.Mark, 1, number, [new("name", 2)], combination, Sealed);

    public static SummaryChecked Check(int number = 1, bool motive = false) =>
        new(Now, Leads.Who.Account, Leads.Mark, 1, number, [.. Reference.SummaryChecks.Entries.Select(e => e.Code)], motive ? Sealed : null, Reference.Version);

    public static object[] Summarised() => [.. Composed(), Summary()];

    public static object[] Checked() => [.. Summarised(), Check()];

    public static RoomPrepared Preparation { get; } = new(Now, Leads.Who.Account, 1, ["equality"], ["victim", "team", "society"], Sealed, Reference.Version);

    public static object[] Prepared() => [.. Checked(), Preparation];

    public static object[] Held() => [.. Prepared(), new SessionHeld(Now, Leads.Who.Account, 1, [1, 2, 3, 4, 5], [.. Five.Select(MarkOf)], Sealed, Reference.Version)];

    public static AdviceIssued Advice { get; } = new(Now, Leads.Who.Account, 1, ReflectionMoment.BeforeProposal, new(2023, 11, 20), Sealed, Reference.Version);

    public static object[] Advised() => [.. Held(), Advice, AnswerClock.Start(1, Now, Reference)];

    public static AdviceAnswered Answer(Seat? by = null, ReflectionAnswer answer = ReflectionAnswer.Follow) =>
        new(Now.AddDays(1), (by ?? Authority).Who.Account, (by ?? Authority).Mark, 1, ReflectionMoment.BeforeProposal, answer, null, Reference.Version);

    public static object[] Answered() => [.. Advised(), Answer()];

    public static object[] Closed() => [.. Answered(), new RoomClosed(Now.AddDays(2), Leads.Who.Account, 1, Sealed)];

    public static object[] Stopped() => [.. Checked(), Stop()];

    public static RoomStopped Stop(Seat? by = null) => new(Now, (by ?? Leads).Who.Account, 1, ReflectionMoment.BeforeProposal, Sealed);

    public static LessonProposed Lesson(params string[] combination) => new(Now, Leads.Who.Account, Leads.Mark, 1, ProposalId, "jokes", ["speakUp"], [], combination, Sealed);

    public static object[] Proposed() => [.. Held(), Lesson()];

    public static LessonReleased Release(Seat by, bool motive = false) => new(
        Now, by.Who.Account, by.Mark, 1, ProposalId, Guid.Parse("018b9c1e-0000-7000-8000-0000000fade0"), [.. Reference.LessonChecks.Entries.Select(e => e.Code)], motive ? Sealed : null, Reference.Version);

    public static LessonReturned Return(Seat by) => new(Now, by.Who.Account, 1, ProposalId, Sealed);

    public static ThemeAsked Theme(Seat? by = null) => new(Now, (by ?? Leads).Who.Account, (by ?? Leads).Mark, RoomId, "AMS", "jokes", [], Sealed, Reference.Version);

    public static DateOnly Day(int days) => Term.DayOf(Now.AddDays(days));

    public static ReflectionCase Case(params IEnumerable<object> events) =>
        events.Aggregate((ReflectionCase?)null, (state, e) => state?.After(e) ?? ReflectionCase.Of(CaseId, e))!;

    public static ReflectionCase AfterAll(this ReflectionCase c, IEnumerable<object> events) => events.Aggregate(c, (state, e) => state.After(e));

    public static Room TheRoom(this ReflectionCase c) => c.RoomOf(RoomId)!;

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
        builder.AddZichtlijnDefaults("reflection");
        builder.AddReflection();
    });
}
