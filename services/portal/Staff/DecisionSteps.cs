using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Staff;

/// <summary>Where a decision on one person stands, by the rules of the service: pages show what it would take, and why not the rest.</summary>
public static class DecisionSteps
{
    /// <summary>What the authority intends now; null while it did not say, and when whoever said so left the case.</summary>
    public static IntentionDetail? Intended(this MatterDetail matter) => matter is { Course: not null, Intentions: [var newest, ..] } ? newest : null;

    public static bool WaitsForSecond(this IntentionDetail intention) => intention is { NeedsSecond: true, Second: null };

    /// <summary>It can be sent and decided: a second authority agreed where one must.</summary>
    public static bool Counts(this IntentionDetail intention) => !intention.NeedsSecond || intention.Second is { Agrees: true };

    /// <summary>Whom it is about has it. What was intended before may have been sent all the same.</summary>
    public static bool IsSent(this CourseDetail course, IntentionDetail intention) => course.SentAt >= intention.At;

    /// <summary>On what was sent last; what was said on an earlier one stays readable, and is answered as well.</summary>
    public static IReadOnlyList<ViewsDetail> ViewsOnIt(this CourseDetail course) => [.. course.Views.Where(v => v.At >= course.SentAt)];

    /// <summary>That the decision has to answer: also what was said on an intention before, or sending anew would silence it.</summary>
    public static IReadOnlyList<ViewsDetail> ViewsToAnswer(this CourseDetail course) => [.. course.Views.Where(v => v.Text is not null)];

    /// <summary>What is imposed now: after an objection or a court perhaps something else than was decided.</summary>
    public static SanctionChoice? Imposed(this DecisionDetail decision) => decision.Contest is { } contest ? contest.Sanction : decision.Sanction;

    /// <summary>An objection keeps it open: one that came in time, or late and was looked at all the same.</summary>
    public static bool IsContested(this DecisionDetail decision) => decision is
        { Objection.Late: false } or { Objection.Late: true, Contest.Decision: { Outcome: not ObjectionOutcome.Inadmissible, NotifiedOn: not null } };

    /// <summary>Nobody can contest it in time any more, and nobody had: a day, whether the watch has said so yet or not.</summary>
    public static bool IsIrrevocable(this DecisionDetail decision, DateOnly today) => decision.IrrevocableFrom() <= today;

    /// <summary>The first day on which it is irrevocable, if nothing comes between; null when nobody can say.</summary>
    public static DateOnly? IrrevocableFrom(this DecisionDetail decision) => decision.IrrevocableSince ??
        (decision.IsContested() ? decision.Contest?.AppealUntil : decision.ObjectionUntil)?.AddDays(1);

    /// <summary>Somebody objected, and it is not decided on: late or in time.</summary>
    public static ContestDetail? OpenObjection(this MatterDetail matter) => matter.Course?.Decision?.Contest is { Decision: null } contest ? contest : null;

    /// <summary>It was decided on the objection, and that was not made known.</summary>
    public static bool MayNotifyAnswer(this CourseDetail? course) => course is { Decision.Contest.Decision: { NotifiedOn: null } };

    /// <summary>It lies in court: the last who went there did not get a ruling yet.</summary>
    public static AppealDetail? InCourt(this CourseDetail? course) => course?.Decision?.Contest is { Appeals: [.., { Ruling: null } appeal] } ? appeal : null;

    /// <summary>After the decision on an objection, and after a ruling of the district court; also late.</summary>
    public static bool MayGoToCourt(this CourseDetail? course) => course?.Decision?.Contest switch
    {
        null or { Appeals: [.., { Ruling: null }] } or { Appeals: [.., { Level: CourtLevel.FurtherAppeal, Ruling.DecideAnew: false }] } => false,
        { Appeals: [.., { Level: CourtLevel.Appeal }] } => true,
        var contest => contest.Decision?.NotifiedOn is not null,
    };

    /// <summary>What can be gone against is a ruling, and no decision: then either side can.</summary>
    public static bool IsAgainstRuling(this ContestDetail contest) => contest.Appeals is [.., { Ruling: { } ruling }] && (!ruling.DecideAnew || contest.Decision?.NotifiedOn is null);

    /// <summary>A court wants a new decision on the objection: what was decided is carried out no more.</summary>
    public static bool IsToDecideAnew(this ContestDetail contest) => contest is { Decision: null, Appeals: [.., { Ruling.DecideAnew: true }] };

    /// <summary>What somebody goes to court against came on that day.</summary>
    public static DateOnly? ContestableSince(this ContestDetail contest) =>
        contest.Appeals is [.., { Ruling.On: var ruled }] && !(contest.Decision?.NotifiedOn > ruled) ? ruled : contest.Decision?.NotifiedOn;

    public static bool MayIntend(this MatterDetail matter) => matter is { Advice: not null, Course: null or { Decision: null } };

    /// <param name="viewer">Their account: nobody looks at what they intend themselves.</param>
    public static bool MayAnswerAsSecond(this MatterDetail matter, string viewer) => matter.Intended() is { } now && now.WaitsForSecond() && now.By != viewer;

    public static bool MaySend(this MatterDetail matter) => matter is { Course: { Decision: null } course } && matter.Intended() is { } now && now.Counts() && !course.IsSent(now);

    /// <summary>They gave their views, want to give none, or the term is over. Where nothing is imposed nobody waits for views.</summary>
    public static bool MayDecide(this MatterDetail matter, DateOnly today) =>
        matter is { Course: { Decision: null } course } && matter.Intended() is { } now && now.Counts() && (now.Sanction is null || course.IsHeard(today));

    /// <summary>Until it is decided, also late and more than once.</summary>
    public static bool MayGiveViews(this CourseDetail course) => course is { SentAt: not null, Decision: null };

    /// <summary>The time for views runs, and none came yet.</summary>
    public static bool MayExtendViews(this CourseDetail course, DateOnly today) => course is { SentAt: not null, Decision: null } && course.ViewsUntil >= today && course.ViewsOnIt().Count == 0;

    public static bool MayNotify(this CourseDetail? course) => course is { Decision: { NotifiedOn: null } };

    /// <summary>Also late: whether that is excused is for who decides on it.</summary>
    public static bool MayObject(this CourseDetail? course) => course is { Decision: { NotifiedOn: not null, Objection: null } };

    /// <summary>When it is irrevocable; before that only where the decision or the law says so (Barp art. 82).</summary>
    public static bool MayExecute(this DecisionDetail? decision, DateOnly today) =>
        decision is { NotifiedOn: not null, ExecutedOn: null } && decision.Contest?.IsToDecideAnew() != true && decision.Imposed() is { } sanction && (decision.AtOnce || sanction.IsAtOnce() || decision.IsIrrevocable(today));

    public static bool IsAtOnce(this SanctionChoice sanction) =>
        sanction.ProbationMonths is null && ReferenceDataSet.Current.RunsAtOnce(sanction.Code);

    /// <summary>Something was sent, and there are views on it or the time for them is over.</summary>
    public static bool IsHeard(this CourseDetail course, DateOnly today) => course.SentAt is not null && (course.ViewsOnIt().Count > 0 || course.ViewsUntil < today);
}
