using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Reports.Recusing;

/// <summary>
/// <c>POST /reports/{id}/barred-persons</c>: the desk found out, from a message or a conversation, that a colleague has
/// an interest in the case. To that colleague it exists nowhere any more.
/// </summary>
internal static class BarPerson
{
    public static void MapBarPerson(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/reports/{reportId:guid}/barred-persons", Handle).RequireRoles(Roles.Desk)
            .WithName("bar-person").WithSummary("Keep a colleague out of the case from now on.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid reportId, Contracts.Access.Http.V1.BarPerson request, HttpContext http, IDocumentSession session, StaffDirectory staff, ContentKeys keys)
    {
        var colleague = staff.Find(request.Account);
        var check = new Validation()
            .Check(colleague is not null, "account", "Nobody has this account.")
            .Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        return await session.DecideOnReport(http, reportId, officer, Sight.Open, async r =>
        {
            var own = await keys.OfAsync(reportId, [r.Told?.Content], http.RequestAborted);
            return Decide(r, new PersonBarred(http.Now(), colleague!.Mark, officer.Account, own.Protect(Purpose.Motive, request.Motive!.Trim())), staff);
        });
    }

    internal static Decision Decide(Report report, PersonBarred barred, StaffDirectory staff) => report.Access.Desk.IsBarred(barred.Person)
        ? Decision.AlreadySo
        : Decision.Of([barred, .. Substitution.After(report, barred.Person, staff, barred.BarredAt)]);
}
