using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Report.Reviewing;

/// <summary>
/// <c>GET /cases/{id}/eligible-reviewers</c> and <c>POST /cases/{id}/report-reviews</c>: when both sides were heard, an investigator
/// of another desk looks at the report before it is final.
/// </summary>
internal static class AskReview
{
    public static void MapAskReview(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{caseId:guid}/eligible-reviewers", Read)
            .WithName("propose-reviewers").WithSummary("Who of another desk can look at the report, with how many investigations they have.")
            .Produces<IReadOnlyList<EligibleInvestigator>>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/cases/{caseId:guid}/report-reviews", Handle)
            .WithName("ask-review").WithSummary("Ask an investigator of another desk to look at the report.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, StaffDirectory staff) =>
        await cases.FindAsync(http, session, caseId) is { } known
            ? Results.Ok(await session.WithWorkload([.. known.Case.EligibleReviewers(staff, ReferenceDataSet.Current, http.Now())], http))
            : await http.RefuseCase(caseId);

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.AskReview request, HttpContext http, IDocumentSession session, ICases<Investigation> cases,
        StaffDirectory staff, ReportDesk desk)
    {
        var check = new Validation().Text(request.Account, "account", min: 1, max: 100).SeenDraft(request.Draft);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async i => Decide(
            i, who, staff.Find(request.Account), await desk.SeeAsync(session, i, request.Draft!.Value, http.RequestAborted), staff, ReferenceDataSet.Current, http.Now()));
    }

    /// <param name="member">Null when nobody has the account.</param>
    internal static Decision Decide(
        Investigation i, Colleague who, StaffMember? member, SeenDraft seen, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now) => i switch
    {
        _ when i.MayWork(who) is { } refusal => refusal,
        _ when !i.IsHeard(Term.DayOf(now)) => ReportErrors.NotHeard,
        _ when seen.Refuse() is { } refusal => refusal,
        { Report.Reviewer: { Agrees: not false } asked } when asked.Person == member?.Mark && asked.Draft == seen.Version => Decision.AlreadySo,
        _ when member is null || !i.MayReview(member, staff, reference, now) => ReportErrors.ReviewerNotEligible,
        _ => Decision.Of(new ReviewAsked(now, who.Account, seen.Version, member.Account, member.Mark, member.Part)),
    };
}
