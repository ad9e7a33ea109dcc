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

    /// <summary>On what was sent last; what was said on an earlier one stays readable and was another matter.</summary>
    public static IReadOnlyList<ViewsDetail> ViewsOnIt(this CourseDetail course) => [.. course.Views.Where(v => v.At >= course.SentAt)];

    /// <summary>That the decision has to answer.</summary>
    public static IReadOnlyList<ViewsDetail> ViewsToAnswer(this CourseDetail course) => [.. course.ViewsOnIt().Where(v => v.Text is not null)];

    /// <summary>What is imposed now: after an objection or a court perhaps something else than was decided.</summary>
    public static SanctionChoice? Imposed(this DecisionDetail decision) => decision.Contest is { } contest ? contest.Sanction : decision.Sanction;

    /// <summary>An objection keeps it open: one that came in time, or late and was looked at all the same.</summary>
    public static bool IsContested(this DecisionDetail decision) => decision is
        { Objection.Late: false } or { Objection.Late: true, Contest.Decision: { Outcome: not ObjectionOutcome.Inadmissible, NotifiedOn: not null } };

    /// <summary>Nobody can contest it in time any more, and nobody had: a day, whether the watch has said so yet or not.</summary>
    public static bool IsIrrevocable(this DecisionDetail decision, DateOnly today) => decision.IsIrrevocable || decision.IrrevocableFrom() <= today;

    /// <summary>The first day on which it is irrevocable, if nothing comes between; null when nobody can say.</summary>
    public static DateOnly? IrrevocableFrom(this DecisionDetail decision) =>
        (decision.IsContested() ? decision.Contest?.AppealUntil : decision.ObjectionUntil)?.AddDays(1);

    public static bool MayIntend(this MatterDetail matter) => matter is { Advice: not null, Course: null or { Decision: null } };

    /// <param name="viewer">Their account: nobody looks at what they intend themselves.</param>
    public static bool MayAnswerAsSecond(this MatterDetail matter, string viewer) => matter.Intended() is { } now && now.WaitsForSecond() && now.By != viewer;

    public static bool MaySend(this MatterDetail matter) => matter is { Course: { Decision: null } course } && matter.Intended() is { } now && now.Counts() && !course.IsSent(now);

    /// <summary>They gave their views, want to give none, or the term is over. Where nothing is imposed nobody waits for views.</summary>
    public static bool MayDecide(this MatterDetail matter, DateOnly today) =>
        matter is { Course: { Decision: null } course } && matter.Intended() is { } now && now.Counts() && (now.Sanction is null || course.IsHeard(today));

    /// <summary>Until it is decided, also late and more than once.</summary>
    public static bool MayGiveViews(this CourseDetail course) => course is { SentAt: not null, Decision: null };

    public static bool MayNotify(this CourseDetail? course) => course is { Decision: { NotifiedOn: null } };

    /// <summary>Also late: whether that is excused is for who decides on it.</summary>
    public static bool MayObject(this CourseDetail? course) => course is { Decision: { NotifiedOn: not null, Objection: null } };

    /// <summary>When it is irrevocable; before that only where the decision or the law says so (Barp art. 82).</summary>
    public static bool MayExecute(this DecisionDetail? decision, DateOnly today) =>
        decision is { NotifiedOn: not null, ExecutedOn: null } && decision.Imposed() is { } sanction && (decision.AtOnce || sanction.IsAtOnce() || decision.IsIrrevocable(today));

    public static bool IsAtOnce(this SanctionChoice sanction) =>
        sanction.ProbationMonths is null && ReferenceDataSet.Current.SanctionRules.Contains($"atOnce.{sanction.Code}");

    /// <summary>Something was sent, and there are views on it or the time for them is over.</summary>
    public static bool IsHeard(this CourseDetail course, DateOnly today) => course.SentAt is not null && (course.ViewsOnIt().Count > 0 || course.ViewsUntil < today);
}
