namespace Zichtlijn.Terms;

/// <summary>The last day of a term, and how it came to be that day.</summary>
/// <param name="LastDay">Until the end of this day the term is met.</param>
/// <param name="Counted">The last day as it was counted, before any rule moved it.</param>
/// <param name="Rules">What moved it or left it alone, in their order; empty when there was no occasion.</param>
public sealed record TermEnd(DateOnly LastDay, DateOnly Counted, IReadOnlyList<AppliedRule> Rules);

/// <summary>A rule that had something to say about the end of a term.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="To">The last day after it was applied.</param>
/// <param name="Why">In a few words.</param>
public sealed record AppliedRule(string Article, DateOnly To, string Why);
