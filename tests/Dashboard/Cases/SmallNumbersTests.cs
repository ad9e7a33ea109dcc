using CsCheck;
using Zichtlijn.Dashboard.Cases.Summarising;

namespace Zichtlijn.Dashboard.Tests.Cases;

public class SmallNumbersTests
{
    private const int Threshold = 5;

    private static readonly Gen<int[]> Cells = Gen.OneOf(
        Gen.Int[0, 12].Array[0, 16],
        Gen.Frequency((6, Gen.Int[0, 5]), (2, Gen.Int[4, 6]), (1, Gen.Int[0, 400])).Array[0, 16]);

    [Fact]
    public void No_small_number_is_shown() =>
        Cells.Sample(cells => Protect(cells).All(shown => shown is null or >= Threshold));

    [Fact]
    public void What_is_shown_is_true() =>
        Cells.Sample(cells => Protect(cells).Zip(cells).All(pair => pair.First is null || pair.First == pair.Second));

    [Fact]
    public void Zero_is_a_small_number_too() =>
        Cells.Where(c => c.Contains(0)).Sample(cells => Protect(cells).Zip(cells).All(p => p.Second != 0 || p.First is null));

    [Fact]
    public void Nothing_is_hidden_when_all_are_big_enough() =>
        Gen.Int[Threshold, 400].Array[0, 16].Sample(cells => Protect(cells).SequenceEqual(cells.Select(c => (int?)c)));

    [Fact]
    public void From_the_total_a_hidden_number_is_known_no_better_than_within_the_threshold() =>
        Cells.Where(cells => cells.Sum() >= Threshold).Sample(cells =>
        {
            var shown = Protect(cells);
            var hiddenTogether = cells.Sum() - shown.Sum(c => c ?? 0);
            var hidden = shown.Count(c => c is null);

            // Two or more that add up to the threshold or more: each can be anything from none to all of it.
            return hidden == 0 || (hidden >= 2 && hiddenTogether >= Threshold) || hidden == cells.Length;
        });

    [Theory]
    [InlineData(4)]
    [InlineData(0)]
    public void A_small_total_is_hidden_and_all_its_cells_with_it(int total)
    {
        SmallNumbers.Protect(total, Threshold).ShouldBeNull();
        Protect([total, 0, 0]).ShouldAllBe(c => c == null);
    }

    [Fact]
    public void A_total_at_the_threshold_is_shown() => SmallNumbers.Protect(Threshold, Threshold).ShouldBe(Threshold);

    [Fact]
    public void Nobody_who_knows_the_rule_can_compute_a_hidden_number() => Ambiguity.ShouldHold(cells: 4, most: 12, Threshold);

    private static int?[] Protect(int[] cells) => SmallNumbers.Protect(cells, Threshold);
}
