using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>What comes next on one person once there is an advice, for the authority and for a second one.</summary>
public sealed class DecisionActions(IStringLocalizer<DecisionTexts> texts, SanctionWords words)
{
    /// <param name="viewer">Their account.</param>
    public NextAction Of(MatterDetail matter, string viewer, DateOnly today) => matter switch
    {
        { Course.Decision: { } decision } => OfDecision(matter, decision, today),
        _ when matter.Intended() is not { } now => To(matter, "intend", "intention", Dates.Full(matter.Advice!.At)),
        _ when matter.MayAnswerAsSecond(viewer) => To(matter, "second", "second-answer"),
        _ when matter.Intended()!.WaitsForSecond() => Told("waitSecond"),
        _ when !matter.Intended()!.Counts() => To(matter, "refused", "intention"),
        _ when matter.Intended()!.Sanction is null => To(matter, "nothing", "decision"),
        _ when matter.MaySend() && !matter.IsSigned(LetterKind.Intention) => To(matter, "letter", LetterSteps.PageOf(LetterKind.Intention)),
        _ when matter.MaySend() => To(matter, matter.Course!.SentAt is null ? "send" : "sendAnew", "sending"),
        { Course: { } course } when !matter.MayDecide(today) => Told("waitViews", Until(course.ViewsUntil)),
        { Course: { } course } => To(matter, "decide." + HeardAs(course), "decision"),
        _ => throw new InvalidOperationException("What is intended has a course."),
    };

    /// <summary>What can be done beside the next step: the pages below the case, with the names of their texts.</summary>
    public static IReadOnlyList<(string Page, string Text)> Ways(MatterDetail matter, string viewer, DateOnly today)
    {
        var mayIntend = matter.MayIntend() && matter.Intended() is { } now && !matter.MayAnswerAsSecond(viewer) && (now.Counts() || now.WaitsForSecond());
        return
        [
            .. matter.MaySend() && matter.Intended()!.Sanction is null
                ? [matter.IsSigned(LetterKind.Intention) ? ("sending", "Way.send") : (LetterSteps.PageOf(LetterKind.Intention), "Way.letter")]
                : Array.Empty<(string, string)>(),
            .. matter.MaySend() && matter.MayDecide(today) && matter.Intended()!.Sanction is not null ? [("decision", "Way.decide")] : Array.Empty<(string, string)>(),
            .. mayIntend ? [("intention", "Way.intend"), ("outside-advice", "Way.outside")] : Array.Empty<(string, string)>(),
            .. matter.Course?.MayExtendViews(today) == true ? [("views-longer", "Way.viewsLonger")] : Array.Empty<(string, string)>(),
            .. matter.Course?.Decision?.Probation is { State: ProbationState.Running } ? [("condition", "Way.condition")] : Array.Empty<(string, string)>(),
        ];
    }

    private NextAction OfDecision(MatterDetail matter, DecisionDetail decision, DateOnly today) => decision switch
    {
        { NotifiedOn: null } when !matter.IsSigned(LetterKind.Decision) => To(matter, "letterOnDecision", LetterSteps.PageOf(LetterKind.Decision)),
        { NotifiedOn: null } => To(matter, "notify", "notification"),
        _ when decision.MayExecute(today) => To(matter, decision.IsIrrevocable(today) ? "execute" : "executeAtOnce", "execution"),
        _ when decision.IsIrrevocable(today) => decision.ExecutedOn is { } day ? Told("executed", Dates.Full(day)) : Told("closed"),
        { Contest: { Decision: not null, AppealUntil: { } day } } => Told("appeal", Dates.Full(day)),
        { Contest.Decision: not null } => Told("court"),
        _ when decision.IsContested() => Told("objected", Dates.Full(decision.Objection!.On)),
        _ => Told(decision.ExecutedOn is null ? "waitObjection" : "executedEarly", Until(decision.ObjectionUntil)),
    };

    private static string HeardAs(CourseDetail course) =>
        course.ViewsToAnswer().Count > 0 ? "answer" : course.ViewsOnIt().Count > 0 ? "waived" : "silent";

    private static string Until(DateOnly? day) => day is { } last ? Dates.Full(last) : "";

    /// <summary>A page below the case.</summary>
    private NextAction To(MatterDetail matter, string what, string page, string? day = null) => new(
        texts[$"Next.{what}", words.EmployeeOf(matter.Number)], texts[$"Next.{what}.Text", day ?? ""], $"/{matter.Number}/{page}", texts[$"Next.{what}.Button"]);

    private NextAction Told(string what, string? day = null) => new(texts["Next." + what], texts[$"Next.{what}.Text", day ?? ""]);
}
