using Zichtlijn.Dashboard.Cases.Summarising;

namespace Zichtlijn.Dashboard.Tests.Cases;

/// <summary>
/// Tries every table of a size: whoever sees a protected table and its total, and knows how tables are protected, finds
/// at least two possible values for each hidden cell.
/// </summary>
internal static class Ambiguity
{
    public static void ShouldHold(int cells, int most, int threshold)
    {
        var views = Tables(cells, most).GroupBy(
            table => string.Join(' ', SmallNumbers.Protect(table, threshold).Select(c => c?.ToString() ?? "?"))
                + " of " + (SmallNumbers.Protect(table.Sum(), threshold)?.ToString() ?? "?"));

        var computed = new List<string>();
        foreach (var view in views)
        {
            var shown = view.Key.Split(' ');
            var known = Enumerable.Range(0, cells).Where(i => shown[i] == "?" && view.Select(t => t[i]).Distinct().Count() == 1);
            computed.AddRange(known.Select(i => $"cell {i + 1} of [{view.Key}] can only be {view.First()[i]}"));
        }

        computed.ShouldBeEmpty();
    }

    private static IEnumerable<int[]> Tables(int cells, int most)
    {
        var count = (int)Math.Pow(most + 1, cells);
        for (var number = 0; number < count; number++)
        {
            var table = new int[cells];
            var rest = number;
            for (var i = 0; i < cells; i++)
            {
                (rest, table[i]) = Math.DivRem(rest, most + 1);
            }

            yield return table;
        }
    }
}
