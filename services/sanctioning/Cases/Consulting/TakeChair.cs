using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Sanctioning.Cases.Consulting;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/chairs</c>: a chair leads the consultation, and says with it whether they have an interest.
/// Whoever has one, or perhaps, leaves it to another and does not find the case any more.
/// </summary>
internal static class TakeChair
{
    public static void MapTakeChair(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/chairs", Handle)
            .WithName("chair-consultation").WithSummary("Lead the consultation, without an interest in the case.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, DeclareConflict request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, StaffDirectory staff)
    {
        var check = new Validation().Check(request.Interest is not null, "interest", "Choose none or present.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, c => Decide(c, who, matter, request.Interest!.Value, staff, http.Now()));
    }

    internal static Decision Decide(SanctionCase c, Colleague who, int matter, Interest interest, StaffDirectory staff, DateTimeOffset now) => c.MatterOf(matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        { Proposal: null } => SanctionErrors.NotProposed,
        _ when interest == Interest.Present => Decision.Of(new PanelistRecused(now, who.Account, who.Mark)),
        { Consultation.Chair: { } chair } => chair.Person == who.Mark ? Decision.AlreadySo : SanctionErrors.ChairedByAnother,
        { } m => c.MaySit(m, who.Mark, who.Part, staff) ? Decision.Of(new ChairTook(now, matter, who.Account, who.Mark)) : SanctionErrors.MayNotSit,
    };
}
