using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Interviews;

namespace Zichtlijn.Investigations.Prosecutor;

/// <summary>A piece as the wall sees it.</summary>
/// <param name="IsCompelled">It rests on a duty to answer.</param>
/// <param name="IsSettled">It does not change any more: evidence never does, minutes not after the signature or its refusal.</param>
internal sealed record WallPiece(string Name, bool IsCompelled, bool IsSettled)
{
    /// <param name="inItsLine">What a sealed and signed line of it says; the row is only a copy of it.</param>
    public static WallPiece Of(EvidenceRow row, bool inItsLine) => new(PieceName.OfEvidence(row.Number), row.DutyToAnswer || inItsLine, IsSettled: true);

    public static WallPiece Of(Interview interview) => new(
        PieceName.OfMinutes(interview.Number), interview.IsCompelled, interview.State is InterviewState.SignatureGiven or InterviewState.SignatureRefused);
}
