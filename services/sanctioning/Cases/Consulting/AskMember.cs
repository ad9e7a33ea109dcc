using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Consulting;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/seats</c> and <c>GET …/candidates</c>: the chair asks somebody who may sit there, chosen
/// among those who can, or by the system.
/// </summary>
internal static class AskMember
{
    public static void MapAskMember(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/seats", Handle)
            .WithName("ask-member").WithSummary("Ask a lawyer or an expert to sit in the consultation.").ProducesDecision().ProducesValidationProblem();
        routes.MapGet("/cases/{caseId:guid}/matters/{matter:int}/candidates", Propose)
            .WithName("propose-members").WithSummary("Who can be asked now, for every seat that is free.")
            .Produces<IReadOnlyList<Candidate>>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.AskMember request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, StaffDirectory staff)
    {
        var isExpert = request.Kind == SeatKind.Expert;
        var check = new Validation()
            .Check(request.Kind is SeatKind.Lawyer or SeatKind.Expert, "kind", "Choose lawyer or expert.")
            .Check(!isExpert || ReferenceDataSet.Current.ExpertiseFields.Contains(request.Field ?? ""), "field", "Choose one of the fields.")
            .Check(isExpert || request.Field is null, "field", "Only an expert has a field.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, c => Decide(c, who, matter, new(request.Kind!.Value, request.Field), request.Account, staff, http.Now()));
    }

    /// <param name="account">Null leaves the choice to the system.</param>
    internal static Decision Decide(
        SanctionCase c, Colleague who, int matter, MissingSeat seat, string? account, StaffDirectory staff, DateTimeOffset now) => c.InConsultation(who, matter, m =>
    {
        var pool = staff.Candidates(c, m, seat.Kind, seat.Field, Term.DayOf(now)).ToArray();
        var chosen = account is null ? pool.FirstOrDefault() : Array.Find(pool, s => string.Equals(s.Account, account, StringComparison.OrdinalIgnoreCase));
        return m.Consultation.IsConvened ? SanctionErrors.ConsultationRuns
            : !c.ToAsk(m, staff, ReferenceDataSet.Current).Contains(seat) ? SanctionErrors.SeatNotFree
            : chosen is null ? account is null ? SanctionErrors.NobodyLeft : SanctionErrors.MayNotSit
            : Decision.Of(new MemberAsked(
                now, who.Account, matter, m.Consultation.Seats.Count + 1, seat.Kind, seat.Field, chosen.Account, chosen.Mark, chosen.Part, LeftBefore(m, seat)));
    });

    /// <summary>The seat of the same kind that nobody took over yet.</summary>
    private static int? LeftBefore(Matter m, MissingSeat seat) => m.Consultation.Seats.Find(
        s => s.State == SeatState.Left && s.Kind == seat.Kind && s.Field == seat.Field && !m.Consultation.Seats.Exists(later => later.InsteadOf == s.Number))?.Number;

    private static async Task<IResult> Propose(Guid caseId, int matter, HttpContext http, IQuerySession session, ICases<SanctionCase> cases, StaffDirectory staff)
    {
        if (await cases.FindAsync(http, session, caseId) is not { } known || known.Case.MatterOf(matter) is not { } m || !m.IsChairedBy(http.Colleague()))
        {
            return await http.RefuseCase(caseId);
        }

        var (c, today) = (known.Case, Term.DayOf(http.Now()));
        var proposed = c.ToAsk(m, staff, ReferenceDataSet.Current).Distinct()
            .SelectMany(seat => staff.ProposedFor(c, m, seat, today).Select(s => new Candidate(seat.Kind, seat.Field, s.Account, s.Part)));
        return Results.Ok(proposed);
    }
}
