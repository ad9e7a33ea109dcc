using System.Collections.Immutable;

namespace Zichtlijn.Terms;

/// <summary>What has to be done before a term may be made longer. Several can be needed at once.</summary>
[Flags]
public enum ExtensionForm
{
    None = 0,

    /// <summary>Why, in words.</summary>
    Motive = 1,

    /// <summary>Told in writing to all who are concerned, before the term is over.</summary>
    WrittenNotice = 2,

    /// <summary>The one whom the term protects agreed in writing.</summary>
    WrittenConsent = 4,

    /// <summary>Decided at the level of the corps, not by whoever is late.</summary>
    CorpsLevel = 8,
}

/// <summary>Why a clock may stand still.</summary>
[Flags]
public enum SuspensionGround
{
    None = 0,

    /// <summary>The prosecutor has the case: clocks of our own wait, clocks that protect somebody do not.</summary>
    CriminalTrack = 1,

    /// <summary>Somebody was asked to complete what is missing (Algemene wet bestuursrecht art. 4:15(1)(a), 7:10(2)).</summary>
    Completion = 2,
}

/// <summary>One way to make a term longer.</summary>
/// <param name="Times">How often; null for as often as its form is met.</param>
/// <param name="Most">By how much at a time; null for as long as its form allows.</param>
/// <param name="Source">The article, or whose norm it is.</param>
public sealed record ExtensionRule(int? Times, Period? Most, ExtensionForm Needs, string Source);

/// <summary>A clock that the law or a norm of our own sets for a case.</summary>
/// <param name="Code">The code of the term in the reference data.</param>
/// <param name="StopsFor">For what it may stand still.</param>
/// <param name="Source">The article, or whose norm it is.</param>
/// <param name="Extensions">The ways to make it longer, in the order in which they are used up.</param>
public sealed record ClockRule(
    string Code, Period Period, TermBasis Basis, SuspensionGround StopsFor, string Source, ImmutableArray<ExtensionRule> Extensions)
{
    /// <summary>It protects somebody, who is told in writing when it is made longer (Algemene wet bestuursrecht art. 9:11(2)).</summary>
    public bool IsToldInWriting => Extensions.Any(e => e.Needs.HasFlag(ExtensionForm.WrittenNotice));

    /// <summary>The way that is open after so many extensions; null when the term cannot be made longer any more.</summary>
    public ExtensionRule? ExtensionAfter(int made)
    {
        foreach (var rule in Extensions)
        {
            if (rule.Times is not { } times || made < times)
            {
                return rule;
            }

            made -= times;
        }

        return null;
    }
}
