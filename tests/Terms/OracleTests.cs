using System.Text.Json;

namespace Zichtlijn.Terms.Tests;

/// <summary>Every day of 2020 to 2035 with every period of the table of terms: the library agrees with the oracle.</summary>
public class OracleTests
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2035, 12, 31);

    /// <summary>
    /// Each period of the reference data, those of the laws that a case can meet, also at their longest (a penalty for a
    /// late decision: 42 days, Awb 4:17; an objection with committee and adjournment: 18 weeks, Awb 7:10; a precautionary
    /// suspension once prolonged: 9 months, Barp 84(3)), and those at the edges of the act.
    /// </summary>
    private static readonly string[] All =
    [
        "1d", "2d", "3d", "4d", "5d", "7d", "14d", "28d", "30d", "42d", "90d", "91d", "1wd", "2wd", "3wd", "5wd", "10wd",
        "1w", "2w", "3w", "4w", "6w", "8w", "10w", "12w", "13w", "14w", "18w", "26w", "1m", "2m", "3m", "4m", "6m", "9m", "12m", "24m",
    ];

    public static TheoryData<string> Periods => [.. All];

    [Theory]
    [MemberData(nameof(Periods))]
    public void A_term_ends_on_the_day_that_the_oracle_finds(string text)
    {
        var period = Period.Parse(text);
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            Term.LastDay(day, period, TermBasis.Law).ShouldBe(Oracle.LastDay(day, period, law: true), $"{day:O} {text} of the law");
            Term.LastDay(day, period, TermBasis.OwnNorm).ShouldBe(Oracle.LastDay(day, period, law: false), $"{day:O} {text} of our own");
        }
    }

    [Fact]
    public void No_period_of_the_reference_data_is_left_out()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Data");
        var used = Directory.GetFiles(folder, "*.json").SelectMany(file => PeriodsIn(JsonDocument.Parse(File.ReadAllText(file)).RootElement)).Distinct(StringComparer.Ordinal).ToArray();

        used.ShouldContain("10wd");
        used.Except(All, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void A_day_is_free_when_the_oracle_says_so()
    {
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            Holidays.IsWorkingDay(day).ShouldBe(!Oracle.IsFree(day), $"{day:O}");
        }
    }

    [Fact]
    public void A_day_begins_when_the_one_before_ends_and_nights_of_change_are_an_hour_off()
    {
        var odd = new List<double>();
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var (start, next) = (Term.StartOf(day), Term.StartOf(day.AddDays(1)));
            Term.DayOf(start).ShouldBe(day);
            Term.DayOf(next.AddTicks(-1)).ShouldBe(day);
            if ((next - start).TotalHours is var hours and not 24)
            {
                odd.Add(hours);
            }
        }

        odd.Count.ShouldBe(2 * 16);
        odd.ShouldAllBe(hours => hours == 23 || hours == 25);
    }

    /// <summary>Whatever the field is called in which it stands.</summary>
    private static IEnumerable<string> PeriodsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => PeriodsIn(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(PeriodsIn),
        JsonValueKind.String when Period.TryParse(element.GetString(), out _) => [element.GetString()!],
        _ => [],
    };
}
