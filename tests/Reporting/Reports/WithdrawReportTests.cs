using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Reporting.Reports.Withdrawing;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

public class WithdrawReportTests
{
    private const string AlreadySo = "already so";

    /// <summary>State, events, and what follows; null is an event.</summary>
    public static TheoryData<string, object[], string?> States { get; } = new()
    {
        { "new", [], null },
        { "acknowledged", [Given.Acknowledged], null },
        { "in assessment", [Given.Acknowledged, Given.Assessing], null },
        { "concluded", [Given.Acknowledged, Given.Assessing, Given.Concluded(closes: false)], null },
        { "feedback in between", [Given.Acknowledged, Given.Feedback(closes: false)], null },
        { "withdrawn", [Given.Withdrawn], AlreadySo },
        { "withdrawn, then closed", [Given.Withdrawn, Given.Concluded(closes: true), Given.Feedback(closes: true)], AlreadySo },
        { "closed", [Given.Concluded(closes: true), Given.Feedback(closes: true)], "report-closed" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void A_report_can_be_taken_back_until_it_is_closed(string state, object[] events, string? expected)
    {
        var decision = WithdrawReport.Decide(Given.Report(events), Given.Withdrawn);

        (decision.Refusal?.Code ?? (decision.Events.Count == 0 ? AlreadySo : null)).ShouldBe(expected, state);
        decision.Events.ShouldBe(expected is null ? [Given.Withdrawn] : [], state);
    }

    [Fact]
    public void What_was_begun_goes_on_and_the_reporter_follows_it()
    {
        var before = Given.Report(Given.Acknowledged, Given.Assessing);
        var after = before.Apply(Given.Withdrawn);

        after.State.ShouldBe(before.State);
        ReportSteps.Of(after).Current.ShouldBe(ReportSteps.Of(before).Current);
        ReportSteps.NextPromise(after).ShouldBe(ReportSteps.NextPromise(before));
    }
}
