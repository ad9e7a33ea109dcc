using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary><c>POST /cases/{id}/matters/{n}/views-extensions</c>: there is more time to give views, once.</summary>
internal static class ExtendViews
{
    public static void MapExtendViews(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/views-extensions", Handle)
            .WithName("extend-views").WithSummary("Give somebody more time for their views.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.ExtendViews request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation().Check(request.Days is >= 1 and <= 14, "days", "From 1 to 14 days.").Text(request.Motive, "motive", min: 20, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(
            c, seat, who, matter, new Period(request.Days!.Value, PeriodUnit.Days), await keys.SealAsync(c, Purposes.MoreTime, request.Motive, http.RequestAborted), http.Now()));
    }

    internal static Decision Decide(SanctionCase c, Seat seat, Colleague who, int matter, Period longer, ProtectedContent motive, DateTimeOffset now) => c.MatterOf(matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        _ when !c.IsDecidedBy(seat) => SanctionErrors.NotTheAuthority,
        { Taken: not null } => SanctionErrors.DecidedAlready,
        { Sent: null } => SanctionErrors.NotSent,
        _ => c.Longer(DecisionClocks.Views, matter, longer, who, motive, now),
    };
}
