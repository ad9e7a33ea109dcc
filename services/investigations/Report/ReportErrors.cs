using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Report;

/// <summary>Expected failures of the report.</summary>
internal static class ReportErrors
{
    public static Refusal NoReportOfInquiry { get; } = Refusal.Conflict("no-report-of-inquiry", "An exploratory inquiry is concluded by the competent authority, without a report on charges.");

    public static Refusal SubjectNotNotified { get; } = Refusal.Conflict("subject-not-notified", "Everybody whose conduct is investigated must know of the charges first.");

    /// <summary>What was looked at is not what there is now.</summary>
    public static Refusal DraftChanged { get; } = Refusal.Conflict("draft-changed", "The report was saved again meanwhile: look at it first.");

    public static Refusal NotHearing { get; } = Refusal.Conflict("not-hearing", "There is no draft to respond to now.");

    public static Refusal TooManyResponses { get; } = Refusal.Unprocessable(
        "too-many-responses", "You responded to this draft as often as can be done here. An investigator can note what else you have to say.");

    /// <summary>Nobody gets less time than they were told.</summary>
    public static Refusal NoLonger { get; } = Refusal.Unprocessable("response-time-not-longer", "The new last day must be later than the present one, and not be over.");

    public static Refusal TooLong { get; } = Refusal.Unprocessable("response-time-too-long", "The new last day is later than may be at a time.");

    public static Refusal NotHeard { get; } = Refusal.Conflict("not-heard", "Both sides have not responded yet, and still have the time to.");

    public static Refusal InReview { get; } = Refusal.Conflict("in-review", "A colleague of another desk looks at the report.");

    /// <summary>One answer for everybody who cannot: it does not tell who is kept out of a case.</summary>
    public static Refusal ReviewerNotEligible { get; } = Refusal.Unprocessable("reviewer-not-eligible", "This person cannot look at this report.");

    public static Refusal NotReviewer { get; } = Refusal.Conflict("not-reviewer", "You are not asked to look at this report.");

    public static Refusal ReviewGiven { get; } = Refusal.Conflict("review-given", "You answered already.");

    public static Refusal NotReviewed { get; } = Refusal.Conflict("not-reviewed", "A colleague of another desk must agree to the report first.");

    /// <summary>The first thing that lacks, by its own code.</summary>
    public static Refusal? Of(IReadOnlyList<ReportFault> faults) => faults.Count == 0 ? null : Refusal.Unprocessable(faults[0].Code, faults[0].Code switch
    {
        ReportFaults.SummaryMissing => "The summary is missing.",
        ReportFaults.CourseMissing => "How the investigation went is missing.",
        ReportFaults.ChargeUnanswered => "A charge of the mandate has no finding.",
        ReportFaults.ChargeOutsideMandate => "There is a finding on a charge that is not in the mandate.",
        ReportFaults.ReasoningMissing => "A finding has no reasons.",
        ReportFaults.SourceMissing => "A finding rests on nothing: name the evidence or the interviews.",
        ReportFaults.SourceUnknown => "A finding rests on something that is not in the case.",
        _ => "The report says what happened, not what should follow from it.",
    });
}
