using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Staff;

/// <summary>One step on the page of somebody whose conduct is investigated.</summary>
/// <param name="Code">The name of its text.</param>
/// <param name="Look"><c>done</c>, <c>now</c> or <c>todo</c>.</param>
/// <param name="Day">When it was, or by when it is; null when nobody can say.</param>
public sealed record OwnStep(string Code, string Look, DateOnly? Day);

/// <summary>Where an investigation stands, in the few steps that matter to whoever it is about.</summary>
public static class OwnSteps
{
    private static readonly string[] Codes = ["told", "investigation", "response", "review", "report", "after"];

    /// <summary>It stopped before there was a report: no step is left.</summary>
    public static bool IsStopped(InvestigationState state) => InvestigationSteps.IsOver(state) && state != InvestigationState.Reported;

    /// <summary>It goes on and has a last day; without one it stands still.</summary>
    public static bool StandsStill(OwnInvestigation own) => !InvestigationSteps.IsOver(own.State) && own.LastDay is null;

    public static IReadOnlyList<OwnStep> Of(OwnInvestigation own)
    {
        var now = own.State switch
        {
            InvestigationState.Reported => 5,
            InvestigationState.PeerReview => 3,
            InvestigationState.HearingBothSides => 2,
            _ => 1,
        };
        return IsStopped(own.State) ? [] : [.. Codes.Select((code, i) => new OwnStep(code, i < now ? "done" : i == now ? "now" : "todo", DayOf(code, i <= now, own)))];
    }

    private static DateOnly? DayOf(string code, bool isReached, OwnInvestigation own) => code switch
    {
        "told" when own.Notices is [.., var first] => Term.DayOf(first.NotifiedAt),
        "response" when isReached => own.Draft?.RespondBy,
        "report" when own.State != InvestigationState.Reported => own.LastDay,
        _ => null,
    };
}
