using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Report.Responding;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Report;

/// <summary>Both sides say what they think of the draft before anything is found for good (Awb 9:10 as model).</summary>
internal static class Hearing
{
    /// <summary>Numbers of the notices, and <see cref="ReportStage.Reporter"/>.</summary>
    public static IEnumerable<int> Sides(this Investigation i) => i.Notices.Select(n => n.Number).Append(ReportStage.Reporter);

    /// <summary>Everybody whom it is about, and the reporter; anew when they got longer.</summary>
    public static bool AllResponded(this Investigation i) => Sides(i).All(i.Report.Responded.Contains);

    /// <summary>They responded, or had the time to. A day that both sides were promised is waited for, whatever they said before.</summary>
    public static bool IsHeard(this Investigation i, DateOnly today) => i.Report.IsSubmitted && (today > i.Report.RespondBy || i.AllResponded());

    /// <summary>The last day that they can be given now, counted from the present one.</summary>
    public static DateOnly LatestRespondBy(this Investigation i, ReferenceDataSet reference) =>
        reference.Terms[SubmitDraft.Term].Rule().ExtensionAfter(i.Report.Extensions)?.Most is { } most
            ? Term.LastDay(i.Report.RespondBy, most, TermBasis.OwnNorm)
            : i.Report.RespondBy;
}
