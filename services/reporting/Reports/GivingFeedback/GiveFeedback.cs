using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Reports.Conversing;
using Zichtlijn.Reporting.Reports.Reading;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Reports.GivingFeedback;

/// <summary>
/// <c>POST /reports/{id}/feedback</c>: the desk tells the reporter how the report was assessed and what is done about it
/// (term D2). It may be given more than once, because a term can end before the work does; the last one closes.
/// </summary>
internal static class GiveFeedback
{
    /// <summary>A word or two are no feedback.</summary>
    private const int MinText = 20;

    public static void MapGiveFeedback(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/reports/{reportId:guid}/feedback", Handle).RequireRoles(Roles.Desk)
            .WithName("give-feedback").WithSummary("Tell the reporter how the report was assessed and what is done about it.")
            .ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid reportId, Wire.GiveFeedback request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation()
            .Text(request.Assessment, "assessment", MinText, Conversation.MaxText)
            .Text(request.FollowUp, "followUp", MinText, Conversation.MaxText)
            .Check(request.Closes is not null, "closes", "Say whether something further follows.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        return await session.DecideOnReport(http, reportId, officer, Sight.Open, async r =>
        {
            var own = await keys.OfAsync(reportId, [r.Told?.Content], http.RequestAborted);
            return Decide(r, new FeedbackGiven(
                http.Now(), officer.Account, own.Protect(Purpose.Assessment, request.Assessment!.Trim()),
                own.Protect(Purpose.FollowUp, request.FollowUp!.Trim()), request.Closes!.Value));
        });
    }

    /// <remarks>Nobody is told that their words were sent when those of before stand: a repetition is refused.</remarks>
    internal static Decision Decide(Report report, FeedbackGiven wished) => report switch
    {
        { IsClosed: true } => ReportErrors.Closed,
        { State: ReportState.Submitted } => ReportErrors.NotAcknowledged,
        { Concluded: null } when wished.Closes => ReportErrors.NotConcluded,
        _ => Decision.Of(wished),
    };
}
