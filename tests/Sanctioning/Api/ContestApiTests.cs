using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Terms;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Sanctioning.Tests.Api;

/// <summary>From an objection to the highest court, and what runs beside it.</summary>
[Collection(OnTheHost.Name)]
public class ContestApiTests(SanctioningHost host)
{
    private const string Head = SanctioningHost.Authority;
    private const string Corps = "corps";
    private const string Lawyer = "hr-lawyer";
    private const string Witness = "employee.dhg";
    private static readonly DateOnly Today = Term.DayOf(DateTimeOffset.UtcNow);
    private static readonly SanctionChoice Lighter = new("leaveReduction", [new("shareOfYearlyLeave", 0.1m)]);
    private static readonly AssignCommittee Committee = new("M. van Buiten", ["A. Eerste", "B. Tweede"]);
    private static readonly NoteHearing Hearing = new(HearingForm.Held, Today, "De medewerker heeft zijn bezwaar toegelicht.");
    private const string Reasons = "De commissie weegt wat vaststaat en wat de medewerker daarover zegt.";

    [Fact]
    public async Task An_objection_goes_by_a_committee_and_two_courts_to_something_lighter()
    {
        var caseId = await ObjectedAsync();
        await host.DoAsync(Corps, caseId, "matters/1/objection-committees", Committee);
        await (await host.TryAsync(Corps, caseId, "matters/1/objection-decisions", Decision())).ShouldBeProblem(HttpStatusCode.Conflict, "not-heard");
        await host.DoAsync(Corps, caseId, "matters/1/objection-hearings", Hearing);
        await (await host.TryAsync(Corps, caseId, "matters/1/objection-decisions", Decision())).ShouldBeProblem(HttpStatusCode.Conflict, "committee-not-advised");
        await host.DoAsync(Corps, caseId, "matters/1/committee-advice", new NoteCommitteeAdvice(ObjectionOutcome.Founded, Reasons));
        await (await host.TryAsync(Corps, caseId, "matters/1/objection-decisions", Decision())).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "committee-not-followed");
        await (await host.TryAsync(Corps, caseId, "matters/1/objection-decisions", Decision(ObjectionOutcome.Founded, new("dismissal")) with { Deviation = Reasons })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "heavier");
        await host.DoAsync(Corps, caseId, "matters/1/objection-decisions", Decision() with { Deviation = Reasons });
        await (await host.TryAsync(Lawyer, caseId, "matters/1/appeals", new NoteAppeal(AppealBy.Subject, Today))).ShouldBeProblem(HttpStatusCode.Conflict, "not-notified");
        await host.SignAsync(Corps, caseId, "objectionDecision");
        await host.DoAsync(Corps, caseId, "matters/1/objection-notifications", new NotifyDecision(Today, NotificationForm.RegisteredPost));
        await (await host.TryAsync(Lawyer, caseId, "matters/1/appeals", new NoteAppeal(AppealBy.Authority, Today))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "not-theirs");
        await host.DoAsync(Lawyer, caseId, "matters/1/appeals", new NoteAppeal(AppealBy.Subject, Today));
        await host.DoAsync(Lawyer, caseId, "matters/1/rulings", new NoteRuling(Today, "upheld", null, null, null, "De rechtbank laat het besluit in stand."));
        await host.DoAsync(Lawyer, caseId, "matters/1/appeals", new NoteAppeal(AppealBy.Subject, Today));
        await host.DoAsync(Lawyer, caseId, "matters/1/rulings", new NoteRuling(Today, "replaced", Lighter, null, "ECLI:NL:CRVB:2023:2493", "De Raad legt zelf een lichtere straf op."));

        var contest = (await OwnAsync(caseId)).Contest.ShouldNotBeNull();
        (contest.Committee!.Chair, contest.Committee.Outcome, contest.Hearing!.Form).ShouldBe((Committee.Chair, ObjectionOutcome.Founded, HearingForm.Held));
        (contest.Decision!.Outcome, contest.Decision.Deviation, contest.Decision.NotifiedOn).ShouldBe((ObjectionOutcome.Unfounded, Reasons, Today));
        contest.Appeals.Select(a => (a.Level, a.Ruling?.Outcome, a.Ruling?.Ecli)).ShouldBe([(CourtLevel.Appeal, "upheld", null), (CourtLevel.FurtherAppeal, "replaced", "ECLI:NL:CRVB:2023:2493")]);
        contest.Sanction!.Code.ShouldBe(Lighter.Code);
        var decision = await OwnAsync(caseId);
        (decision.Sanction!.Code, decision.IrrevocableSince is not null).ShouldBe(("conditionalDismissal", true));
        await (await host.TryAsync(Lawyer, caseId, "matters/1/appeals", new NoteAppeal(AppealBy.Subject, Today))).ShouldBeProblem(HttpStatusCode.Conflict, "nothing-above");
    }

    [Fact]
    public async Task The_corps_sees_a_case_when_somebody_objects_and_no_more_of_it_than_the_matter()
    {
        var caseId = await KnownAsync();
        await host.ShouldNotKnow(Corps, caseId);
        await (await host.TryAsync(Head, caseId, "matters/1/objection-committees", Committee)).ShouldBeProblem(HttpStatusCode.Forbidden);
        await ObjectAsync(caseId);

        (await host.ReadAsync(Corps, caseId)).Matters!.Select(m => m.Number).ShouldBe([1]);
        await (await host.TryAsync(Corps, caseId, "matters/1/suspensions", Suspension())).ShouldBeProblem(HttpStatusCode.Conflict, "not-the-authority");
        await (await host.TryAsync("corps2", caseId, "matters/1/objection-adjournments", new AdjournObjection(6, "De commissie heeft nog een zitting nodig."))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "term-out-of-order");
    }

    [Fact]
    public async Task What_is_missing_or_cannot_be_is_refused_with_all_of_it()
    {
        var caseId = await KnownAsync();

        await (await host.TryAsync(Corps, caseId, "matters/1/objection-committees", new AssignCommittee("M", ["A"]))).ShouldBeInvalid("chair", "members", "members[0]");
        await (await host.TryAsync(Corps, caseId, "matters/1/objection-hearings", new NoteHearing(null, Today.AddDays(1), "kort"))).ShouldBeInvalid("form", "on", "report");
        await (await host.TryAsync(Corps, caseId, "matters/1/committee-advice", new NoteCommitteeAdvice(null, "kort"))).ShouldBeInvalid("outcome", "text");
        await (await host.TryAsync(Corps, caseId, "matters/1/objection-adjournments", new AdjournObjection(7, "kort"))).ShouldBeInvalid("weeks", "motive");
        await (await host.TryAsync(Corps, caseId, "matters/1/objection-decisions", new DecideObjection(null, Lighter, "kort", "kort"))).ShouldBeInvalid("outcome", "sanction", "reasons", "deviation");
        await (await host.TryAsync(Corps, caseId, "matters/1/objection-notifications", new NotifyDecision(null, null))).ShouldBeInvalid("on", "form");
        await (await host.TryAsync(Lawyer, caseId, "matters/1/appeals", new NoteAppeal(null, null))).ShouldBeInvalid("by", "on");
        await (await host.TryAsync(Lawyer, caseId, "matters/1/rulings", new NoteRuling(null, "won", Lighter, true, "CRvB", "kort"))).ShouldBeInvalid("on", "outcome", "sanction", "decideAnew", "ecli", "summary");
        await (await host.TryAsync(Head, caseId, "matters/1/suspensions", new ImposeSuspension("mood", Today.AddDays(-1), Today.AddDays(-2), 101, "kort"))).ShouldBeInvalid("ground", "from", "until", "withheld", "reasons");
        await (await host.TryAsync(Head, caseId, "matters/1/suspensions", Suspension() with { Until = Today.AddMonths(6) })).ShouldBeInvalid("until");
        await (await host.TryAsync(Head, caseId, "matters/1/suspension-extensions", new ExtendSuspension(null, "kort"))).ShouldBeInvalid("until", "reasons");
        await (await host.TryAsync(Head, caseId, "matters/1/suspension-pay", new ChangeSuspensionPay(-1, "kort"))).ShouldBeInvalid("withheld", "reasons");
        await (await host.TryAsync(Head, caseId, "matters/1/suspension-ends", new EndSuspension("kort"))).ShouldBeInvalid("reasons");
        await (await host.TryAsync(Head, caseId, "matters/1/invocations", new InvokeCondition(Today.AddDays(1), "kort", "kort"))).ShouldBeInvalid("on", "what", "views");
        await (await host.TryAsync(Head, caseId, "matters/1/views-extensions", new ExtendViews(15, "kort"))).ShouldBeInvalid("days", "motive");
        await (await host.TryAsync(Head, caseId, "matters/1/external-advice", new NoteExternalAdvice("", "kort"))).ShouldBeInvalid("from", "text");
    }

    [Fact]
    public async Task A_suspension_ends_by_itself_on_its_last_day_and_its_limits_hold()
    {
        var caseId = await KnownAsync();
        await host.DoAsync(Head, caseId, "matters/1/suspensions", Suspension());
        await (await host.TryAsync(Head, caseId, "matters/1/suspension-pay", new ChangeSuspensionPay(50, Reasons))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "too-much-withheld");
        await host.DoAsync(Head, caseId, "matters/1/suspension-pay", new ChangeSuspensionPay(20, Reasons));
        await host.DoAsync(Head, caseId, "matters/1/suspension-extensions", new ExtendSuspension(Today.AddMonths(3).AddDays(10), Reasons));
        await (await host.TryAsync(Head, caseId, "matters/1/suspension-extensions", new ExtendSuspension(Today.AddMonths(4), Reasons))).ShouldBeProblem(HttpStatusCode.Conflict, "extended-already");

        var last = (await SuspensionAsync(caseId)).Until;
        await host.WatchAsync(last);
        (await SuspensionAsync(caseId)).EndedOn.ShouldBeNull("on its last day it runs");
        await host.WatchAsync(last.AddDays(1));

        var ended = await SuspensionAsync(caseId);
        (ended.EndedOn, ended.Withheld, ended.IsExtended).ShouldBe((last, 20, true));
        ended.Reasons.ShouldBe(Reasons);
    }

    [Fact]
    public async Task Whoever_is_suspended_reads_it_at_once_and_nothing_else_of_the_case()
    {
        var caseId = await host.IntendedAsync(Reasons);
        (await SuspendedAsync(SanctioningHost.Subject)).ShouldNotContain(s => s.CaseId == caseId);
        var before = await host.VersionOfAsync(caseId);
        await host.TellAsync(new PersonBarred(caseId, 90, host.MarkOf(Witness)));
        await Eventually.Holds(async () => (await host.VersionOfAsync(caseId)).ShouldBe(before + 1));
        var witness = host.Services.GetRequiredService<StaffDirectory>().Find(Witness)!.Name;
        await host.DoAsync(Head, caseId, "matters/1/suspensions", Suspension() with { Reasons = $"{Reasons} Dat zag {witness}." });

        var own = (await SuspendedAsync(SanctioningHost.Subject)).Single(s => s.CaseId == caseId);

        (own.Matter, own.Suspension.Ground, own.Suspension.From, own.Suspension.Until, own.Suspension.Withheld).ShouldBe((1, "intendedDismissal", Today, Today.AddMonths(3), 33));
        own.Suspension.Reasons.ShouldStartWith(Reasons);
        own.Suspension.Reasons.ShouldNotContain(witness, customMessage: "nobody else is named to them");
        await (await host.As(SanctioningHost.Subject).GetAsync($"{SanctioningHost.OwnMatters}/{caseId}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        foreach (var other in new[] { Witness, Lawyer, Head })
        {
            (await SuspendedAsync(other)).ShouldNotContain(s => s.CaseId == caseId, other);
        }
    }

    [Fact]
    public async Task A_condition_runs_from_the_day_it_is_carried_out_and_is_not_invoked_while_somebody_can_object()
    {
        var caseId = await KnownAsync(atOnce: true);
        await host.DoAsync(Head, caseId, "matters/1/executions", new ExecuteDecision(Today, "De proeftijd is begonnen."));

        (await OwnAsync(caseId)).Probation.ShouldBe(new ProbationDetail(ProbationState.Running, Today, Today.AddMonths(24), null, null, null));
        await (await host.TryAsync(Head, caseId, "matters/1/invocations", new InvokeCondition(Today, Reasons, "Ik heb dat niet zo bedoeld."))).ShouldBeProblem(HttpStatusCode.Conflict, "not-irrevocable");
    }

    [Fact]
    public async Task A_condition_that_was_kept_lapses_after_its_last_day()
    {
        var caseId = await KnownAsync(atOnce: true);
        await host.DoAsync(Head, caseId, "matters/1/executions", new ExecuteDecision(Today, "De proeftijd is begonnen."));

        await host.WatchAsync(Today.AddMonths(24).AddDays(1));

        (await OwnAsync(caseId)).Probation!.State.ShouldBe(ProbationState.Lapsed);
    }

    [Fact]
    public async Task There_is_once_more_time_for_views_and_advice_from_outside_is_read_by_whom_it_is_about()
    {
        var caseId = await host.IntendedAsync(Reasons);
        await host.SignAsync(Head, caseId, "intention");
        await host.DoAsync(Head, caseId, "matters/1/intention-deliveries");
        await host.DoAsync(Head, caseId, "matters/1/views-extensions", new ExtendViews(14, "De raadsman is pas volgende week terug."));
        await (await host.TryAsync(Head, caseId, "matters/1/views-extensions", new ExtendViews(1, "De raadsman is pas volgende week terug."))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "no-extension-left");
        await host.DoAsync(Head, caseId, "matters/1/external-advice", new NoteExternalAdvice("Bedrijfsarts", Reasons));

        var course = (await host.OwnAsync(caseId)).Course;
        course.ViewsUntil.ShouldBe(Today.AddDays(28));
        course.Longer.ShouldNotBeNull().Select(l => (l.Term, l.Until, l.Motive)).ShouldBe([("views", Today.AddDays(28), "De raadsman is pas volgende week terug.")]);
        course.ExternalAdvice.ShouldNotBeNull().Select(a => (a.From, a.Text)).ShouldBe([("Bedrijfsarts", Reasons)]);
    }

    private static DecideObjection Decision(ObjectionOutcome outcome = ObjectionOutcome.Unfounded, SanctionChoice? sanction = null) => new(outcome, sanction, Reasons, Deviation: null);

    private static ImposeSuspension Suspension() => new("intendedDismissal", Today, Today.AddMonths(3), 33, Reasons);

    /// <summary>Decided, and made known today.</summary>
    private async Task<Guid> KnownAsync(bool atOnce = false)
    {
        var caseId = await host.IntendedAsync(Reasons);
        await host.SignAsync(Head, caseId, "intention");
        await host.DoAsync(Head, caseId, "matters/1/intention-deliveries");
        await host.DoOwnAsync(caseId, "views", new GiveViews(Waives: true, null));
        await host.DoAsync(Head, caseId, "matters/1/decisions", new TakeDecision([1], Reasons, null, atOnce));
        await host.SignAsync(Head, caseId, "decision");
        await host.DoAsync(Head, caseId, "matters/1/notifications", new NotifyDecision(Today, NotificationForm.HandedOverAndSigned));
        return caseId;
    }

    private async Task<Guid> ObjectedAsync()
    {
        var caseId = await KnownAsync();
        await ObjectAsync(caseId);
        return caseId;
    }

    private Task ObjectAsync(Guid caseId) => host.DoOwnAsync(caseId, "objections", new LodgeObjection("Het besluit weegt mijn excuses niet."));

    private async Task<DecisionDetail> OwnAsync(Guid caseId) => (await host.OwnAsync(caseId)).Course.Decision!;

    private Task<IReadOnlyList<OwnSuspension>> SuspendedAsync(string account) => host.As(account).GetAsync("/api/sanctioning/v1/own-suspensions").Read<IReadOnlyList<OwnSuspension>>();

    private async Task<SuspensionDetail> SuspensionAsync(Guid caseId) => (await host.ReadAsync(Head, caseId)).Matters![0].Suspension!;
}
