using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Sanctioning.Cases.Proposing;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>The competent authority says what it wants to impose; the consultation says whether it may.</summary>
/// <param name="Person">The mark of whoever proposes it.</param>
/// <param name="Number">Of the proposal in its matter; a later one replaces it and the old one stays readable.</param>
/// <param name="Sanction">Null for none.</param>
/// <param name="Measures">Measures that are no sanction, codes of the reference data.</param>
/// <param name="Text">The reasons.</param>
/// <param name="Deviation">Null when it is inside the range.</param>
/// <param name="ReferenceData">Version of the sanctions and their limits.</param>
public sealed record SanctionProposed(
    DateTimeOffset ProposedAt, string By, string Person, int Matter, int Number, SanctionChoice? Sanction, IReadOnlyList<string> Measures, ProtectedContent Text,
    DeviationRecord? Deviation, string ReferenceData) : IInMatter, IHoldsPersons<SanctionProposed>
{
    public SanctionProposed WithoutPersons() => this with
    {
        By = "", Person = "", Text = ProtectedContent.Destroyed, Deviation = Deviation is null ? null : Deviation with { Text = ProtectedContent.Destroyed },
    };
}

/// <summary>Why something else is chosen than what was to be expected, with an answer to each factor that counted then.</summary>
/// <param name="Factors">Numbers of the factors that it answers.</param>
/// <param name="Characters">How long the motivation is with all its answers: it has to be enough.</param>
/// <param name="Text">A <see cref="Motivation"/>.</param>
public sealed record DeviationRecord(IReadOnlyList<int> Factors, int Characters, ProtectedContent Text);
