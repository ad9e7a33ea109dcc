using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;
using Zichtlijn.Triage.Cases.Reading;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary><c>GET /cases</c> and <c>GET /cases/{id}</c>: the officer's queue and one case of it.</summary>
internal static class QueueEndpoints
{
    public static void MapQueue(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases", List).WithName("list-triage-cases").WithSummary("The queue: the case with the first term on top.").Produces<Page<QueuedCase>>();

    public static void MapCaseDetail(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}", Read)
            .WithName("read-triage-case").WithSummary("A case in triage.").Produces<TriageCaseDetail>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> List(
        HttpContext http, IQuerySession session,
        string? organisationalPart, string? state, string? due, string? category, string? caseNumber, bool? mine, bool? norm, bool? second, int? page, int? pageSize)
    {
        var check = new Validation();
        var filter = new QueueFilter(
            Asked.Code(organisationalPart), Asked.Code(caseNumber), check.Choice<TriageState>(state, "state"), check.Choice<DueFilter>(due, "due"),
            QueueFilter.Known(check, category), mine ?? false, norm ?? false, second ?? false);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        var today = Term.DayOf(http.Now());
        var paging = Paging.Of(page, pageSize);
        var (rows, total) = await paging.Read(
            filter.On(session.KnownTo(who), who, today).OrderBy(r => r.IsDecided).ThenBy(r => r.DueBy).ThenBy(r => r.SubmittedAt).ThenBy(r => r.Id),
            http.RequestAborted);
        return Results.Ok(paging.PageOf(http.Request, [.. rows.Select(r => ToContract(r, who, today))], total));
    }

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ContentKeys keys, Pseudonyms pseudonyms)
    {
        var who = http.Colleague();
        if (await session.KnownTo(who).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is not { } row)
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Read, caseId);
        var c = row.Case;
        var mayOpen = c.MayOpen(who);
        var file = mayOpen ? await RevealedFile.OpenAsync(c, await session.FileOf(caseId, http.RequestAborted), keys, http.RequestAborted) : null;
        http.Response.SetVersion(row.Version);
        return Results.Ok(new TriageCaseDetail(
            row.Id, row.CaseNumber, row.SubmittedAt, row.Category, row.Grounds, c.InNormSet, row.OrganisationalPart,
            row.KnownDisclosure, c.State, c.Officer, row.AcceptedAt, row.AcknowledgeBy, row.DecideBy,
            Term.WorkingDaysLeft(Term.DayOf(http.Now()), row.DecideBy), row.FeedbackBy, file?.Decision() ?? WithoutWords(c), mayOpen, row.Version,
            c.Next, pseudonyms.OfReporter(row.Id), c.Second?.Account, file?.ToContract(), row.WithdrawnAt));
    }

    private static TriageDecision? WithoutWords(TriageCase c) =>
        c.Decision is { } made ? new(made.Outcomes, made.ReasonCode, Reason: null, made.Officer, made.DecidedAt, made.ForwardTo) : null;

    private static QueuedCase ToContract(QueueRow row, Colleague who, DateOnly today) => new(
        row.Id, row.CaseNumber, row.SubmittedAt, row.Category, row.Grounds, row.Case.InNormSet, row.OrganisationalPart, row.KnownDisclosure,
        row.Case.State, row.Case.Officer, row.DueBy, row.Case.Clocks.Next?.Code, Term.WorkingDaysLeft(today, row.DueBy), row.Version, row.Case.Next,
        IsSecond: row.Case.Second?.Mark == who.Mark, row.HasNewAnswer, IsWithdrawn: row.WithdrawnAt is not null);
}
