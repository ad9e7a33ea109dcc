namespace Zichtlijn.Terms;

/// <summary>Where a term comes from: that decides whether the General Extension of Time Limits Act applies to it.</summary>
public enum TermBasis
{
    /// <summary>
    /// A term set by a law or by an order in council (Algemene termijnenwet art. 1(1) and 5): the act applies.
    /// </summary>
    Law,

    /// <summary>
    /// A promise or a norm of our own, or a term that a contract or a policy sets: it ends where it ends. In working
    /// days it is counted on the same calendar.
    /// </summary>
    OwnNorm,
}
