using Marten;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Receipts;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Reports.Unmasking;

/// <summary><c>POST /my-report/unmask-answers</c>: the reporter agrees or objects. It needs no version: the last answer counts.</summary>
internal static class AnswerUnmask
{
    public static void MapAnswerUnmask(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/my-report/unmask-answers", Handle).RequireAuthorization(ReceiptSessions.Policy)
            .WithName("answer-unmask").WithSummary("Say whether somebody may know who you are.")
            .ProducesOwnDecision();

    private static async Task<IResult> Handle(
        Wire.AnswerUnmask request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation()
            .Check(request.RequestId is not null, "requestId", "Say which request.")
            .Check(request.Agrees is not null, "agrees", "Say yes or no.")
            .Text(request.Text, "text", min: 0, RequestUnmask.MaxText);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        return await session.DecideOnOwnReport(http, async report =>
        {
            var text = string.IsNullOrWhiteSpace(request.Text)
                ? null
                : (await keys.OfAsync(report.Id, [report.Told?.Content], http.RequestAborted)).Protect(Purpose.Message, request.Text.Trim());
            return Decide(report, new UnmaskAnswered(request.RequestId!.Value, http.Now(), request.Agrees!.Value, text));
        });
    }

    /// <summary>A request that the reporter is not told of does not exist to them.</summary>
    internal static Decision Decide(Report report, UnmaskAnswered wished) => report.Requests.Find(wished.RequestId) switch
    {
        { InformsReporter: true, IsOpen: true } => Decision.Of(wished),
        { InformsReporter: true } => UnmaskErrors.AlreadyDecided,
        _ => Problems.NotFound,
    };
}
