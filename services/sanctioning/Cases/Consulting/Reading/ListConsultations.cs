using Marten;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Worklist;

namespace Zichtlijn.Sanctioning.Cases.Consulting.Reading;

/// <summary><c>GET /consultations</c>: those that somebody leads or sits in, and for chairs those that wait for one.</summary>
internal static class ListConsultations
{
    public static void MapListConsultations(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/consultations", List)
            .WithName("list-consultations").WithSummary("Consultations, the one that waits longest on top.").Produces<Page<ListedConsultation>>();

    private static async Task<IResult> List(HttpContext http, IQuerySession session, StaffDirectory staff, int? page, int? pageSize)
    {
        var (seat, paging) = (Seat.Of(http), Paging.Of(page, pageSize));
        var known = session.KnownTo(seat);
        var sitting = seat.As == Capacity.Chair ? known : known.Where(r => r.Panel.Contains(seat.Mark));
        var (shown, total) = await paging.Read(sitting.OrderBy(r => r.ReportedAt).ThenBy(r => r.Id), http.RequestAborted);
        return Results.Ok(paging.PageOf<ListedConsultation>(http.Request, [.. shown.SelectMany(r => r.Case.Matters.Where(m => m.IsFor(seat)).Select(m => Of(r, m, seat, staff)))], total));
    }

    private static ListedConsultation Of(SanctionCaseRow row, Matter m, Seat seat, StaffDirectory staff) => new(
        row.Id, m.Number, row.CaseNumber, row.Case.Origin!.Category, row.Case.Origin.InNormSet, row.Case.StateOf(m, staff), m.IsOn(seat),
        m.Consultation.SeatOf(seat.Mark) is { State: SeatState.Asked }, m.Proposal!.At, row.Version);
}

internal static class Consultations
{
    /// <summary>They lead it, or were asked for it and did not leave.</summary>
    public static bool IsOn(this Matter m, Seat seat) => m.Consultation.Chair?.Person == seat.Mark || m.Consultation.SeatOf(seat.Mark) is not null;

    /// <summary>They are on it, or could lead it.</summary>
    public static bool IsFor(this Matter m, Seat seat) => m.Proposal is not null && (m.IsOn(seat) || (seat.As == Capacity.Chair && m.WaitsForChair));

    public static ConsultationState StateOf(this SanctionCase c, Matter m, StaffDirectory staff) => m.Consultation switch
    {
        { IsAdvised: true } => ConsultationState.Advised,
        { Chair: null } => ConsultationState.WaitsForChair,
        { Advice: not null } => ConsultationState.Voted,
        { IsConvened: true } => ConsultationState.Deliberating,
        _ => c.Missing(m, staff, ReferenceDataSet.Current) is [] ? ConsultationState.Complete : ConsultationState.Composing,
    };
}
