using System.Security.Claims;
using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Reports.Conversing;

/// <summary>
/// Messages between reporter and desk, and questions of triage. They need no version: all may write at the same time.
/// </summary>
internal static class Conversation
{
    public const int MaxText = 5_000;

    public static void MapConversation(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/my-report/messages", ReporterWrites).RequireAuthorization(ReceiptSessions.Policy)
            .WithName("write-as-reporter").WithSummary("Write to the desk.")
            .Produces<MessageAccepted>(StatusCodes.Status201Created).ProducesValidationProblem();
        routes.MapPost("/reports/{reportId:guid}/questions", TriageAsks).RequireRoles(Roles.Triage)
            .WithName("ask-reporter").WithSummary("Ask the reporter something, without learning who that is.")
            .Produces<MessageAccepted>(StatusCodes.Status201Created).ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/reports/{reportId:guid}/messages", DeskWrites).RequireRoles(Roles.Desk)
            .WithName("write-as-desk").WithSummary("Write to the reporter.")
            .Produces<MessageAccepted>(StatusCodes.Status201Created).ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Task<IResult> ReporterWrites(
        AddMessage request, HttpContext http, ClaimsPrincipal reporter, IDocumentSession session, ContentKeys keys)
    {
        var check = Check(request.Text).Check(request.IsQuestion is null, "isQuestion", "Only the desk marks a message as a question.");
        return Write(
            check, request.Text, http, reporter.ReportId(), session, keys, _ => Sight.Open,
            (report, id, now, text) =>
            {
                var question = report.Messages.Find(m => m.Id == request.AnswersTo && m.IsQuestion);
                return request.AnswersTo is not null && question is null
                    ? null
                    : new ReporterWrote(id, now, text, question?.Id, AnswersTriage: question?.From == Writer.Triage);
            });
    }

    private static async Task<IResult> DeskWrites(
        Guid reportId, AddMessage request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var officer = http.Colleague();
        var check = Check(request.Text).Check(request.AnswersTo is null, "answersTo", "Only the reporter answers questions.");
        return await session.IsKnown(http, reportId, officer)
            ? await Write(
                check, request.Text, http, reportId, session, keys, r => r.Access.OfDesk(officer),
                (_, id, now, text) => new DeskWrote(id, now, officer.Account, text, request.IsQuestion ?? false))
            : await http.RefuseCase(reportId);
    }

    private static async Task<IResult> TriageAsks(Guid reportId, AskReporter request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var officer = http.Colleague();
        return await session.IsKnown(http, reportId, officer)
            ? await Write(
                Check(request.Text), request.Text, http, reportId, session, keys, r => r.Access.OfTriage(officer),
                (_, id, now, text) => new TriageAsked(id, now, officer.Account, text))
            : await http.RefuseCase(reportId);
    }

    private static Validation Check(string? text) => new Validation().Text(text, "text", min: 1, max: MaxText);

    /// <param name="wrote">What is kept; null when the question that it answers is not there.</param>
    private static async Task<IResult> Write(
        Validation check, string? text, HttpContext http, Guid reportId, IDocumentSession session, ContentKeys keys,
        Func<Report, Sight> sightOf, Func<Report, Guid, DateTimeOffset, ProtectedContent, object?> wrote)
    {
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        // Several may write at once: each waits for its turn instead of losing a race.
        var stream = await session.Events.FetchForExclusiveWriting<Report>(reportId, http.RequestAborted);
        if (stream.Aggregate is { Access.IsDestroyed: true } && !IsStaff(http))
        {
            return ReportErrors.UnknownReceiptCode.ToResult();
        }

        if (stream.Aggregate is not { } report || sightOf(report) is var sight && sight == Sight.None)
        {
            return IsStaff(http) ? await http.RefuseCase(reportId) : Problems.NotFound.ToResult();
        }

        if (sight < Sight.Open)
        {
            return AccessErrors.ConflictNotDeclared.ToResult();
        }

        var now = http.Now();
        var messageId = Guid.CreateVersion7(now);
        var own = await keys.OfAsync(reportId, [report.Told?.Content], http.RequestAborted);
        if (wrote(report, messageId, now, own.Protect(Purpose.Message, text!.Trim())) is not { } message)
        {
            return Problems.NotFound.ToResult();
        }

        stream.AppendOne(message);
        await session.SaveChangesAsync(http.RequestAborted);
        return Results.Created((string?)null, new MessageAccepted(messageId, now));
    }

    private static bool IsStaff(HttpContext http) => http.User.IsInRole(Roles.Desk) || http.User.IsInRole(Roles.Triage);
}
