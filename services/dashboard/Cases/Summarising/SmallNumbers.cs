namespace Zichtlijn.Dashboard.Cases.Summarising;

/// <summary>
/// Hides numbers that could point to a person, and enough others that nobody can compute one back: not from the total,
/// and not with this rule in hand either.
/// </summary>
internal static class SmallNumbers
{
    /// <summary>
    /// Hides every cell below the threshold, and then the smallest shown ones as long as a hidden one could be computed.
    /// </summary>
    /// <param name="cells">Cells that add up to a shown total. Zero is a small number too.</param>
    public static int?[] Protect(IReadOnlyList<int> cells, int threshold)
    {
        var hidden = cells.Select(c => c < threshold).ToArray();
        if (!hidden.Contains(true))
        {
            return [.. cells.Select(c => (int?)c)];
        }

        while (hidden.Contains(false) && !IsSafe(cells, hidden, threshold))
        {
            var smallest = cells.Where((_, i) => !hidden[i]).Min();
            hidden = [.. cells.Select((c, i) => hidden[i] || c == smallest)];
        }

        return [.. cells.Select((c, i) => hidden[i] ? (int?)null : c)];
    }

    /// <summary>A total is hidden when it is small itself.</summary>
    public static int? Protect(int total, int threshold) => total < threshold ? null : total;

    /// <summary>
    /// Whoever subtracts the shown cells from the total knows what the hidden ones are together. Each small one lies
    /// between nothing and the threshold, each other one between the threshold and the smallest that is shown. When the
    /// sum lies strictly within what these bounds allow, and two cells can give way, each can be more than one number.
    /// </summary>
    private static bool IsSafe(IReadOnlyList<int> cells, bool[] hidden, int threshold)
    {
        var together = cells.Where((_, i) => hidden[i]).Sum();
        var small = cells.Count(c => c < threshold);
        var others = hidden.Count(h => h) - small;
        var smallestShown = cells.Where((_, i) => !hidden[i]).Min();
        var least = threshold * others;
        var most = ((threshold - 1) * small) + (smallestShown * others);
        var canGiveWay = small + (smallestShown > threshold ? others : 0);
        return together >= threshold && together > least && together < most && canGiveWay >= 2;
    }
}
