using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>The pieces of a case as they can be shared with the prosecutor, or cannot.</summary>
public sealed class PiecesOfCase(GatheredPieces pieces, StaffNames names, IStringLocalizer<ProsecutorTexts> texts)
{
    /// <summary>Evidence first, each kind in the order of its numbers; null when they cannot be read.</summary>
    /// <param name="wall">Says which of them never go there.</param>
    public async Task<IReadOnlyList<CasePiece>?> Read(Guid caseId, ProsecutorWall wall, CancellationToken cancellationToken) =>
        await pieces.Read(caseId, cancellationToken) is var (evidence, interviews) ? [.. evidence.Select(e => Of(e, wall)), .. interviews.Select(i => Of(i, wall))] : null;

    private CasePiece Of(ListedEvidence item, ProsecutorWall wall)
    {
        var name = texts["Name.Evidence", item.Number].Value;
        return new(name, texts["Piece.Evidence", item.Number, item.Title], Components.Lists.EvidenceSource(item.Source), wall.Blocked.Contains(name, StringComparer.Ordinal) ? WhyClosed.Compelled : WhyClosed.No);
    }

    private CasePiece Of(ListedInterview item, ProsecutorWall wall)
    {
        var name = texts["Name.Minutes", item.Number].Value;
        return new(name, texts["Piece.Minutes", item.Number, names.NameOf(item.Person)], Dates.Moment(item.At), wall.Blocked.Contains(name, StringComparer.Ordinal) ? WhyClosed.Compelled
            : item.State is InterviewState.SignatureGiven or InterviewState.SignatureRefused ? WhyClosed.No
            : WhyClosed.NotSigned);
    }
}

/// <param name="Name">What people call it, and the service: <c>E-1</c>, <c>I-2</c>.</param>
/// <param name="What">In words, with the name.</param>
/// <param name="Help">Where it comes from, or when it was.</param>
/// <param name="Closed">Why it cannot be shared.</param>
public sealed record CasePiece(string Name, string What, string Help, WhyClosed Closed);

/// <summary>Why a piece does not go to the prosecutor.</summary>
public enum WhyClosed
{
    No,

    /// <summary>It rests on a duty to answer: never.</summary>
    Compelled,

    /// <summary>The minutes are not signed: not yet.</summary>
    NotSigned,
}
