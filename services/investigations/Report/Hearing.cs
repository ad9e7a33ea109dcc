using Zichtlijn.Investigations.Cases;

namespace Zichtlijn.Investigations.Report;

/// <summary>Both sides say what they think of the draft before anything is found for good (Awb 9:10 as model).</summary>
internal static class Hearing
{
    /// <summary>Everybody whom it is about, and the reporter.</summary>
    public static bool AllResponded(this Investigation i) => Sides(i).All(i.Report.Responded.Contains);

    /// <summary>They responded, or had the time to.</summary>
    public static bool IsHeard(this Investigation i, DateOnly today) => i.Report.IsSubmitted && (today > i.Report.RespondBy || i.AllResponded());

    private static IEnumerable<int> Sides(Investigation i) => i.Notices.Select(n => n.Number).Append(ReportStage.Reporter);
}
