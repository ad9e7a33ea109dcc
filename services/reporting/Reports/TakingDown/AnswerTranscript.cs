using Marten;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Reports.Submitting;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Reports.TakingDown;

/// <summary>
/// <c>POST /my-report/transcript-answers</c>: the reporter approves what the desk took down, or says what is different. What
/// was taken down stays as it was: whoever works on the report reads both.
/// </summary>
internal static class AnswerTranscript
{
    public static void MapAnswerTranscript(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/my-report/transcript-answers", Handle).RequireAuthorization(ReceiptSessions.Policy)
            .WithName("answer-transcript").WithSummary("Approve or correct what the desk took down.").ProducesOwnDecision();

    private static async Task<IResult> Handle(Wire.AnswerTranscript request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Check(request.Approves is not null, "approves", "Say whether it is right.");
        _ = request.Approves == true
            ? check.Check(request.Correction is null, "correction", "Only when it is not right.")
            : check.Text(request.Correction, "correction", min: request.Approves is null ? 0 : 1, SubmitReportValidation.MaxNarrative);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        return await session.DecideOnOwnReport(http, async report =>
        {
            var own = await keys.OfAsync(report.Id, [report.Told?.Content], http.RequestAborted);
            return Decide(report, new TranscriptAnswered(
                http.Now(), request.Approves!.Value, request.Correction is { } correction ? own.Protect(Purpose.Correction, correction.Trim()) : null));
        });
    }

    internal static Decision Decide(Report report, TranscriptAnswered wished) => report switch
    {
        { TakenDown: null } => Problems.NotFound,
        { TranscriptAnswers: [.., { Approves: true }] } when wished.Approves => Decision.AlreadySo,
        _ => Decision.Of(wished),
    };
}
