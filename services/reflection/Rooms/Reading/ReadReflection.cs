using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Terms;

namespace Zichtlijn.Reflection.Rooms.Reading;

/// <summary><c>GET /cases/{id}/reflection</c>: at which moments somebody can ask for a room in a case, and what became of those that were asked for.</summary>
internal static class ReadReflection
{
    public static void MapReadReflection(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/reflection", Read)
            .WithName("read-case-reflection").WithSummary("The reflection rooms of a case, for whoever can ask for one.").Produces<CaseReflection>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ICases<ReflectionCase> cases)
    {
        if (await cases.FindAsync(http, session, caseId) is not { Case: { IsTheme: false } c } known)
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Read, caseId);
        http.Response.SetVersion(known.Version);
        return Results.Ok(new CaseReflection(caseId, c.Origin!.CaseNumber, [.. MomentsFor(c, Seat.Of(http), Term.DayOf(http.Now()))], known.Version));
    }

    private static IEnumerable<MomentDetail> MomentsFor(ReflectionCase c, Seat seat, DateOnly today)
    {
        foreach (var moment in Moments.OfCases)
        {
            var rooms = c.Rooms.Where(r => r.Moment == moment && c.RoleIn(r, seat) is not null).ToArray();
            var isTheirs = c.IsFor(moment, seat);
            if (isTheirs || rooms.Length > 0)
            {
                yield return new(
                    moment, c.IsAt(moment), isTheirs && c.IsAt(moment) && !c.Rooms.Exists(r => r.Moment == moment && !r.IsOver), c.IsRequired(moment, ReferenceDataSet.Current, today),
                    [.. rooms.Select(r => new RoomOfMoment(r.Id, r.Code, r.State, r.AskedAt, r.AnswerBy))]);
            }
        }
    }
}
