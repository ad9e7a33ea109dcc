using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Triage.Cases.Queue;
using Zichtlijn.Triage.Cases.Timing;

namespace Zichtlijn.Triage.Cases.Assessing;

/// <summary>
/// <c>POST /cases/{id}/assessments</c>: what the officer weighs before deciding. Every part can be written on its own,
/// and again while nothing is proposed or decided; regimes start the terms that they set.
/// </summary>
internal static class AssessCase
{
    public static void MapAssessCase(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/assessments", Handle)
            .WithName("assess-case").WithSummary("Assess regimes, severity, risks and scope, one part or several.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(Guid caseId, Assess request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var check = AssessmentValidation.Validate(request, reference);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        return await session.DecideOnCase(http, caseId, async c =>
        {
            var own = await keys.OfAsync(caseId, [c.FirstContent], http.RequestAborted);
            return Decide(c, officer, Events(request, officer, own, reference, http.Now()), reference, http.Now());
        });
    }

    /// <param name="assessed">The parts that were written.</param>
    internal static Decision Decide(
        TriageCase c, Colleague officer, IReadOnlyList<IAssessmentEvent> assessed, ReferenceDataSet reference, DateTimeOffset now) =>
        c.MayAssess(officer) is { } refusal
            ? refusal
            : Decision.Of(
            [
                .. assessed,
                .. assessed.OfType<RegimesClassified>().SelectMany(e => RegimeClocks.Follow(c, e, reference, now)),
            ]);

    private static List<IAssessmentEvent> Events(Assess request, Colleague officer, KeyRing keys, ReferenceDataSet reference, DateTimeOffset now)
    {
        var by = officer.Account;
        ProtectedContent Seal(string? text) => keys.Protect(Purposes.Assessment, text!.Trim());
        var assessed = new List<IAssessmentEvent>();
        if (request.Regimes is { } r)
        {
            string[] categories = [.. (r.Categories ?? []).Distinct(StringComparer.Ordinal)];
            assessed.Add(new RegimesClassified(
                now, by, [.. r.Regimes!.Distinct(StringComparer.Ordinal)], categories, [.. (r.Grounds ?? []).Distinct(StringComparer.Ordinal)],
                categories.Any(code => reference.MisconductCategories[code].NormSet), Seal(r.Explanation), reference.Version));
        }

        if (request.Severity is { } s)
        {
            var total = Severity.Total(s.Scores!, reference);
            assessed.Add(new SeverityAssessed(now, by, s.Scores!, total, Severity.Level(total, reference), Seal(s.Explanation), reference.Version));
        }

        if (request.DetrimentRisk is { } d)
        {
            assessed.Add(new DetrimentRiskAssessed(now, by, d.Level!, Seal(d.Explanation)));
        }

        if (request.EvidenceRisk is { } e)
        {
            assessed.Add(new EvidenceRiskAssessed(now, by, e.Level!, e.SecureNow!.Value, Seal(e.Explanation)));
        }

        if (request.Scope is { } scope)
        {
            assessed.Add(new ScopeAssessed(now, by, new CaseScope(
                [.. scope.Parts!.Distinct(StringComparer.Ordinal)], scope.InvolvesLeadership!.Value, scope.IntegrityDepartmentConflicted!.Value,
                [.. (scope.Complexity ?? []).Distinct(StringComparer.Ordinal)]), Seal(scope.Explanation)));
        }

        return assessed;
    }
}
