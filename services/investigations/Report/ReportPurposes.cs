namespace Zichtlijn.Investigations.Report;

/// <summary>What each piece of content is: authenticated with it. Storage format: add, never change.</summary>
internal static class ReportPurposes
{
    public const string Text = "report-text";
    public const string Response = "report-response";
    public const string MoreTime = "response-time";
    public const string TimeAsked = "response-time-asked";
    public const string Remarks = "review-remarks";
    public const string Original = "report-original";
    public const string Edition = "report-edition";
}
