using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases;

namespace Zichtlijn.Sanctioning.Comparators.Coding;

/// <summary><c>PUT /court-rulings/{ecli}/coding</c>: a lawyer says in codes what a ruling is about; from then on it is compared with.</summary>
internal static class CodeRuling
{
    private const string Replaced = "replaced";

    public static void MapCodeRuling(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/court-rulings/{ecli}/coding", Handle)
            .WithName("code-court-ruling").WithSummary("Say in codes what a ruling is about, or say it anew.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        string ecli, Contracts.Sanctioning.Http.V1.CodeRuling request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        if (Validate(request, reference) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var stream = await session.Events.FetchForWriting<CourtRuling>(Ecli.IdOf(ecli), http.RequestAborted);
        if (stream.Aggregate is not { } ruling)
        {
            return Problems.NotFound.ToResult();
        }

        var reasons = (await keys.NewAsync(ruling.Id, http.RequestAborted)).Protect(Purposes.RulingCoding, request.Reasons!.Trim());
        return await session.Carry(http, stream, Decision.Of(new CourtRulingCoded(
            http.Now(), http.Colleague().Account, CodingOf(request, reference), reasons, reference.Version)));
    }

    private static RulingCoding CodingOf(Contracts.Sanctioning.Http.V1.CodeRuling request, ReferenceDataSet reference) => new(
        request.Category!, reference.MisconductCategories[request.Category!].NormSet, request.Severity!, request.Repeated!.Value,
        [.. (request.Factors ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], request.Sanction!, request.Outcome!, request.ReplacedBy);

    private static Validation Validate(Contracts.Sanctioning.Http.V1.CodeRuling request, ReferenceDataSet reference) => new Validation()
        .Check(reference.MisconductCategories.Contains(request.Category ?? ""), "category", "Choose one of the categories.")
        .Check(reference.BreachSeverities.Contains(request.Severity ?? ""), "severity", "Choose one of the severities.")
        .Check(request.Repeated is not null, "repeated", "Say whether it happened before.")
        .Check((request.Factors ?? []).All(f => reference.SanctionFactors.Contains(f ?? "")), "factors", "Choose from the factors.")
        .Check(reference.Sanctions.Contains(request.Sanction ?? ""), "sanction", "Choose the sanction that was imposed.")
        .Check(reference.CourtOutcomes.Contains(request.Outcome ?? ""), "outcome", "Choose what the court did with it.")
        .Check(
            request.Outcome == Replaced ? reference.Sanctions.Contains(request.ReplacedBy ?? "") : request.ReplacedBy is null, "replacedBy",
            "Choose the sanction that the court put in its place, if it did.")
        .Text(request.Reasons, "reasons", min: 20, max: 2_000);
}
