using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Demo;

/// <summary>Makes a year of cases from a seed: nobody in it exists, nothing in it happened.</summary>
public static class DemoYear
{
    private static readonly string[] Languages = ["nl", "nl", "nl", "nl", "en"];

    public static IReadOnlyList<DemoCase> Make(int seed, int count, DateTimeOffset now)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count)
            .Select(_ => now.AddMinutes(-random.NextDouble() * 365 * 24 * 60))
            .Order()
            .Select((at, number) => One(random, $"demo-{seed}-{now:yyyyMMdd}-{number}", at, now))];
    }

    private static DemoCase One(Random random, string key, DateTimeOffset at, DateTimeOffset now)
    {
        var category = Pick(random, DemoTexts.Categories);
        var report = Report(random, category, at);
        var acknowledged = Later(random, at, averageDays: 1.5, now);
        var accepted = Later(random, at, averageDays: 2.5, now);
        var decided = accepted is { } taken ? Later(random, taken, averageDays: 8, now) : null;
        var normSet = ReferenceDataSet.Current.MisconductCategories[category].NormSet;
        var (outcome, reason) = Pick(random, normSet ? DemoTexts.NormOutcomes : DemoTexts.Outcomes);
        var feedback = decided is { } made && acknowledged is not null ? Later(random, made, averageDays: 6, now) : null;
        var mandated = decided is { } asked && IsInvestigated(outcome)
            ? Later(random, asked, averageDays: 4, now)
            : null;
        var staffed = mandated is { } given ? Later(random, given, averageDays: 3, now) : null;
        var planned = staffed is { } there ? Later(random, there, averageDays: 4, now) : null;
        return new DemoCase(
            key, report, at, acknowledged, accepted, decided, outcome, reason, feedback, mandated, staffed, planned, Messages(random, report.Language!, acknowledged, now));
    }

    private static bool IsInvestigated(TriageOutcome outcome) =>
        outcome is TriageOutcome.ExploratoryInquiry or TriageOutcome.UnitInvestigation or TriageOutcome.LtioInvestigation;

    private static SubmitReport Report(Random random, string category, DateTimeOffset at)
    {
        var part = Pick(random, DemoTexts.Parts);
        var disclosure = Pick(random, [(Disclosure.Anonymous, 3), (Disclosure.Confidential, 5), (Disclosure.Identified, 2)]);
        var grounds = category == "discrimination" ? new[] { Pick(random, DemoTexts.Grounds) } : [];
        var contact = disclosure == Disclosure.Anonymous
            ? null
            : new ReporterContact($"Melder {random.Next(1_000, 9_999)} Voorbeeld", "melder@voorbeeld.example", null, "Liever na 17.00 uur");
        return new SubmitReport(
            disclosure, category, grounds, part, DemoTexts.Narratives[random.Next(DemoTexts.Narratives.Length)],
            Term.DayOf(at).AddDays(-random.Next(0, 60)), random.Next(3) != 0,
            random.Next(2) == 0 ? [] : [new NamedPerson("subject", $"Collega {random.Next(1_000, 9_999)}", part)],
            [Pick(random, DemoTexts.Wishes)], contact, Languages[random.Next(Languages.Length)]);
    }

    private static IReadOnlyList<DemoMessage> Messages(Random random, string language, DateTimeOffset? acknowledged, DateTimeOffset now)
    {
        if (acknowledged is not { } first || random.Next(4) != 0)
        {
            return [];
        }

        var texts = language == "en" ? DemoTexts.EnglishMessages : DemoTexts.DutchMessages;
        return [.. texts.Select((text, i) => new DemoMessage(FromReporter: i % 2 == 1, text, first.AddHours(5 * i))).Where(m => m.At < now)];
    }

    /// <summary>A moment after another with an exponential wait; null when it lies in the future.</summary>
    private static DateTimeOffset? Later(Random random, DateTimeOffset from, double averageDays, DateTimeOffset now)
    {
        var at = from.AddDays(-Math.Log(1 - random.NextDouble()) * averageDays);
        return at < now ? at : null;
    }

    private static T Pick<T>(Random random, IReadOnlyList<(T Value, int Weight)> choices)
    {
        var left = random.Next(choices.Sum(c => c.Weight));
        return choices.First(c => (left -= c.Weight) < 0).Value;
    }
}
