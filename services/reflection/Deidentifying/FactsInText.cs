namespace Zichtlijn.Reflection.Deidentifying;

/// <summary>Something in a text that may tell who somebody is.</summary>
/// <param name="From">The first letter.</param>
/// <param name="To">After the last letter.</param>
internal readonly record struct Fact(string Kind, int From, int To);

/// <summary>What an entry of <c>identifyingWords</c> in the reference data is for, and the kinds of facts that code itself knows.</summary>
internal static class FactKinds
{
    /// <summary>An entry whose words are taken out.</summary>
    public const string List = "list";

    /// <summary>An entry that gives a name to what code finds by itself.</summary>
    public const string Found = "found";

    /// <summary>What was taken out of the text before.</summary>
    public const string Kept = "kept";

    /// <summary>An entry whose words stay, because the case is about them, and count in a combination.</summary>
    public const string Trait = "trait";

    /// <summary>An entry that says how much together is too much.</summary>
    public const string Rule = "rule";

    /// <summary>A word that may be a name.</summary>
    public const string Doubt = "doubt";

    public const string Name = "name";
    public const string Place = "place";
    public const string Moment = "moment";
    public const string Number = "number";
    public const string Years = "years";
}

/// <summary>The facts of one text: none overlaps another, and what was found first stays.</summary>
internal sealed class FactsInText
{
    private readonly SortedList<int, Fact> _facts = [];

    /// <summary>In the order of the text.</summary>
    public IEnumerable<Fact> All => _facts.Values;

    public void Add(IEnumerable<Fact> found)
    {
        foreach (var fact in found.Where(f => !Touches(f.From, f.To)).ToArray())
        {
            if (!Touches(fact.From, fact.To))
            {
                _facts.Add(fact.From, fact);
            }
        }
    }

    /// <summary>"Tuesday" and "20 June" beside each other are one moment; names beside each other stay two people.</summary>
    public IEnumerable<Fact> Joined(string text)
    {
        Fact? open = null;
        foreach (var fact in _facts.Values)
        {
            if (open is { } before && before.Kind == fact.Kind && fact.Kind is not (FactKinds.Name or FactKinds.Kept) && string.IsNullOrWhiteSpace(text[before.To..fact.From]))
            {
                open = before with { To = fact.To };
                continue;
            }

            if (open is { } whole)
            {
                yield return whole;
            }

            open = fact;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    public bool Touches(int from, int to) => _facts.Values.Any(f => f.From < to && from < f.To);

    /// <summary>What of a piece of text is in no fact.</summary>
    public IEnumerable<(int From, int To)> Outside(int from, int to)
    {
        foreach (var fact in _facts.Values.Where(f => f.From < to && from < f.To))
        {
            if (fact.From > from)
            {
                yield return (from, fact.From);
            }

            from = Math.Max(from, fact.To);
        }

        if (from < to)
        {
            yield return (from, to);
        }
    }
}
