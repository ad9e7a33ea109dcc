using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Protecting;

/// <summary>A measure that protects somebody or something while the case runs. Storage format: add, never rename.</summary>
/// <param name="Measure">A code of the reference data.</param>
public sealed record InterimMeasureAdvised(DateTimeOffset AdvisedAt, string Officer, string Measure, bool ReporterAgrees, ProtectedContent Explanation)
    : IHoldsPersons<InterimMeasureAdvised>
{
    public InterimMeasureAdvised WithoutPersons() => this with { Officer = "", Explanation = ProtectedContent.Destroyed };
}

/// <summary><c>POST /cases/{id}/interim-measures</c>: advised at any time before the decision. The reporter is never moved against their will.</summary>
internal static class AdviseInterimMeasure
{
    /// <summary>The kind of measure that changes something for the reporter.</summary>
    private const string OfReporter = "reporter";

    public static void MapAdviseInterimMeasure(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/interim-measures", Handle)
            .WithName("advise-interim-measure").WithSummary("Advise a measure while the case runs.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Triage.Http.V1.AdviseInterimMeasure request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var measures = ReferenceDataSet.Current.InterimMeasures;
        var check = new Validation()
            .Check(measures.Contains(request.Measure ?? ""), "measure", "Choose one of the measures.")
            .Text(request.Explanation, "explanation", min: 10, max: 2_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        return await session.DecideOnCase(http, caseId, async c =>
        {
            var explanation = await keys.SealAsync(c, Purposes.InterimMeasure, request.Explanation, http.RequestAborted);
            return Decide(c, officer, new InterimMeasureAdvised(http.Now(), officer.Account, request.Measure!, request.ReporterAgrees, explanation), measures);
        });
    }

    internal static Decision Decide(TriageCase c, Colleague officer, InterimMeasureAdvised advised, ReferenceList measures) => c switch
    {
        { State: TriageState.Decided } => TriageErrors.AlreadyDecided,
        _ when c.MayHandle(officer) is { } refusal => refusal,
        _ when measures[advised.Measure].Kind == OfReporter && !advised.ReporterAgrees => TriageErrors.ReporterMustAgree,
        _ => Decision.Of(advised),
    };
}
