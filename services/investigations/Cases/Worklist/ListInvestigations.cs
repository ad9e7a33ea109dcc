using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Cases.Worklist;

/// <summary><c>GET /cases</c>: what a desk investigates, or what a competent authority answers for.</summary>
internal static class ListInvestigations
{
    public static void MapListInvestigations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases", List)
            .WithName("list-investigations").WithSummary("Investigations of the own desk, or of the own authority: the one with the first term on top.")
            .Produces<Page<ListedInvestigation>>().ProducesValidationProblem();
        routes.MapGet("/case-counts", Count)
            .WithName("count-investigations").WithSummary("How many investigations are open, late, due soon, and the caller's own.").Produces<InvestigationCounts>();
    }

    private static async Task<IResult> Count(HttpContext http, IQuerySession session)
    {
        var seat = Seat.Of(http);
        var today = Term.DayOf(http.Now());
        return Results.Ok(new InvestigationCounts(
            await session.KnownTo(seat).CountAsync(r => !r.IsOver, http.RequestAborted),
            await Filtered(new(State: null, DueFilter.Late, CaseNumber: null, Mine: false)),
            await Filtered(new(State: null, DueFilter.Soon, CaseNumber: null, Mine: false)),
            await Filtered(new(State: null, Due: null, CaseNumber: null, Mine: true))));

        Task<int> Filtered(WorklistFilter filter) => filter.On(session.KnownTo(seat), seat, today).CountAsync(http.RequestAborted);
    }

    private static async Task<IResult> List(
        HttpContext http, IQuerySession session, string? state, string? due, string? caseNumber, bool? mine, int? page, int? pageSize)
    {
        var check = new Validation();
        var filter = new WorklistFilter(
            check.Choice<InvestigationState>(state, "state"), check.Choice<DueFilter>(due, "due"), Asked.Code(caseNumber), mine ?? false);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var seat = Seat.Of(http);
        var today = Term.DayOf(http.Now());
        var paging = Paging.Of(page, pageSize);
        var (rows, total) = await paging.Read(
            filter.On(session.KnownTo(seat), seat, today).OrderBy(r => r.IsOver).ThenBy(r => r.DueBy).ThenBy(r => r.AskedAt).ThenBy(r => r.Id), http.RequestAborted);
        return Results.Ok(paging.PageOf(http.Request, [.. rows.Select(r => ToContract(r, seat, today))], total));
    }

    private static ListedInvestigation ToContract(InvestigationRow row, Seat seat, DateOnly today)
    {
        var (i, request) = (row.Case, row.Case.Request!);
        return new(
            row.Id, row.CaseNumber, i.Kind, request.Category, request.InNormSet, request.OrganisationalPart, i.AtCorpsLevel, i.State, i.Next, request.AskedAt,
            [.. i.Assignments.Select(a => a.Account)], i.Needed, row.DueBy, i.Clocks.Next?.Code, Term.WorkingDaysLeft(today, row.DueBy),
            Mine: i.AssignmentOf(seat.Mark) is not null, MustDeclare: i.MustDeclare(seat), row.Version);
    }
}

/// <summary>How near the end of a term is.</summary>
public enum DueFilter
{
    Late,
    Soon,
}

/// <param name="Due">By the open term that ends first.</param>
/// <param name="Mine">The caller investigates it.</param>
internal sealed record WorklistFilter(InvestigationState? State, DueFilter? Due, string? CaseNumber, bool Mine)
{
    /// <summary>So many working days before the last one a term is told to end soon; these terms are long.</summary>
    private static readonly Period Soon = Period.Parse("5wd");

    public IQueryable<InvestigationRow> On(IQueryable<InvestigationRow> rows, Seat seat, DateOnly today)
    {
        rows = State is { } state ? rows.Where(r => r.Case.State == state) : rows;
        rows = CaseNumber is { } number ? rows.Where(r => r.CaseNumber == number) : rows;
        rows = Mine ? rows.Where(r => r.KnownBy.Contains(seat.Mark)) : rows;
        var soon = Term.LastDay(today, Soon, TermBasis.OwnNorm);
        return Due switch
        {
            DueFilter.Late => rows.Where(r => r.DueBy < today),
            DueFilter.Soon => rows.Where(r => r.DueBy >= today && r.DueBy <= soon),
            _ => rows,
        };
    }
}
