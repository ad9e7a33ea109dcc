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

/// <summary>Messages between reporter and desk. They need no version: both may write at the same time.</summary>
internal static class Conversation
{
    public const int MaxText = 5_000;

    public static void MapConversation(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/my-report/messages", ReporterWrites).RequireAuthorization(ReceiptSessions.Policy)
            .WithName("write-as-reporter").WithSummary("Write to the desk.")
            .Produces<MessageAccepted>(StatusCodes.Status201Created).ProducesValidationProblem();
        routes.MapPost("/reports/{reportId:guid}/messages", DeskWrites).RequireRoles(Roles.Desk)
            .WithName("write-as-desk").WithSummary("Write to the reporter.")
            .Produces<MessageAccepted>(StatusCodes.Status201Created).ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Task<IResult> ReporterWrites(
        AddMessage request, HttpContext http, ClaimsPrincipal reporter, IDocumentSession session, ContentKeys keys) =>
        Write(request, http, reporter.ReportId(), session, keys, _ => Sight.Open, (id, now, text) => new ReporterWrote(id, now, text));

    private static async Task<IResult> DeskWrites(
        Guid reportId, AddMessage request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var officer = http.Colleague();
        return await session.IsKnown(http, reportId, officer)
            ? await Write(request, http, reportId, session, keys, r => r.Access.OfDesk(officer), (id, now, text) => new DeskWrote(id, now, officer.Account, text))
            : await http.RefuseCase(reportId);
    }

    private static async Task<IResult> Write(
        AddMessage request, HttpContext http, Guid reportId, IDocumentSession session, ContentKeys keys,
        Func<Report, Sight> sightOf, Func<Guid, DateTimeOffset, ProtectedContent, object> wrote)
    {
        var check = new Validation().Text(request.Text, "text", min: 1, max: MaxText);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        // Several may write at once: each waits for its turn instead of losing a race.
        var stream = await session.Events.FetchForExclusiveWriting<Report>(reportId, http.RequestAborted);
        if (stream.Aggregate is { Access.IsDestroyed: true } && !http.User.IsInRole(Roles.Desk))
        {
            return ReportErrors.UnknownReceiptCode.ToResult();
        }

        if (stream.Aggregate is not { } report || sightOf(report) is var sight && sight == Sight.None)
        {
            return http.User.IsInRole(Roles.Desk) ? await http.RefuseCase(reportId) : Problems.NotFound.ToResult();
        }

        if (sight < Sight.Open)
        {
            return AccessErrors.ConflictNotDeclared.ToResult();
        }

        var now = http.Now();
        var messageId = Guid.CreateVersion7(now);
        var own = await keys.OfAsync(reportId, [report.Told?.Content], http.RequestAborted);
        stream.AppendOne(wrote(messageId, now, own.Protect(Purpose.Message, request.Text.Trim())));
        await session.SaveChangesAsync(http.RequestAborted);
        return Results.Created((string?)null, new MessageAccepted(messageId, now));
    }
}
