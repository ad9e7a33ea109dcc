using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Acknowledging;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

public class AcknowledgeReceiptTests
{
    private static readonly DateTimeOffset Now = Given.Submitted.AddHours(3);

    [Fact]
    public void A_new_report_is_acknowledged() =>
        Decide(Given.Report()).Events.ShouldBe([new ReceiptAcknowledged(Now, "desk.ams")]);

    [Fact]
    public void The_words_of_the_desk_reach_the_reporter_with_it_and_are_refused_a_second_time()
    {
        var message = new DeskWrote(Guid.Empty, Now, "desk.ams", Given.Sealed);

        AcknowledgeReceipt.Decide(Given.Report(), new ReceiptAcknowledged(Now, "desk.ams"), message).Events.ShouldBe([new ReceiptAcknowledged(Now, "desk.ams"), message]);
        AcknowledgeReceipt.Decide(Given.Report(Given.Acknowledged), new ReceiptAcknowledged(Now, "desk.ams"), message).Refusal.ShouldBe(ReportErrors.AlreadyAcknowledged);
    }

    [Fact]
    public void A_report_that_is_being_assessed_can_still_be_acknowledged() =>
        Decide(Given.Report(Given.Assessing)).Events.ShouldBe([new ReceiptAcknowledged(Now, "desk.ams")]);

    [Fact]
    public void Once_is_enough_whatever_followed()
    {
        Report[] acknowledged =
        [
            Given.Report(Given.Acknowledged),
            Given.Report(Given.Acknowledged, Given.Assessing),
            Given.Report(Given.Acknowledged, Given.Assessing, Given.Concluded(closes: false)),
            Given.Report(Given.Acknowledged, Given.Concluded(closes: true)),
        ];

        foreach (var report in acknowledged)
        {
            var decision = Decide(report);
            decision.Events.ShouldBeEmpty();
            decision.Refusal.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Triage_may_have_been_faster_than_the_desk(bool closes) =>
        Decide(Given.Report(Given.Assessing, Given.Concluded(closes))).Events.ShouldBe([new ReceiptAcknowledged(Now, "desk.ams")]);

    [Fact]
    public void Feedback_tells_that_the_report_was_received_as_well() =>
        Given.Report(Given.Assessing, Given.Concluded(closes: false), Given.Feedback(closes: false)).Clocks.All.ShouldAllBe(c => !c.IsOpen);

    private static Platform.Decisions.Decision Decide(Report report) => AcknowledgeReceipt.Decide(report, new ReceiptAcknowledged(Now, "desk.ams"));
}
