using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary><c>POST /cases/{id}/matters/{n}/heard-views</c>: a lawyer notes what somebody said when they were heard (Awb 4:9: orally or in writing, as they choose).</summary>
internal static class HearViews
{
    public static void MapHearViews(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/heard-views", Handle)
            .WithName("note-heard-views").WithSummary("Note the views that somebody gave orally.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, NoteHeardViews request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation().Text(request.Text, "text", min: 20, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => c.MayPrepare(who) is { } refusal ? refusal : Decide(c, new ViewsGiven(
            http.Now(), who.Account, matter, ViewsForm.Oral, await keys.SealAsync(c, Purposes.Views, request.Text, http.RequestAborted))));
    }

    /// <summary>Until it is decided: whoever gave their views in writing may be heard as well, and views that come late are heard still.</summary>
    internal static Decision Decide(SanctionCase c, ViewsGiven given) => c.MatterOf(given.Matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        { Taken: not null } => SanctionErrors.DecidedAlready,
        { Sent: null } => SanctionErrors.NotSent,
        { Sent.Views: not null } when given.Form == ViewsForm.Waived => Decision.AlreadySo,
        _ => Decision.Of(given),
    };
}
