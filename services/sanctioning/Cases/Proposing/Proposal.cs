using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Protocol;

namespace Zichtlijn.Sanctioning.Cases.Proposing;

/// <summary>What the authority wants to impose now.</summary>
/// <param name="Person">The mark of whoever proposed it: they neither advise on it nor sit in the consultation.</param>
/// <param name="Deviates">It is outside the range, with a motivation.</param>
/// <param name="Answered">Numbers of the factors that the motivation answers.</param>
public sealed record Proposal(int Number, DateTimeOffset At, string Person, SanctionChoice? Sanction, bool Deviates, IReadOnlyList<int> Answered)
{
    public static Proposal Of(SanctionProposed e) => new(e.Number, e.ProposedAt, e.Person, e.Sanction, e.Deviation is not null, e.Deviation?.Factors ?? []);

    /// <summary>What the lawyer wrote since does not make it something else: it is inside the range or not as it was, and no factor came without an answer.</summary>
    public bool StillFits(Matter m, ReferenceDataSet reference) =>
        Deviates != m.IsInRange(Sanction, reference) && (!m.HasNothingToWeigh() || Sanction is null)
        && (!Deviates || m.Factors.TrueForAll(f => Answered.Contains(f.Number)));
}

internal static class SealedDeviation
{
    /// <summary>Null stays null.</summary>
    public static async Task<DeviationRecord?> SealAsync(
        this ContentKeys keys, SanctionCase c, string purpose, DeviationMotivation? given, CancellationToken cancellationToken)
    {
        if (given is null)
        {
            return null;
        }

        var motivation = Motivation.Of(given);
        return new([.. motivation.Factors.Select(f => f.Factor)], motivation.Characters, await keys.SealAllAsync(c, purpose, motivation, cancellationToken));
    }
}
