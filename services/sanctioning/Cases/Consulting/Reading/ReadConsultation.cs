using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Reading;

namespace Zichtlijn.Sanctioning.Cases.Consulting.Reading;

/// <summary>
/// <c>GET /consultations/{caseId}/{n}</c>: a consultation for whoever leads it or sits in it. What was written comes without
/// the names of those in the case, and only to whoever declared to have no interest.
/// </summary>
internal static class ReadConsultation
{
    public static void MapReadConsultation(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/consultations/{caseId:guid}/{matter:int}", Read)
            .WithName("read-consultation").WithSummary("A consultation, read without names.").Produces<ConsultationDetail>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(
        Guid caseId, int matter, HttpContext http, IQuerySession session, ICases<SanctionCase> cases, ContentKeys keys, StaffDirectory staff)
    {
        var seat = Seat.Of(http);
        if (await cases.FindAsync(http, session, caseId) is not { } known || known.Case.MatterOf(matter) is not { } m || !m.IsFor(seat))
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Read, caseId);
        var c = known.Case;
        var file = m.SitsIn(seat) ? (await WeighedFile.OpenAsync(caseId, session, keys, http.RequestAborted)).Without(new HiddenNames(c, staff)) : null;
        http.Response.SetVersion(known.Version);
        return Results.Ok(new ConsultationDetail(
            caseId, m.Number, c.Origin!.CaseNumber, c.Origin.Category, c.Origin.InNormSet, c.StateOf(m, staff), IsChair: m.Consultation.Chair?.Person == seat.Mark,
            MustAnswer: m.Consultation.SeatOf(seat.Mark) is { State: SeatState.Asked }, [.. SeatsOf(m, seat)], c.Missing(m, staff, ReferenceDataSet.Current),
            m.Consultation.Advice is null ? file?.VoteOf(m, seat.Mark)?.Advice : null, m.Consultation.Voted.Count, m.Consultation.Voters.Count(),
            new FindingCount(m.Charges.Count, c.Report!.Findings.Count), file?.Of(c, m, staff: null), file?.OutcomeOf(m), known.Version));
    }

    /// <summary>Whether somebody voted is known to all; what, to nobody.</summary>
    private static IEnumerable<SeatDetail> SeatsOf(Matter m, Seat seat)
    {
        if (m.Consultation.Chair is { } chair)
        {
            yield return new(0, SeatKind.Chair, null, chair.Account, Part: null, SeatState.Seated, HasVoted(m, chair), chair.Person == seat.Mark);
        }

        foreach (var taken in m.Consultation.Seats)
        {
            yield return new(taken.Number, taken.Kind, taken.Field, taken.Member.Account, taken.Part, taken.State, HasVoted(m, taken.Member), taken.Member.Person == seat.Mark);
        }
    }

    private static bool HasVoted(Matter m, PanelMember member) => m.Consultation.Voted.Contains(member.Person, StringComparer.Ordinal);
}
