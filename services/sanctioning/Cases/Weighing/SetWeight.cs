using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Protocol;

namespace Zichtlijn.Sanctioning.Cases.Weighing;

/// <summary><c>POST /cases/{id}/matters/{n}/weights</c>: how grave the breach of duty is; the matrix gives the range for that.</summary>
internal static class SetWeight
{
    public static void MapSetWeight(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/weights", Handle)
            .WithName("set-weight").WithSummary("Say how grave the breach of duty is, or say it anew.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.SetWeight request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var check = new Validation()
            .Check(reference.BreachSeverities.Contains(request.Severity ?? ""), "severity", "Choose one of the severities.")
            .Check(request.Repeated is not null, "repeated", "Say whether it happened before.")
            .Text(request.Reasons, "reasons", min: 20, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, who, new WeightSet(
            http.Now(), who.Account, matter, request.Severity!, request.Repeated!.Value,
            ProportionalityRange.RowOf(c.Origin!.InNormSet, request.Severity!, request.Repeated.Value),
            await keys.SealAsync(c, Purposes.Weight, request.Reasons, http.RequestAborted), reference.Version)));
    }

    /// <summary>After the first four steps: before those it is not known that there is anything to weigh.</summary>
    internal static Decision Decide(SanctionCase c, Colleague who, WeightSet weight) => c.InMatter(who, weight.Matter, m =>
        m.HasNothingToWeigh() ? SanctionErrors.NothingToWeigh
        : m.IsToBeWeighed() ? Decision.Of(weight)
        : SanctionErrors.StepNotOpen);
}
