using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Staff;

/// <summary>How far the letters on one person are, by the rules of the service: pages show what can be done with them, and why not the rest.</summary>
public static class LetterSteps
{
    private static readonly LetterKind[] Kinds = Enum.GetValues<LetterKind>();

    /// <summary>Null for what is no kind of letter.</summary>
    public static LetterKind? KindOf(string? code) => Kinds.Where(k => Words.Code(k) == code).Select(k => (LetterKind?)k).FirstOrDefault();

    /// <summary>Below the page of the matter.</summary>
    public static string PageOf(LetterKind kind) => "letters/" + Words.Code(kind);

    /// <summary>From the language on.</summary>
    /// <param name="matter">Its number.</param>
    public static string AddressOf(Guid caseId, int matter, LetterKind kind) => $"{Pages.Staff.Proposals.IndexModel.PageOf(caseId, matter)}/{PageOf(kind)}";

    /// <summary>Those that there are something to say in.</summary>
    public static IReadOnlyList<LetterKind> Letters(this MatterDetail matter) => [.. Kinds.Where(matter.Has)];

    public static bool IsSigned(this MatterDetail matter, LetterKind kind) => matter.Course?.SignedLetters?.Contains(kind) == true;

    /// <summary>What it imposes, or would; null for nothing.</summary>
    public static SanctionChoice? SanctionIn(this MatterDetail matter, LetterKind kind) => kind switch
    {
        LetterKind.Intention => matter.Intended()?.Sanction,
        LetterKind.Decision => matter.Course?.Decision?.Sanction,
        _ => matter.Course?.Decision?.Contest?.Decision?.Sanction,
    };

    /// <summary>Whoever decides writes and signs it, until it is signed.</summary>
    /// <param name="viewer">Their account.</param>
    public static bool MayWrite(this MatterDetail matter, LetterKind kind, string viewer, bool isCorps) => matter.Has(kind) && !matter.IsSigned(kind) && kind switch
    {
        LetterKind.Intention => matter.Course is { Decision: null } && !matter.MayAnswerAsSecond(viewer),
        LetterKind.Decision => ObjectionActions.Theirs(matter, viewer, isCorps) is null,
        _ => ObjectionActions.Theirs(matter, viewer, isCorps) is not null,
    };

    /// <summary>What waits for a second authority can be written, and not signed.</summary>
    /// <inheritdoc cref="MayWrite"/>
    public static bool MaySign(this MatterDetail matter, LetterKind kind, string viewer, bool isCorps) =>
        matter.MayWrite(kind, viewer, isCorps) && (kind != LetterKind.Intention || matter.Intended()!.Counts());

    /// <summary>As it would be signed: what was saved last, or else what the case says.</summary>
    public static IReadOnlyList<LetterSection> Text(this LetterDetail letter) => letter.Versions is [var last, ..] ? last.Sections : letter.Proposed;

    private static bool Has(this MatterDetail matter, LetterKind kind) => kind switch
    {
        LetterKind.Intention => matter.Intended() is not null,
        LetterKind.Decision => matter.Course?.Decision is not null,
        _ => matter.Course?.Decision?.Contest?.Decision is not null,
    };
}
