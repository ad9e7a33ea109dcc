using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Report.Responding;

/// <summary>
/// <c>POST /cases/{id}/report-responses</c>: what one side said about the draft, as an investigator heard it. Somebody with an
/// account can do so on their own page.
/// </summary>
internal static class NoteResponse
{
    /// <summary>How often one side responds to a draft by themselves. An investigator can note more.</summary>
    public const int MostByThemselves = 20;

    public static void MapNoteResponse(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/report-responses", Handle)
            .WithName("note-response").WithSummary("Note what one side said about the draft.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.NoteResponse request, HttpContext http, IDocumentSession session, ICases<Investigation> cases, ContentKeys keys)
    {
        if (Check(request.Text) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async i =>
            i.MayWork(who) ?? await GiveAsync(http, session, keys, i, who.Account, request.Notice, byThemselves: false, request.Text!));
    }

    /// <summary>The same for all who respond, and for whoever notes it.</summary>
    internal static Validation Check(string? text) => new Validation().Text(text, "text", min: 1, max: 20_000);

    /// <param name="by">An account, or the word for a reporter.</param>
    internal static async Task<Decision> GiveAsync(
        HttpContext http, IQuerySession session, ContentKeys keys, Investigation i, string by, int? notice, bool byThemselves, string text) => Decide(
            i, new ResponseGiven(http.Now(), by, notice, byThemselves, await keys.SealAsync(i, ReportPurposes.Response, text, http.RequestAborted)),
            await SaidBefore.OfAsync(session, keys, i, notice, text, http.RequestAborted));

    /// <summary>Until a colleague looks at the report; also after the last day, which keeps nobody from being heard.</summary>
    internal static Decision Decide(Investigation i, ResponseGiven response, SaidBefore before) => i switch
    {
        _ when response.Notice is { } number && !i.Notices.Exists(n => n.Number == number) => RightsErrors.UnknownNotice,
        { State: not InvestigationState.HearingBothSides } => ReportErrors.NotHearing,
        _ when before.IsSame => Decision.AlreadySo,
        _ when response.ByThemselves && before.ByThemselves >= MostByThemselves => ReportErrors.TooManyResponses,
        _ => Decision.Of(response),
    };
}
