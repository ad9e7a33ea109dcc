using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Reporting.Reports.Unmasking;

namespace Zichtlijn.Reporting.NewsByEmail.Noticing;

/// <summary>What is news to a reporter: what their own page shows anew. What staff do among themselves is none, and neither is what the reporter did.</summary>
internal static class News
{
    /// <summary>Events of which none but these can be news.</summary>
    public static readonly Type[] Candidates =
    [
        typeof(DeskWrote), typeof(TriageAsked), typeof(ReceiptAcknowledged), typeof(FeedbackGiven),
        typeof(AssessmentStarted), typeof(AssessmentConcluded), typeof(AssessmentPromised), typeof(ComplaintPromised), typeof(AssessmentReopened), typeof(InvestigationAdvanced), typeof(OutcomeHeard),
        typeof(RecognitionOfferHeard), typeof(DetrimentCheckHeard),
        typeof(UnmaskRequested), typeof(UnmaskGranted), typeof(UnmaskRefused), typeof(UnmaskWithdrawn),
    ];

    /// <summary>From when the reporter can see it; null when there is nothing new to see.</summary>
    /// <param name="e">The event between the two.</param>
    public static DateTimeOffset? VisibleFrom(object e, Report before, Report after, DateTimeOffset now) => e switch
    {
        _ when after.Access.IsDestroyed => null,
        DeskWrote or TriageAsked or ReceiptAcknowledged or FeedbackGiven => now,

        // Somebody gets the name without the reporter being told beforehand: it is told, and news, when that is over.
        UnmaskGranted { ToldFrom: { } told } => told > now ? told : now,
        _ => Candidates.Contains(e.GetType()) && IsShownOtherwise(before, after, now) ? now : null,
    };

    private static bool IsShownOtherwise(Report before, Report after, DateTimeOffset now) =>
        ReportSteps.Of(before).Current != ReportSteps.Of(after).Current
        || ReportSteps.NextPromise(before) != ReportSteps.NextPromise(after)
        || !ReportSteps.Longer(before).SequenceEqual(ReportSteps.Longer(after))
        || (MyReportEndpoint.ReadableOf(after) is { } readable && readable != MyReportEndpoint.ReadableOf(before))
        || MyReportEndpoint.OutcomeOf(before) != MyReportEndpoint.OutcomeOf(after)
        || MyReportEndpoint.RestorationOf(before) != MyReportEndpoint.RestorationOf(after)
        || !before.NameRequests(now).SequenceEqual(after.NameRequests(now));
}
