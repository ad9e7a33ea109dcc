using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Protocol;

namespace Zichtlijn.Sanctioning.Cases.Proposing;

/// <summary><c>POST /cases/{id}/matters/{n}/proposals</c>: the competent authority says what it wants to impose on one person.</summary>
internal static class ProposeSanction
{
    public static void MapProposeSanction(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/proposals", Handle)
            .WithName("propose-sanction").WithSummary("Say what you want to impose, or say it anew before the consultation sits.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.ProposeSanction request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var check = new Validation()
            .Choice(request.Sanction, "sanction", reference)
            .Measures(request.Measures, "measures", reference)
            .Text(request.Reasons, "reasons", min: 50, max: 10_000)
            .Deviation(request.Deviation, "deviation");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, seat, new SanctionProposed(
            http.Now(), who.Account, who.Mark, matter, (c.MatterOf(matter)?.LastProposal ?? 0) + 1, request.Sanction,
            [.. (request.Measures ?? []).Distinct(StringComparer.Ordinal)], await keys.SealAsync(c, Purposes.Proposal, request.Reasons, http.RequestAborted),
            await keys.SealAsync(c, Purposes.ProposalDeviation, request.Deviation, http.RequestAborted), reference.Version)));
    }

    internal static Decision Decide(SanctionCase c, Seat seat, SanctionProposed proposed)
    {
        var reference = ReferenceDataSet.Load(proposed.ReferenceData);
        return c.MatterOf(proposed.Matter) switch
        {
            null => SanctionErrors.UnknownMatter,
            _ when !c.IsDecidedBy(seat) => SanctionErrors.NotTheAuthority,
            _ when c.Acts.Advised(proposed.Person) => SanctionErrors.MayNotDecide,
            { IsPrepared: false } => SanctionErrors.NotPrepared,
            _ when c.WaitsForReflection => SanctionErrors.ReflectionNotAnswered,
            { Consultation.IsConvened: true } => SanctionErrors.ConsultationRuns,
            { } m when m.HasNothingToWeigh() && proposed.Sanction is not null => SanctionErrors.NothingToWeigh,
            { } m when m.MayDeviate(!m.IsInRange(proposed.Sanction, reference), proposed.Deviation, reference) is { } refusal => refusal,
            _ => Decision.Of(proposed),
        };
    }
}
