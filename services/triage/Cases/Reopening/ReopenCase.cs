using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;
using Zichtlijn.Triage.Cases.Queue;
using Zichtlijn.Triage.Cases.Timing;

namespace Zichtlijn.Triage.Cases.Reopening;

/// <summary>There are new facts: the case is weighed again. Storage format: add, never rename.</summary>
/// <param name="Motive">The new facts.</param>
public sealed record CaseReopened(DateTimeOffset ReopenedAt, string Officer, ProtectedContent Motive) : IHoldsPersons<CaseReopened>
{
    public CaseReopened WithoutPersons() => this with { Officer = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>
/// <c>POST /cases/{id}/reopenings</c>: whoever of triage knows the case tells new facts. Whoever decided or agreed can
/// tell them too, and the case then goes to somebody else: nobody weighs a case again that they decided on.
/// </summary>
internal static class ReopenCase
{
    public static void MapReopenCase(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/reopenings", Handle)
            .WithName("reopen-case").WithSummary("Weigh a decided case again because of new facts, by another officer.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Reopen request, HttpContext http, IDocumentSession session, StaffDirectory staff, ContentKeys keys)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 20, max: 2_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        return await session.DecideOnCase(http, caseId, async c =>
        {
            var motive = await keys.SealAsync(c, Purposes.Reopening, request.Motive, http.RequestAborted);
            return Decide(c, officer, motive, staff, ReferenceDataSet.Current, http.Now());
        });
    }

    internal static Decision Decide(
        TriageCase c, Colleague officer, ProtectedContent motive, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now)
    {
        if (c.State != TriageState.Decided)
        {
            return TriageErrors.NotDecided;
        }

        var weighs = c.Deciders.Contains(officer.Account)
            ? staff.Substitute(Roles.Triage, c.Id, staff.Find(officer.Account), c.Access, Term.DayOf(now), c.Deciders) is { } other ? (other.Account, other.Mark) : default
            : (officer.Account, officer.Mark);
        return weighs is (null, _)
            ? TriageErrors.NobodyLeft
            : Decision.Of(
                new CaseReopened(now, officer.Account, motive),
                new OfficerAssigned(now, weighs.Account, weighs.Mark, c.Access.HasDeclared(weighs.Mark), AssignedBy: officer.Account),
                TriageClocks.Again(reference, now));
    }
}
