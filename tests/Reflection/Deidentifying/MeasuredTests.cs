using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Zichtlijn.Local;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Deidentifying;

namespace Zichtlijn.Reflection.Tests.Deidentifying;

/// <summary>Sixty summaries by somebody who did not know the program. What it takes out and what it leaves is counted, and the count stands in the docs.</summary>
public class MeasuredTests(ITestOutputHelper output)
{
    private static readonly Deidentifier Deidentifier = Deidentifier.Of(ReferenceDataSet.Current, []);
    private static readonly IReadOnlyList<Outcome> Outcomes = [.. PlantedSummary.All.Select(s => Outcome.Of(s, Deidentifier.In(s.Text)))];

    public static TheoryData<int> Numbers => [.. PlantedSummary.All.Select(s => s.Number)];

    [Fact]
    public void There_are_sixty_and_most_of_them_hold_something() =>
        (PlantedSummary.All.Count, PlantedSummary.All.Count(s => s.Planted.Count > 3) > 50, PlantedSummary.All.Sum(s => s.Planted.Count) > 400).ShouldBe((60, true, true));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void What_it_misses_is_flagged(int number)
    {
        var outcome = Outcomes.Single(o => o.Summary.Number == number);
        (outcome.Left.Count == 0 || outcome.IsFlagged).ShouldBeTrue(string.Join("; ", outcome.Left.Select(f => $"{f.Kind}: {f.Words}")) + "\n" + outcome.After.Text);
    }

    [Fact]
    public async Task What_it_takes_out_and_what_it_leaves_stands_in_the_docs()
    {
        var measured = Table();
        output.WriteLine(measured);
        (await File.ReadAllTextAsync(Path.Combine(Workplace.Find().Root, "docs/deidentification.md"))).ReplaceLineEndings("\n").ShouldContain(measured);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Done_twice_is_done_once(int number)
    {
        var once = Outcomes.Single(o => o.Summary.Number == number).After;
        Deidentifier.In(once.Text).Text.ShouldBe(once.Text);
    }

    private static string Table()
    {
        var table = new StringBuilder("| Kind | Planted | Taken out | Left |\n|---|---|---|---|\n");
        foreach (var kind in PlantedSummary.All.SelectMany(s => s.Planted).GroupBy(f => f.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var left = Outcomes.Sum(o => o.Left.Count(f => f.Kind == kind.Key));
            table.Append(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Count()} | {kind.Count() - left} | {left} |\n");
        }

        var missing = Outcomes.Where(o => o.Left.Count > 0).ToArray();
        return table.Append(CultureInfo.InvariantCulture, $"\nSomething was left in {missing.Length} of {Outcomes.Count} summaries; {missing.Count(o => o.IsFlagged)} of these are flagged. ")
            .Append(CultureInfo.InvariantCulture, $"Nothing was left in {Outcomes.Count - missing.Length}; {Outcomes.Count(o => o.Left.Count == 0 && o.IsFlagged)} of these are flagged as well.").ToString();
    }

    /// <param name="Left">What can still be read.</param>
    private sealed record Outcome(PlantedSummary Summary, DeidentifiedText After, IReadOnlyList<PlantedFact> Left)
    {
        public bool IsFlagged => After.Combination is not [];

        public static Outcome Of(PlantedSummary summary, DeidentifiedText after) =>
            new(summary, after, [.. summary.Planted.Where(f => Words(f).Any(w => Regex.IsMatch(after.Text, $@"(?<!\w){Regex.Escape(w)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1))))]);

        /// <summary>A fact is left when it can be read in whole, and a name already when one of its words can.</summary>
        private static IEnumerable<string> Words(PlantedFact fact) =>
            fact.Kind is "name" or "place" ? [fact.Words, .. fact.Words.Split(' ', '-').Where(w => w.Length > 3 && char.IsUpper(w[0]))] : [fact.Words];
    }
}
