using Zichtlijn.Clocks;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

public class ReportStepsTests
{
    private static readonly Dictionary<string, object[]> Stories = new(StringComparer.Ordinal)
    {
        ["new"] = [],
        ["acknowledged"] = [Given.Acknowledged],
        ["assessed before contact"] = [Given.Assessing],
        ["in assessment"] = [Given.Acknowledged, Given.Assessing],
        ["goes on"] = [Given.Acknowledged, Given.Assessing, Given.Concluded(closes: false)],
        ["closed"] = [Given.Acknowledged, Given.Assessing, Given.Concluded(closes: true)],
        ["closed with feedback"] = [Given.Acknowledged, Given.Concluded(closes: true), Given.Feedback(closes: true)],
        ["goes on, feedback in between"] = [Given.Acknowledged, Given.Concluded(closes: false), Given.Feedback(closes: false)],
        ["assessed longer than promised"] = [Given.Acknowledged, Given.Assessing, Given.Feedback(closes: false)],
        ["closed after more than triage"] = [Given.Acknowledged, Given.Concluded(closes: false), Given.Feedback(closes: false), Given.Feedback(closes: true)],
        ["weighed again, heard after the last feedback"] = [Given.Acknowledged, Given.Assessing, Given.Concluded(closes: true), Given.Feedback(closes: true), Given.Reopened],
        ["nothing was established"] = [Given.Acknowledged, Given.Concluded(closes: false), Given.Feedback(closes: false), Given.Reported()],
        ["something was established"] = [Given.Acknowledged, Given.Concluded(closes: false), Given.Feedback(closes: false), Given.Established()],
        ["decided, not final"] = [Given.Acknowledged, Given.Concluded(closes: false), Given.Feedback(closes: false), Given.Established(), Given.Outcome()],
        ["final"] = [Given.Acknowledged, Given.Concluded(closes: false), Given.Feedback(closes: false), Given.Established(), Given.Outcome(), Given.Outcome(50, isFinal: true)],
        ["final, older news after it"] = [Given.Acknowledged, Given.Concluded(closes: false), Given.Established(), Given.Outcome(50, isFinal: true), Given.Outcome()],
        ["final, with the last feedback"] = [Given.Acknowledged, Given.Concluded(closes: false), Given.Established(), Given.Outcome(50, isFinal: true), Given.Feedback(closes: true)],
        ["decided, weighed again"] = [Given.Acknowledged, Given.Concluded(closes: false), Given.Established(), Given.Outcome(), Given.Reopened],
        ["concluded before it was started"] = [Given.Concluded(closes: false), Given.Assessing],
    };

    [Theory]
    [InlineData("new", ReportState.Submitted, "contact", "done current ahead ahead ahead ahead ahead", "contact 2023-11-07")]
    [InlineData("acknowledged", ReportState.Acknowledged, "assessment", "done done current ahead ahead ahead ahead", "assessment 2023-11-16")]
    [InlineData("assessed before contact", ReportState.InHandling, "assessment", "done ahead current ahead ahead ahead ahead", "contact 2023-11-07")]
    [InlineData("in assessment", ReportState.InHandling, "assessment", "done done current ahead ahead ahead ahead", "assessment 2023-11-16")]
    [InlineData("goes on", ReportState.Concluded, "investigation", "done done done current ahead ahead ahead", "feedback 2024-02-02")]
    [InlineData("closed", ReportState.Concluded, "closed", "done done done notNeeded notNeeded notNeeded current", "feedback 2024-02-02")]
    [InlineData("closed with feedback", ReportState.Closed, "closed", "done done done notNeeded notNeeded notNeeded done", null)]
    [InlineData("goes on, feedback in between", ReportState.Concluded, "investigation", "done done done current ahead ahead ahead", null)]
    [InlineData("assessed longer than promised", ReportState.InHandling, "assessment", "done done current ahead ahead ahead ahead", "assessment 2023-11-16")]
    [InlineData("closed after more than triage", ReportState.Closed, "closed", "done done done past past past done", null)]
    [InlineData("weighed again, heard after the last feedback", ReportState.InHandling, "assessment", "done done current ahead ahead ahead ahead", "assessment 2023-11-16")]
    [InlineData("nothing was established", ReportState.Concluded, "closed", "done done done done notNeeded notNeeded current", null)]
    [InlineData("something was established", ReportState.Concluded, "advice", "done done done done current ahead ahead", null)]
    [InlineData("decided, not final", ReportState.Concluded, "decision", "done done done done past current ahead", null)]
    [InlineData("final", ReportState.Concluded, "closed", "done done done done past done current", null)]
    [InlineData("final, older news after it", ReportState.Concluded, "closed", "done done done done past done current", "feedback 2024-02-02")]
    [InlineData("final, with the last feedback", ReportState.Closed, "closed", "done done done done past done done", null)]
    [InlineData("decided, weighed again", ReportState.InHandling, "assessment", "done done current ahead ahead ahead ahead", "assessment 2023-11-16")]
    [InlineData("concluded before it was started", ReportState.Concluded, "investigation", "done ahead done current ahead ahead ahead", "feedback 2024-02-02")]
    public void A_reporter_sees_where_the_report_stands(string story, ReportState state, string current, string states, string? promise)
    {
        var report = Given.Report(Stories[story]);

        var (steps, at) = ReportSteps.Of(report);

        report.State.ShouldBe(state);
        steps.Select(s => s.Code).ShouldBe(["received", "contact", "assessment", "investigation", "advice", "decision", "closed"]);
        steps[at].Code.ShouldBe(current);
        string.Join(' ', steps.Select(s => s.State)).ShouldBe(states);
        var next = ReportSteps.NextPromise(report);
        (next is null ? null : $"{next.Code} {next.By:yyyy-MM-dd}").ShouldBe(promise);
    }

    public static TheoryData<InvestigationAdvanced> ToRead { get; } = [Given.Draft(), Given.Reported()];

    [Theory]
    [MemberData(nameof(ToRead))]
    public void Of_a_report_that_is_weighed_again_no_draft_and_no_report_is_there_to_read(InvestigationAdvanced advanced)
    {
        var before = Given.Report(Given.Acknowledged, Given.Concluded(closes: false), advanced);
        MyReportEndpoint.ReadableOf(before).ShouldNotBeNull();

        var again = before.After(Given.Reopened);
        MyReportEndpoint.ReadableOf(again).ShouldBeNull();
        MyReportEndpoint.ReadableOf(again.After(advanced)).ShouldBeNull("what was heard before changes nothing");
        MyReportEndpoint.ReadableOf(again.After(Given.Draft(version: 40))).ShouldNotBeNull();
        MyReportEndpoint.ReadableOf(Given.Report(Given.Acknowledged, Given.Reopened)).ShouldBeNull();
    }

    [Fact]
    public void Dates_are_those_of_the_Netherlands_and_promises_those_that_were_made()
    {
        var (steps, _) = ReportSteps.Of(Given.Report(Given.Acknowledged, Given.Concluded(closes: true)));

        steps.Select(s => s.DoneOn).ShouldBe([new(2023, 11, 2), new(2023, 11, 3), new(2023, 11, 14), null, null, null, null]);
        steps.Select(s => s.DueBy).ShouldBe([null, new(2023, 11, 7), new(2023, 11, 16), null, null, null, new(2024, 2, 2)]);
    }

    [Fact]
    public void A_date_that_moved_is_promised_anew_with_its_reason_and_older_news_changes_nothing()
    {
        var moved = Given.Report(Given.Acknowledged, new AssessmentPromised(5, new(2023, 11, 30), "capacity"), new AssessmentPromised(4, new(2023, 11, 20), "moreInformation"));

        var next = ReportSteps.NextPromise(moved).ShouldNotBeNull();
        (next.Code, next.By, next.ReasonCode).ShouldBe(("assessment", new DateOnly(2023, 11, 30), "capacity"));
        ReportSteps.Of(moved).Steps[2].DueBy.ShouldBe(new DateOnly(2023, 11, 30));
    }

    [Fact]
    public void A_longer_term_of_the_complaint_keeps_its_reason_when_it_stood_still_and_goes_with_the_term()
    {
        object[] told = [new ComplaintPromised(5, "complaint", new(2024, 1, 11), "capacity"), new ComplaintPromised(4, "complaint", new(2023, 12, 14), null)];
        object still = new ComplaintPromised(6, "complaint", By: null, ReasonCode: null), again = new ComplaintPromised(7, "complaint", new(2024, 1, 18), null);

        ReportSteps.Longer(Given.Report(told)).ShouldBe([new("complaint", new(2024, 1, 11), "capacity")]);
        ReportSteps.Longer(Given.Report([.. told, still])).ShouldBeEmpty();
        ReportSteps.Longer(Given.Report([.. told, still, again])).ShouldBe([new("complaint", new(2024, 1, 18), "capacity")]);
        ReportSteps.Longer(Given.Report([.. told, new ComplaintPromised(8, "complaintWithCommittee", new(2024, 1, 25), null, "complaint")])).ShouldBeEmpty();
    }

    [Fact]
    public void While_the_assessment_stands_still_no_date_is_promised_for_it()
    {
        var still = Given.Report(Given.Acknowledged, new AssessmentPromised(5, By: null, ReasonCode: null));

        (ReportSteps.NextPromise(still)!.Code, ReportSteps.Of(still).Steps[2].DueBy).ShouldBe(("feedback", null));
    }

    [Fact]
    public void Confirming_receipt_keeps_both_promises_of_contact()
    {
        var terms = Given.Report(Given.Acknowledged).Clocks.On(new(2023, 11, 3));

        terms.ToDictionary(t => t.Code, t => t.MetOn).ShouldBe(
            new Dictionary<string, DateOnly?> { ["contact"] = new(2023, 11, 3), ["acknowledge"] = new(2023, 11, 3), ["feedback"] = null }, ignoreOrder: true);
    }

    [Fact]
    public void The_dates_that_were_promised_are_the_last_days_of_the_clocks()
    {
        var clocks = Given.Report().Clocks;

        (clocks["contact"].LastDay, clocks["acknowledge"].LastDay, clocks["feedback"].LastDay).ShouldBe((Given.Start.ContactBy, Given.Start.AcknowledgeBy, Given.Start.FeedbackBy));
    }
}
