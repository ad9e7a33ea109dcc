using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Welfare;

/// <summary><c>GET /cases/{id}/welfare-checks</c>: how people are doing, and whom to ask by when.</summary>
internal static class ReadWelfare
{
    public static void MapReadWelfare(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/welfare-checks", Read)
            .WithName("list-welfare-checks").WithSummary("How the reporter and those it is about are doing, and whom to ask by when.").Produces<CaseWelfare>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(
        Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys, Pseudonyms pseudonyms)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, "welfare");
        if (i is null)
        {
            return refused!;
        }

        var events = await session.EventsOfAsync(caseId, http.RequestAborted);
        var checks = events.OfType<WelfareChecked>().Reverse().ToArray();
        var rights = await RevealedRights.OfAsync(i, events, keys, http.RequestAborted);
        var own = await keys.OfAsync(caseId, [i.FirstContent, .. checks.Select(c => c.Text)], http.RequestAborted);
        var names = rights.Persons.ToDictionary(p => p.Number, p => p.Name);
        var subjectsBy = i.OpenUntil(PeopleClocks.WelfareSubject);
        return Results.Ok(new CaseWelfare(i.OpenUntil(PeopleClocks.WelfareReporter), subjectsBy, subjectsBy is null ? [] : [.. i.ToAsk()], [.. checks.Select(c => new WelfareCheck(
            c.Notice, c.Notice is { } number ? names[number] : pseudonyms.OfReporter(caseId), c.On, c.NotedAt, c.By, c.NeedsHelp, own.Reveal<string>(Purposes.Welfare, c.Text)))]));
    }
}
