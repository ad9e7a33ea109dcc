using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Cases.Mandating;

/// <summary><c>POST /cases/{id}/inquiry-conclusions</c>: an exploratory inquiry ends, or becomes an investigation with a mandate of its own.</summary>
internal static class ConcludeInquiry
{
    public static void MapConcludeInquiry(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/inquiry-conclusions", Handle)
            .WithName("conclude-inquiry").WithSummary("End an exploratory inquiry, or turn it into an investigation.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.ConcludeInquiry request, HttpContext http, IDocumentSession session,
        ICases<Investigation> cases, ContentKeys keys)
    {
        var check = new Validation()
            .Check(request.FollowedBy is not InvestigationKind.Exploratory, "followedBy", "Choose unit or ltio, or nothing.")
            .Text(request.Motive, "motive", min: 20, max: 2_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        return await cases.DecideAsync(http, session, caseId, async i =>
        {
            var motive = await keys.SealAsync(i, Purposes.Conclusion, request.Motive, http.RequestAborted);
            return Decide(i, new InquiryConcluded(http.Now(), http.Colleague().Account, request.FollowedBy, motive), ReferenceDataSet.Current);
        });
    }

    internal static Decision Decide(Investigation i, InquiryConcluded concluded, ReferenceDataSet reference) => i switch
    {
        { Kind: not InvestigationKind.Exploratory } => InvestigationErrors.NoInquiry,
        { IsOver: true } => InvestigationErrors.Over,
        { Mandate: null } => InvestigationErrors.NoMandate,
        _ => Decision.Of([concluded, .. Follow(i, concluded, reference)]),
    };

    /// <summary>The national team investigates with people of its own; those of the unit go on when the unit does.</summary>
    private static IEnumerable<object> Follow(Investigation i, InquiryConcluded e, ReferenceDataSet reference) =>
    [
        .. i.Meet(InvestigationClocks.Of(i.Kind), e.By, e.ConcludedAt),
        .. e.FollowedBy is null ? Array.Empty<object>() : [i.Begin(InvestigationClocks.Mandate, reference, e.ConcludedAt)],
        .. e.FollowedBy is InvestigationKind.Unit ? [] : i.WithdrawAll(e.ConcludedAt),
    ];
}
