using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Tests.Cases;

/// <summary>What the reference data says fits what the service makes of it.</summary>
public class ReferenceTests
{
    private static readonly ReferenceDataSet Reference = ReferenceDataSet.Current;

    [Fact]
    public void Each_measure_is_for_somebody_by_somebody_and_within_the_longest_term()
    {
        var longest = Period.Parse(Reference.Terms["measureDone"].Period!);
        foreach (var measure in Reference.RestorationMeasures.Entries)
        {
            new[] { "individual", "rehabilitation", "collective" }.ShouldContain(measure.Kind, measure.Code);
            Reference.MeasureRoles.Contains(measure.Who!).ShouldBeTrue(measure.Code);
            Last(Period.Parse(measure.Period!)).ShouldBeLessThanOrEqualTo(Last(longest), measure.Code);
        }
    }

    [Fact]
    public void Only_a_measure_for_one_reporter_is_between_two_people() =>
        Reference.RestorationMeasures.Entries.Where(m => m.WithOther).Select(m => (m.Code, m.Kind)).ShouldBe([("restorativeConversation", "individual")]);

    [Fact]
    public void Checks_are_at_one_three_six_twelve_and_twenty_four_months_within_the_longest_term()
    {
        Reference.DetrimentChecks.OfKind("fixed").Select(c => (c.Code, c.Period)).ShouldBe([("month1", "1m"), ("month3", "3m"), ("month6", "6m"), ("month12", "12m"), ("month24", "24m")]);
        Reference.DetrimentChecks.OfKind("extra").Select(c => c.Code).ShouldBe(["personnelAction"]);
        Reference.Terms["detrimentCheck"].Period.ShouldBe("24m");
    }

    [Fact]
    public void Satisfaction_has_five_levels_and_nothing_is_confirmed_yet()
    {
        Reference.SatisfactionLevels.Entries.Select(e => e.Value).ShouldBe([1, 2, 3, 4, 5]);
        new[] { Reference.RestorationMeasures, Reference.DetrimentChecks, Reference.RestorationRules, Reference.RestorationTexts, Reference.PersonnelActions }.ShouldAllBe(l => l.Status == "to be confirmed");
    }

    private static DateOnly Last(Period period) => Term.LastDay(new(2023, 11, 6), period, TermBasis.OwnNorm);
}
