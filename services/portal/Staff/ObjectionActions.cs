using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>What comes next on an objection, for somebody of the corps who did not decide first.</summary>
public sealed class ObjectionActions(IStringLocalizer<ContestTexts> texts, SanctionWords words)
{
    /// <param name="viewer">Their account: nobody decides on an objection to what they decided themselves (Awb 10:3(3)).</param>
    /// <returns>Null when nothing of it is theirs to do.</returns>
    public NextAction? Of(MatterDetail matter, string viewer, bool isCorps) => Theirs(matter, viewer, isCorps) switch
    {
        null => null,
        { Decision: { NotifiedOn: null } } when !matter.IsSigned(LetterKind.ObjectionDecision) => To(matter, "letter", LetterSteps.PageOf(LetterKind.ObjectionDecision)),
        { Decision: { NotifiedOn: null } } => To(matter, "notify", "notification"),
        { Decision: not null } => null,
        { Hearing: null } => To(matter, "hear", "objection/hearing"),
        { Committee: { Outcome: null } } => To(matter, "committeeAdvice", "objection/committee-advice"),
        _ => To(matter, "decide", "objection/decision"),
    };

    /// <summary>What can be done beside the next step: the pages below the case, with the names of their texts.</summary>
    public static IReadOnlyList<(string Page, string Text)> Ways(MatterDetail matter, string viewer, bool isCorps) => Theirs(matter, viewer, isCorps) is { Decision: null } contest
        ?
        [
            .. contest.Committee is null ? [("objection/committee", "Way.committee")] : Array.Empty<(string, string)>(),
            .. contest.Hearing is null ? Array.Empty<(string, string)>() : [("objection/hearing", "Way.hearAgain")],
            ("objection/more-time", "Way.objectionLonger"),
        ]
        : [];

    /// <summary>The objection that they decide on; null when there is none for them.</summary>
    public static ContestDetail? Theirs(MatterDetail matter, string viewer, bool isCorps) =>
        isCorps && matter.Course?.Decision is { Contest: { } contest } decision && decision.By != viewer ? contest : null;

    private NextAction To(MatterDetail matter, string what, string page) => new(
        texts[$"Next.{what}", words.EmployeeOf(matter.Number)], texts[$"Next.{what}.Text"], $"/{matter.Number}/{page}", texts[$"Next.{what}.Button"]);
}
