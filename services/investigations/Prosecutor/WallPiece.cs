using System.Globalization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Interviews;

namespace Zichtlijn.Investigations.Prosecutor;

/// <summary>What people call a piece of a case: <c>E-1</c> is evidence, <c>I-2</c> the minutes of an interview.</summary>
internal sealed record PieceName(char Kind, int Number)
{
    public const char Evidence = 'E';
    public const char Minutes = 'I';
    private const int MostDigits = 6;

    /// <summary>Null for what is no name of a piece.</summary>
    public static PieceName? Of(string? written) =>
        written is [Evidence or Minutes, '-', >= '1' and <= '9', ..] && written.Length <= MostDigits + 2
        && int.TryParse(written.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(written[0], number)
            : null;

    public static string OfEvidence(int number) => new PieceName(Evidence, number).ToString();

    public static string OfMinutes(int number) => new PieceName(Minutes, number).ToString();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}-{Number}");
}

/// <summary>A piece as the wall sees it.</summary>
/// <param name="IsCompelled">It rests on a duty to answer.</param>
/// <param name="IsSettled">It does not change any more: evidence never does, minutes not after the signature or its refusal.</param>
internal sealed record WallPiece(string Name, bool IsCompelled, bool IsSettled)
{
    /// <param name="inItsLine">What the sealed and signed line says; the row is only a copy of it.</param>
    public static WallPiece Of(EvidenceRow row, bool inItsLine) => new(PieceName.OfEvidence(row.Number), row.DutyToAnswer || inItsLine, IsSettled: true);

    public static WallPiece Of(Interview interview) => new(
        PieceName.OfMinutes(interview.Number), interview.IsCompelled, interview.State is InterviewState.SignatureGiven or InterviewState.SignatureRefused);
}
