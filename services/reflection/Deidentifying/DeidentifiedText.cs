namespace Zichtlijn.Reflection.Deidentifying;

/// <summary>A text without what names people, as far as that can be done without a person.</summary>
/// <param name="Text">What is left: a word in brackets stands where something was. The same person has the same letter.</param>
/// <param name="Found">What was taken out, by kind; kinds are codes of <c>identifyingWords</c> in the reference data.</param>
/// <param name="Combination">Kinds of facts that are left and together may still point to somebody, and <c>doubt</c> when a word is left that may be a name; empty when there is nothing of the kind.</param>
public sealed record DeidentifiedText(string Text, IReadOnlyList<FoundFact> Found, IReadOnlyList<string> Combination);

/// <param name="Kind">A code.</param>
/// <param name="Count">How often it was taken out.</param>
public sealed record FoundFact(string Kind, int Count);
