using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Consulting;

/// <summary>
/// <c>POST /cases/{id}/expertise-requests</c> and <c>GET /cases/{id}/proposed-experts</c>: an expert is asked, chosen by
/// the officer among those who can, or by the system.
/// </summary>
internal static class AskExpertise
{
    private const int Proposed = 3;

    public static void MapAskExpertise(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/expertise-requests", Handle)
            .WithName("request-expertise").WithSummary("Ask an expert of another part to advise.").ProducesDecision().ProducesValidationProblem();
        routes.MapGet("/cases/{caseId:guid}/proposed-experts", Propose)
            .WithName("propose-experts").WithSummary("Who can be asked now, for every field that is missing.")
            .Produces<IReadOnlyList<ProposedExpert>>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Triage.Http.V1.AskExpertise request, HttpContext http, IDocumentSession session, StaffDirectory staff, ContentKeys keys)
    {
        var check = new Validation()
            .Check(ReferenceDataSet.Current.ExpertiseFields.Contains(request.Field ?? ""), "field", "Choose one of the fields.")
            .Text(request.Question, "question", min: 10, max: 2_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        return await session.DecideOnCase(http, caseId, async c =>
        {
            var question = await keys.SealAsync(c, Purposes.Question, request.Question, http.RequestAborted);
            return Decide(c, officer, request.Field!, request.Expert, question, staff, http.Now());
        });
    }

    /// <param name="expert">The account; null leaves the choice to the system.</param>
    internal static Decision Decide(
        TriageCase c, Colleague officer, string field, string? expert, ProtectedContent question, StaffDirectory staff, DateTimeOffset now)
    {
        var pool = staff.WhoCanAdvise(field, c, Term.DayOf(now)).ToArray();
        var chosen = expert is null ? pool.FirstOrDefault() : pool.FirstOrDefault(m => string.Equals(m.Account, expert, StringComparison.OrdinalIgnoreCase));
        return c.MayAssess(officer) is { } refusal ? refusal
            : c.IsAsked(field) ? TriageErrors.AskedAlready
            : chosen is null ? expert is null ? TriageErrors.NoExpert : TriageErrors.NoSuchExpert
            : Decision.Of(Request(chosen, field, question, officer.Account, now));
    }

    public static ExpertiseRequested Request(StaffMember expert, string field, ProtectedContent question, string? by, DateTimeOffset now) =>
        new(now, field, expert.Account, expert.Mark, expert.Part!, question, by);

    private static async Task<IResult> Propose(Guid caseId, HttpContext http, IQuerySession session, StaffDirectory staff)
    {
        var who = http.Colleague();
        if (await session.KnownTo(who).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is not { } row)
        {
            return await http.RefuseCase(caseId);
        }

        if (!row.Case.MayOpen(who))
        {
            return AccessErrors.ConflictNotDeclared.ToResult();
        }

        var today = Term.DayOf(http.Now());
        var proposed = new List<ProposedExpert>();
        foreach (var field in row.Case.MissingExpertise().Where(f => !row.Case.IsAsked(f)))
        {
            foreach (var expert in staff.WhoCanAdvise(field, row.Case, today).Take(Proposed))
            {
                var asked = await session.Query<QueueRow>().CountAsync(r => r.Case.ExpertMarks.Contains(expert.Mark), http.RequestAborted);
                proposed.Add(new ProposedExpert(field, expert.Account, expert.Part!, asked));
            }
        }

        return Results.Ok(proposed.OrderBy(p => p.Field, StringComparer.Ordinal).ThenBy(p => p.Asked));
    }
}
