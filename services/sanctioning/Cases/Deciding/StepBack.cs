using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Sanctioning.Cases.Opening;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary><c>POST /cases/{id}/authority-recusals</c>: a competent authority with an interest leaves the case to the next higher (Awb 2:4).</summary>
internal static class StepBack
{
    public static void MapStepBack(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/authority-recusals", (
                Guid caseId, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, StaffDirectory staff) =>
            {
                var who = http.Colleague();
                return cases.DecideAsync(http, session, caseId, c => Decide(c, who, staff, http.Now()));
            })
            .WithName("recuse-as-deciding-authority").WithSummary("As competent authority, leave the case to the next higher: it is hidden from you.").ProducesDecision();

    /// <summary>Above the corps is the Minister, whom nobody here can hand a case to.</summary>
    internal static Decision Decide(SanctionCase c, Colleague who, StaffDirectory staff, DateTimeOffset now)
    {
        var recused = new AuthorityRecused(now, who.Account, who.Mark);
        var after = c.After(recused);
        object[] raised = [.. after.RaiseWhenNobodyIsLeft(staff, now)];
        return (c.AtCorpsLevel || raised.Length > 0) && !staff.WithRole(Roles.Corps).Any(m => !after.Access.IsBarred(m.Mark))
            ? SanctionErrors.NoHigherLevel
            : Decision.Of([recused, .. raised]);
    }
}
