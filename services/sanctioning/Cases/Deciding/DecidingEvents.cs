using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Sanctioning.Cases.Proposing;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>The authority says what it intends to impose, now that it was advised.</summary>
/// <param name="Person">The mark of whoever intends it.</param>
/// <param name="Number">Of the intended decision in its matter; a later one replaces it and the old one stays readable.</param>
/// <param name="Charges">Of those that were established: never another.</param>
/// <param name="Sanction">Null for none.</param>
/// <param name="Text">The reasons.</param>
/// <param name="DeviatesFrom">What it does not follow; empty when there is nothing to motivate.</param>
/// <param name="Deviation">Null when it follows both.</param>
/// <param name="NeedsSecond">No sanction for what is in the norm set: it counts when a second authority agrees.</param>
/// <param name="ReferenceData">Version of the sanctions, their limits and the matrix.</param>
public sealed record DecisionIntended(
    DateTimeOffset IntendedAt, string By, string Person, int Matter, int Number, IReadOnlyList<int> Charges, SanctionChoice? Sanction, IReadOnlyList<string> Measures,
    ProtectedContent Text, IReadOnlyList<DeviatesFrom> DeviatesFrom, DeviationRecord? Deviation, bool NeedsSecond, string ReferenceData) : IInMatter, IHoldsPersons<DecisionIntended>
{
    public DecisionIntended WithoutPersons() => this with
    {
        By = "", Person = "", Text = ProtectedContent.Destroyed, Deviation = Deviation is null ? null : Deviation with { Text = ProtectedContent.Destroyed },
    };
}

/// <summary>A second authority looked at a case of the norm set that would end without a sanction.</summary>
/// <param name="Number">Of the intended decision.</param>
/// <param name="Text">Why they agree, or not.</param>
public sealed record SecondAuthorityAnswered(
    DateTimeOffset AnsweredAt, string By, string Person, int Matter, int Number, bool Agrees, ProtectedContent Text) : IInMatter, IHoldsPersons<SecondAuthorityAnswered>
{
    public SecondAuthorityAnswered WithoutPersons() => this with { By = "", Person = "", Text = ProtectedContent.Destroyed };
}
