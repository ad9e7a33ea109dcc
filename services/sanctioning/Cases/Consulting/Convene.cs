using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Sanctioning.Cases.Consulting;

/// <summary><c>POST /cases/{id}/matters/{n}/conventions</c>: the consultation sits, if everybody is there whom it must have.</summary>
internal static class Convene
{
    public static void MapConvene(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/conventions", (
                Guid caseId, int matter, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, StaffDirectory staff) =>
            {
                var who = http.Colleague();
                return cases.DecideAsync(http, session, caseId, c => Decide(c, who, matter, staff, http.Now(), ReferenceDataSet.Current));
            })
            .WithName("convene-consultation").WithSummary("Let the consultation sit: with a chair, police lawyers and every expert that it must have.").ProducesDecision();

    /// <summary>There is no way around who must be there: somebody else can take a seat, and none can be left out.</summary>
    internal static Decision Decide(SanctionCase c, Colleague who, int matter, StaffDirectory staff, DateTimeOffset now, ReferenceDataSet reference) =>
        c.InConsultation(who, matter, m => m switch
        {
            { Consultation.IsConvened: true } => Decision.AlreadySo,
            { Proposal: null } => SanctionErrors.NotProposed,
            { IsPrepared: false } => SanctionErrors.NotPrepared,
            { HasRange: true } when m.ComparedRow != m.Row => SanctionErrors.NotCompared,
            _ when !m.Proposal.StillFits(m, reference) => SanctionErrors.ProposalOutdated,
            _ when c.Missing(m, staff, reference) is { Count: > 0 } missing => missing.Any(s => s.Kind == SeatKind.Expert) ? SanctionErrors.ExpertiseMissing : SanctionErrors.NoQuorum,
            _ when !c.IsInOrder(m, staff, reference) => SanctionErrors.NotInOrder,
            _ => Decision.Of(new ConsultationConvened(
                now, who.Account, matter, m.Proposal.Number, [.. m.Consultation.Seats.Where(s => s.State == SeatState.Seated).Select(s => s.Number)], reference.Version)),
        });
}
