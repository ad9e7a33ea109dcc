namespace Zichtlijn.Platform.Documents;

/// <summary>Words in a line, some of which may be masked. A string is a text.</summary>
public sealed record Text(IReadOnlyList<Run> Runs)
{
    public static Text FromString(string words) => new([new Words(words)]);

    public static implicit operator Text(string words) => FromString(words);

    /// <summary>Words that stand out.</summary>
    public static Text Bold(string words) => new([new Words(words, IsBold: true)]);
}

/// <summary>A part of a text in one appearance.</summary>
public abstract record Run;

public sealed record Words(string Value, bool IsBold = false) : Run;

/// <summary>
/// What was left out, shown as a black bar. The words themselves are not here, and neither is their length: a bar is as
/// wide as what it says.
/// </summary>
/// <param name="Reason">Why, in a word or a code, on the bar; otherwise that it was left out.</param>
public sealed record Masked(string? Reason = null) : Run;
