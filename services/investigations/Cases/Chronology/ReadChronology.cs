using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Cases.Chronology;

/// <summary>
/// <c>GET /cases/{id}/chronology</c>: everything that happened in an investigation, in the order in which it was noted. A page of
/// it reads the events of that page and no others.
/// </summary>
internal static class ReadChronology
{
    public static void MapReadChronology(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/chronology", Read)
            .WithName("read-chronology").WithSummary("Everything that happened in an investigation, in the order in which it was noted.")
            .Produces<Page<ChronologyEntry>>().ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(
        Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys, string? kind, string? order, int? page, int? pageSize)
    {
        var check = new Validation();
        var only = check.Choice<ChronologyKind>(kind, "kind");
        var newestFirst = check.Choice<ChronologyOrder>(order, "order") == ChronologyOrder.NewestFirst;
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (i, refused) = await cases.OpenAsync(http, session, caseId, "chronology");
        if (i is null)
        {
            return refused!;
        }

        var streams = await session.StreamsOfAsync(caseId, http.RequestAborted);
        var told = session.ToldIn(streams.Of(only), only);
        var paging = Paging.Of(page, pageSize);
        var events = await (newestFirst ? told.OrderByDescending(e => e.Sequence) : told.OrderBy(e => e.Sequence)).Skip(paging.Skip).Take(paging.Size).ToListAsync(http.RequestAborted);
        var total = await session.CountAsync(streams, only, http.RequestAborted);
        var own = await keys.OfAsync(caseId, events.SelectMany(e => ProtectedContents.In(e.Data)).Prepend(i.FirstContent), http.RequestAborted);
        var seesAll = !Seat.Of(http).IsAuthority;
        return Results.Ok(paging.PageOf(http.Request, [.. events.Select(e => streams.EntryOf(e, own)).Select(e => seesAll ? e : e.ForAuthority(i.Report.IsFinal))], total));
    }

    /// <summary>
    /// The competent authority reads what investigators report, not what they gather: that it happened, without words, and not where
    /// it came from or by which method. Who looks at the report is told when it is final: nobody has a word with them before.
    /// </summary>
    internal static ChronologyEntry ForAuthority(this ChronologyEntry entry, bool isFinal) => entry.WithoutReviewer(isFinal) with
    {
        Text = entry.Kind is ChronologyKind.Mandate or ChronologyKind.Staffing or ChronologyKind.Terms ? entry.Text : null,
        Code = entry.Kind is ChronologyKind.Means or ChronologyKind.Evidence ? null : entry.Code,
        Day = entry.Kind is ChronologyKind.Means or ChronologyKind.Evidence ? null : entry.Day,
    };

    private static ChronologyEntry WithoutReviewer(this ChronologyEntry entry, bool isFinal) =>
        !isFinal && entry.What is Happening.ReviewAsked or Happening.ReviewerDeclared or Happening.ReviewAgreed or Happening.ReviewSentBack
            ? entry with { By = null, Whom = null } : entry;
}
