namespace Zichtlijn.Benchmarks.Timing;

/// <summary>
/// Compares two lots of times by rank (Mann-Whitney), which asks nothing of their distribution and heeds no outliers:
/// how likely a time of the first is longer than one of the second. A half is no pattern.
/// </summary>
internal static class Ranks
{
    /// <returns>From 0 to 1; ties count half.</returns>
    public static double Longer(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var sorted = second.Order().ToArray();
        return first.Sum(value => (Below(sorted, value) + BelowOrSame(sorted, value)) / 2.0) / first.Count / second.Count;
    }

    /// <summary>What chance alone makes of it: with 99.9 % certainty it stays within this distance of a half.</summary>
    public static double Chance(int first, int second) => 3.29 * Math.Sqrt((first + second + 1) / (12.0 * first * second));

    private static int Below(double[] sorted, double value) => Bound(sorted, other => other < value);

    private static int BelowOrSame(double[] sorted, double value) => Bound(sorted, other => other <= value);

    private static int Bound(double[] sorted, Func<double, bool> isBefore)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(sorted[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
