using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Cases.Stopping;

/// <summary>
/// <c>POST /cases/{id}/stops</c>: the competent authority ends an investigation without a report. When it goes on as a criminal
/// case, the internal track is closed and nothing of what was gathered moves by itself.
/// </summary>
internal static class StopInvestigation
{
    public static void MapStopInvestigation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/stops", Handle)
            .WithName("stop-investigation").WithSummary("End an investigation without a report, or because it becomes a criminal case.")
            .ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.StopInvestigation request, HttpContext http, IDocumentSession session,
        ICases<Investigation> cases, ContentKeys keys)
    {
        var check = new Validation()
            .Check(request.Because is not null, "because", "Choose aborted or criminal.")
            .Text(request.Motive, "motive", min: 20, max: 2_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        return await cases.DecideAsync(http, session, caseId, async i =>
        {
            var motive = await keys.SealAsync(i, Purposes.Stop, request.Motive, http.RequestAborted);
            return Decide(i, new InvestigationStopped(http.Now(), http.Colleague().Account, i.Kind, request.Because!.Value, motive));
        });
    }

    /// <summary>Also without a mandate: nobody has to be told to investigate before it can be left to the prosecutor.</summary>
    internal static Decision Decide(Investigation i, InvestigationStopped stopped) => i switch
    {
        { Stopped: { } because } when because == stopped.Because => Decision.AlreadySo,
        { IsOver: true } => InvestigationErrors.Over,
        _ => Decision.Of([stopped, .. i.EndClocks(LateOf(i, stopped.StoppedAt), stopped.By, stopped.StoppedAt), .. i.WithdrawAll(stopped.StoppedAt)]),
    };

    /// <summary>What was not done is not said to be done. Only the work that is late already ends late, so that stopping hides no delay.</summary>
    private static string? LateOf(Investigation i, DateTimeOffset now) =>
        i.Clocks.All.Find(c => c.IsOpen && (c.Code == InvestigationClocks.Mandate || c.Code == InvestigationClocks.Of(i.Kind)) && c.PassedOn(Term.DayOf(now)) is not null)?.Code;
}
