using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Staff;

/// <summary>What was weighed, what is proposed and what is advised, side by side.</summary>
/// <param name="Advice">What the consultation says, or that it did not say anything yet.</param>
/// <param name="Note">Below it.</param>
public sealed record BesideEachOther(MatterDetail Matter, string Advice, string Note);

/// <summary>What a consultation voted, and the advice once it is written.</summary>
public sealed record Outcome(PanelAdvice Advice, IReadOnlyList<VoteCount> Tally, IReadOnlyList<string> Dissents, AdviceDetail? Written)
{
    /// <summary>Null while nothing was voted.</summary>
    public static Outcome? Of(AdviceDetail? written, VotingOutcome? voted) =>
        written is not null ? new(written.Advice, written.Tally, written.Dissents, written)
        : voted is not null ? new(voted.Advice, voted.Tally, voted.Dissents, null)
        : null;
}
