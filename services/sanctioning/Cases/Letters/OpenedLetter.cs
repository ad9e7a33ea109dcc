using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Sanctioning.Cases.Letters;

/// <summary>A letter for whoever may open the case and reads of this matter; nothing is there of what is not intended or decided yet.</summary>
internal sealed record OpenedLetter(SanctionCase Case, Matter Matter, Letter Letter, long Version);

internal static class OpeningLetters
{
    public static async Task<(OpenedLetter? Opened, IResult? Refused)> OpenLetterAsync(
        this ICases<SanctionCase> cases, HttpContext http, IQuerySession session, Guid caseId, int matter, string kind, AccessAction action)
    {
        if (ReadKind(kind, out var invalid) is not { } known)
        {
            return (null, invalid);
        }

        if (await cases.FindAsync(http, session, caseId) is not { Case: var c, Version: var version })
        {
            return (null, await http.RefuseCase(caseId));
        }

        if (!cases.MayOpen(c, http))
        {
            return (null, AccessErrors.ConflictNotDeclared.ToResult());
        }

        await http.LogAccess(action, caseId, ReasonOf(known));
        return c.MattersFor(Seat.Of(http)).FirstOrDefault(m => m.Number == matter) is { } m && m.LetterOf(known) is { } letter
            ? (new(c, m, letter, version), null)
            : (null, Problems.NotFound.ToResult());
    }

    /// <summary>Null when there is no such kind.</summary>
    public static LetterKind? ReadKind(string kind, out IResult? invalid)
    {
        var check = new Validation();
        var known = check.Choice<LetterKind>(kind, "kind");
        invalid = check.Failed ? Problems.Invalid(check.Errors) : null;
        return known;
    }

    /// <summary>What was read, for the access log.</summary>
    public static string ReasonOf(LetterKind kind) => $"letter/{kind}";
}
