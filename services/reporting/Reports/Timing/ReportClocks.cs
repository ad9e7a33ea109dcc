using Zichtlijn.Clocks;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Reports.Timing;

/// <summary>Which clocks the desk keeps: what every reporter is promised. The same for the report and for its row.</summary>
internal static class ReportClocks
{
    public const string Acknowledge = "acknowledge";
    public const string Contact = "contact";
    public const string Feedback = "feedback";

    public static CaseClocks Of(ReportSubmitted e)
    {
        var day = Term.DayOf(e.SubmittedAt);
        return CaseClocks.None.Start(Contact, e.ReferenceData, day).Start(Acknowledge, e.ReferenceData, day).Start(Feedback, e.ReferenceData, day);
    }

    /// <summary>The desk confirms receipt in person: both promises are kept.</summary>
    public static CaseClocks After(this CaseClocks clocks, ReceiptAcknowledged e) => clocks.Meet(Acknowledge, e.AcknowledgedAt).Meet(Contact, e.AcknowledgedAt);

    /// <summary>Weighed again, the reporter hears again how it stands, in the whole term.</summary>
    public static ClockStarted FeedbackAgain(ReferenceDataSet reference, DateTimeOffset now) => ClockDecisions.Again(Feedback, reference, now);

    /// <summary>The day for the feedback: a report that is weighed again has a new one.</summary>
    /// <param name="promised">On the day of the report.</param>
    public static DateOnly FeedbackBy(this CaseClocks clocks, DateOnly promised) => clocks.Find(Feedback)?.LastDay ?? promised;

    /// <summary>Whoever was told how it stands knows that the report was received.</summary>
    public static CaseClocks After(this CaseClocks clocks, FeedbackGiven e) => clocks.Meet(Feedback, e.GivenAt).Meet(Acknowledge, e.GivenAt).Meet(Contact, e.GivenAt);
}
