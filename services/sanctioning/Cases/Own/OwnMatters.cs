using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Reading;
using Zichtlijn.Sanctioning.Cases.Worklist;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Own;

/// <summary>
/// <c>/own-matters</c>: what somebody may see of what is intended and decided for them, whatever their role: from the moment that it was
/// sent, with the advice (Awb 7:13 as model), without the names of others; and what they can do about it.
/// </summary>
internal static class OwnMatters
{
    public static void MapOwnMatters(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/own-matters", List)
            .WithName("list-own-matters").WithSummary("What is intended or decided for the caller, the newest on top.").Produces<IReadOnlyList<ListedOwnMatter>>();
        routes.MapGet("/own-matters/{caseId:guid}", Read)
            .WithName("read-own-matter").WithSummary("What is intended or decided for the caller.").Produces<OwnMatter>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/own-matters/{caseId:guid}/views", Give)
            .WithName("give-own-views").WithSummary("Give your views on what is intended, or say that you give none.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/own-matters/{caseId:guid}/objections", Lodge)
            .WithName("lodge-own-objection").WithSummary("Object to what was decided.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session)
    {
        var mark = http.Colleague().Mark;
        var rows = await session.OwnOf(mark).ToListAsync(http.RequestAborted);
        foreach (var row in rows)
        {
            await http.LogAccess(AccessAction.Read, row.Id, AccessLogRows.OwnReading);
        }

        return Results.Ok(rows.Select(r => (Row: r, Matter: r.Case.OwnOf(mark)!))
            .Select(o => new ListedOwnMatter(o.Row.Id, o.Matter.Number, o.Row.CaseNumber, o.Matter.Sent!.At, o.Matter.Taken?.NotifiedOn is not null))
            .OrderByDescending(o => o.SentAt).ToArray());
    }

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ContentKeys keys, StaffDirectory staff)
    {
        var mark = http.Colleague().Mark;
        if (await session.OwnOf(mark).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is not { } row)
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Read, caseId, AccessLogRows.OwnReading);
        var m = row.Case.OwnOf(mark)!;
        var file = (await WeighedFile.OpenAsync(caseId, session, keys, http.RequestAborted)).Without(new HiddenNames(row.Case, staff, reader: mark));
        var read = file.OwnOf(row.Case, m, staff);
        var sent = read.Intentions.First(i => i.Number == m.Sent!.Number);
        http.Response.SetVersion(row.Version);
        return Results.Ok(new OwnMatter(caseId, m.Number, row.CaseNumber, sent, file.AnsweredIn(m, sent), read.Advice!, read.Course!, row.Version));
    }

    private static async Task<IResult> Give(Guid caseId, GiveViews request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Check(request.Waives != true || request.Text is null, "text", "Either your views or none.");
        check = request.Waives == true ? check : check.Text(request.Text, "text", min: 20, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await session.DecideOwnAsync(http, caseId, async (c, m) => HearViews.Decide(c, new ViewsGiven(
            http.Now(), who.Account, m.Number, request.Waives == true ? ViewsForm.Waived : ViewsForm.Written,
            request.Waives == true ? null : await keys.SealAsync(c, Purposes.Views, request.Text, http.RequestAborted))));
    }

    private static async Task<IResult> Lodge(Guid caseId, Contracts.Sanctioning.Http.V1.LodgeObjection request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().TextOrNone(request.Grounds, "grounds", min: 10, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await session.DecideOwnAsync(http, caseId, async (c, m) => Deciding.LodgeObjection.Decide(
            c, who.Account, m.Number, Term.DayOf(http.Now()), request.Grounds is null ? null : await keys.SealAsync(c, Purposes.Objection, request.Grounds, http.RequestAborted), http.Now(), ReferenceDataSet.Current));
    }

    public static IQueryable<SanctionCaseRow> OwnOf(this IQuerySession session, string mark) => session.Query<SanctionCaseRow>().Where(r => r.IsOpen && r.Subjects.Contains(mark));

    /// <summary>Null while nothing was sent to them.</summary>
    public static Matter? OwnOf(this SanctionCase c, string mark) => c.IsOpen ? c.Matters.Find(m => m.Person == mark && m.Sent is not null) : null;

    private static async Task<IResult> DecideOwnAsync(
        this IDocumentSession session, HttpContext http, Guid caseId, Func<SanctionCase, Matter, ValueTask<Decision>> decide)
    {
        // Asked of the row first, as everywhere: the case itself is not looked for on behalf of somebody whom it is not about.
        var mark = http.Colleague().Mark;
        return await session.OwnOf(mark).AnyAsync(r => r.Id == caseId, http.RequestAborted)
            ? await session.DecideOn<SanctionCase>(http, caseId, c => c.OwnOf(mark) is not null, c => decide(c, c.OwnOf(mark)!))
            : await http.RefuseCase(caseId);
    }
}
