using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Rights.Reading;

/// <summary><c>GET /cases/{id}/notices</c>: who was told of what, and of what nobody was told yet.</summary>
internal static class ReadNotices
{
    public static void MapReadNotices(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/notices", Read)
            .WithName("list-notices").WithSummary("Who was told of what they are accused, and what is left to tell.").Produces<CaseNotices>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, "notices");
        if (i is null)
        {
            return refused!;
        }

        var rights = await RevealedRights.OpenAsync(i, session, keys, http.RequestAborted);
        var untold = i.Kind == InvestigationKind.Exploratory ? [] : i.Untold().ToHashSet();
        return Results.Ok(new CaseNotices(
            [.. rights.Persons.Select(p => ToContract(i.Notices.Find(n => n.Number == p.Number)!, p.Name, rights))],
            [.. rights.Charges.Where(c => untold.Contains(c.Number)).Select(c => new Charge(c.Number, c.Person, c.Conduct))],
            i.OpenUntil(Notices.Clock), i.Clocks.Find(Notices.Clock)?.Extensions.Count ?? 0));
    }

    private static ChargeNotice ToContract(Notice notice, string name, RevealedRights rights) => new(
        notice.Number, name, HasPage: notice.Person is not null, notice.Charges, rights.TextsOf(notice.Number), rights.CounselOf(notice.Number), notice.Dropped);
}
