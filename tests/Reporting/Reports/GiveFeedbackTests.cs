using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Reports.GivingFeedback;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

public class GiveFeedbackTests
{
    /// <summary>State, events, then what feedback in between and the last feedback give; null is an event.</summary>
    public static TheoryData<string, object[], string?, string?> States { get; } = new()
    {
        { "new", [], "report-not-acknowledged", "report-not-acknowledged" },
        { "acknowledged", [Given.Acknowledged], null, "report-not-concluded" },
        { "in assessment, never acknowledged", [Given.Assessing], null, "report-not-concluded" },
        { "in assessment", [Given.Acknowledged, Given.Assessing], null, "report-not-concluded" },
        { "concluded, goes on", [Given.Acknowledged, Given.Assessing, Given.Concluded(closes: false)], null, null },
        { "concluded, closes", [Given.Acknowledged, Given.Assessing, Given.Concluded(closes: true)], null, null },
        { "concluded, never acknowledged", [Given.Concluded(closes: true)], null, null },
        { "feedback in between", [Given.Acknowledged, Given.Concluded(closes: false), Given.Feedback(closes: false)], null, null },
        { "closed", [Given.Acknowledged, Given.Concluded(closes: true), Given.Feedback(closes: true)], "report-closed", "report-closed" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Feedback_is_given_or_refused(string state, object[] events, string? between, string? last)
    {
        foreach (var (closes, expected) in new[] { (false, between), (true, last) })
        {
            var wished = Given.Feedback(closes);
            var decision = GiveFeedback.Decide(Given.Report(events), wished);

            (decision.Refusal?.Code).ShouldBe(expected, $"{state}, closes: {closes}");
            decision.Events.ShouldBe(expected is null ? [wished] : [], $"{state}, closes: {closes}");
        }
    }

    [Theory]
    [InlineData("nl", "Z-2023-000001", "donderdag 16 november 2023", "vrijdag 2 februari 2024")]
    [InlineData("en", "Z-2023-000001", "Thursday 16 November 2023", "Friday 2 February 2024")]
    public void Drafts_speak_the_reporters_language_and_name_what_was_promised(string language, string number, string assessBy, string feedbackBy)
    {
        var drafts = LetterDrafts.Of(Given.Start with { Language = language }, ReferenceDataSet.Current);

        drafts.Select(d => d.Kind).Distinct().ShouldBe(["acknowledgement", "assessment", "followUp"]);
        drafts.ShouldAllBe(d => d.Text.Length >= 20 && !d.Text.Contains('{'));
        var acknowledgement = drafts.Single(d => d.Kind == "acknowledgement").Text;
        acknowledgement.ShouldContain(number);
        acknowledgement.ShouldContain(assessBy);
        acknowledgement.ShouldContain(feedbackBy);
    }
}
