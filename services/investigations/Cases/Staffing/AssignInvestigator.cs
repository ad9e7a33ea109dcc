using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Cases.Staffing;

/// <summary><c>POST /cases/{id}/assignments</c>: the desk names somebody who investigates the case.</summary>
internal static class AssignInvestigator
{
    public static void MapAssignInvestigator(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/assignments", Handle)
            .WithName("assign-investigator").WithSummary("Name somebody who investigates the case.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.AssignInvestigator request, HttpContext http, IDocumentSession session,
        ICases<Investigation> cases, StaffDirectory staff)
    {
        var check = new Validation().Text(request.Account, "account", min: 1, max: 100);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await cases.DecideAsync(http, session, caseId, i => Decide(i, staff.Find(request.Account), http.Colleague(), staff, ReferenceDataSet.Current, http.Now()));
    }

    /// <param name="member">Null when nobody has the account.</param>
    internal static Decision Decide(
        Investigation i, StaffMember? member, Colleague by, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now) => i switch
    {
        { IsOver: true } => InvestigationErrors.Over,
        { Mandate: null } => InvestigationErrors.NoMandate,
        _ when member is not null && i.AssignmentOf(member.Mark) is not null => Decision.AlreadySo,
        _ when member is null || !i.IsEligible(member, staff, reference, now) => InvestigationErrors.NotEligible,
        _ => Decision.Of(new InvestigatorAssigned(now, member.Account, member.Mark, member.Part, by.Account)),
    };
}
