using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Weighing;

namespace Zichtlijn.Sanctioning.Tests.Cases;

public class ProportionalityRangeTests
{
    private static readonly ReferenceDataSet Reference = ReferenceDataSet.Current;

    [Fact]
    public void The_sanctions_are_those_of_the_law_in_its_order_with_conditional_dismissal_beside_dismissal() =>
        Reference.Sanctions.Entries.Select(s => s.Code).ShouldBe([
            "writtenReprimand", "extraDuty", "leaveReduction", "fine", "salaryWithheld", "lowerSalaryStep", "serviceNotCounted", "disciplinarySuspension",
            "lowerSalaryScale", "conditionalDismissal", "dismissal", "removalFromTraining"]);

    [Theory]
    [InlineData("extraDuty", "hours", 6)]
    [InlineData("extraDuty", "hoursPerDay", 3)]
    [InlineData("leaveReduction", "shareOfYearlyLeave", 0.25)]
    [InlineData("fine", "euros", 22)]
    [InlineData("salaryWithheld", "monthlySalaries", 0.5)]
    [InlineData("lowerSalaryStep", "years", 2)]
    [InlineData("serviceNotCounted", "years", 4)]
    [InlineData("removalFromTraining", "days", 14)]
    public void Each_sanction_has_the_limit_of_the_law(string sanction, string of, double most) =>
        Reference.Sanctions[sanction].Limits!.Single(l => l.Of == of).Most.ShouldBe((decimal)most);

    [Fact]
    public void Every_severity_has_a_row_for_the_norm_and_for_the_rest_first_and_repeated()
    {
        var rows = from norm in new[] { true, false } from severity in Reference.BreachSeverities.Entries from repeated in new[] { false, true } select ProportionalityRange.RowOf(norm, severity.Code, repeated);

        rows.ShouldBe(Reference.SanctionMatrix.Entries.Select(r => r.Code), ignoreOrder: true);
    }

    [Fact]
    public void A_graver_row_never_ends_lower_and_what_is_repeated_never_begins_lower()
    {
        foreach (var norm in new[] { true, false })
        {
            foreach (var repeated in new[] { true, false })
            {
                var rows = Reference.BreachSeverities.Entries.Select(s => Ends(norm, s.Code, repeated)).ToArray();
                rows.ShouldBe(rows.OrderBy(r => r.From).ThenBy(r => r.To));
            }

            foreach (var severity in Reference.BreachSeverities.Entries.Select(s => s.Code))
            {
                Ends(norm, severity, repeated: true).From.ShouldBeGreaterThanOrEqualTo(Ends(norm, severity, repeated: false).From);
                Ends(norm, severity, repeated: true).To.ShouldBeGreaterThanOrEqualTo(Ends(norm, severity, repeated: false).To);
            }
        }
    }

    [Fact]
    public void In_the_norm_set_a_serious_breach_can_always_end_in_dismissal() =>
        Reference.SanctionMatrix.OfKind("norm").Where(r => !r.Code.Contains(".light.")).ShouldAllBe(r => ProportionalityRange.Of(r.Code, Reference).Contains("dismissal"));

    [Fact]
    public void A_range_is_the_sanctions_from_the_first_to_the_last_and_none_for_trainees()
    {
        ProportionalityRange.Of("norm.serious.repeated", Reference).ShouldBe(
            ["lowerSalaryStep", "serviceNotCounted", "disciplinarySuspension", "lowerSalaryScale", "conditionalDismissal", "dismissal"]);
        Reference.SanctionMatrix.Entries.ShouldAllBe(r => !ProportionalityRange.Of(r.Code, Reference).Contains("removalFromTraining"));
    }

    private static (int From, int To) Ends(bool norm, string severity, bool repeated)
    {
        var codes = Reference.Sanctions.Entries.Select(s => s.Code).ToList();
        var row = Reference.SanctionMatrix[ProportionalityRange.RowOf(norm, severity, repeated)];
        return (codes.IndexOf(row.From!), codes.IndexOf(row.To!));
    }
}
