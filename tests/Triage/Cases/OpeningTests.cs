using Zichtlijn.ReferenceData;
using Zichtlijn.Triage.Cases.Opening;
using Zichtlijn.Triage.Tests.Support;

namespace Zichtlijn.Triage.Tests.Cases;

public class OpeningTests
{
    public static TheoryData<string, bool> Categories =>
        [.. ReferenceDataSet.Current.MisconductCategories.Entries.Select(c => (c.Code, c.NormSet))];

    [Fact]
    public void A_report_becomes_a_case_with_its_term() =>
        ReportSubmittedConsumer.Open(Given.Contract, ReferenceDataSet.Current)
            .ShouldBe(Given.Received() with { Grounds = Given.Contract.Grounds });

    [Theory]
    [MemberData(nameof(Categories))]
    public void The_norm_set_is_that_of_the_reference_data(string category, bool normSet) =>
        ReportSubmittedConsumer.Open(Given.Contract with { Category = category }, ReferenceDataSet.Current).InNormSet.ShouldBe(normSet);

    [Fact]
    public void The_norm_set_is_discrimination_racism_and_exclusion() =>
        ReferenceDataSet.Current.MisconductCategories.Entries.Where(c => c.NormSet).Select(c => c.Code)
            .ShouldBe(["discrimination", "racism", "exclusion"], ignoreOrder: true);

    [Fact]
    public void A_category_that_is_not_known_yet_still_becomes_a_case() =>
        ReportSubmittedConsumer.Open(Given.Contract with { Category = "fromTheFuture" }, ReferenceDataSet.Current).Category.ShouldBe("fromTheFuture");

    [Fact]
    public void The_term_counts_from_the_day_in_the_Netherlands() =>
        ReportSubmittedConsumer.Open(
                Given.Contract with { SubmittedAt = new(2023, 11, 1, 23, 30, 0, TimeSpan.Zero) }, ReferenceDataSet.Current)
            .DecideBy.ShouldBe(new(2023, 11, 16));
}
