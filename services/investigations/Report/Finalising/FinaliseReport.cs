using System.Security.Cryptography;
using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Editions;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Report.Finalising;

/// <summary>
/// <c>POST /cases/{id}/report-finalisations</c>: the report that a colleague of another desk agreed to becomes final, with one
/// finding per charge. The sealed original and the masked editions are made at once and never change.
/// </summary>
internal static class FinaliseReport
{
    public static void MapFinaliseReport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/report-finalisations", Handle)
            .WithName("finalise-report").WithSummary("Make the report final.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, SeenReport request, HttpContext http, IDocumentSession session, ICases<Investigation> cases, ReportDesk desk, ReportMaterials materials,
        ContentKeys keys)
    {
        if (new Validation().SeenDraft(request.Draft) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, now, reference) = (http.Colleague(), http.Now(), ReferenceDataSet.Current);
        return await cases.DecideAsync(http, session, caseId, async i =>
        {
            var seen = await desk.SeeAsync(session, i, request.Draft!.Value, http.RequestAborted);
            if (Refuse(i, who, seen) is { } refusal)
            {
                return refusal;
            }

            if (i.Report.IsFinal)
            {
                return Decision.AlreadySo;
            }

            var material = await materials.GatherAsync(session, i, await session.EventsOfAsync(caseId, http.RequestAborted), seen.Text!, http.RequestAborted);
            var annexes = await materials.AnnexesAsync(session, i, http.RequestAborted);
            var own = await keys.OfAsync(caseId, [i.FirstContent], http.RequestAborted);
            var original = AccessiblePdf.Write(ReportDocument.Of(Edition.Original(material), material, annexes, reference, now));
            var sha256 = Hash(original);
            session.Events.Append(ReportDraft.IdOf(caseId), seen.Version + 1, new ReportIssued(
                caseId, now, who.Account, own.Protect(ReportPurposes.Original, original), sha256,
                [.. i.Notices.Select(n => Issue(n.Number, Edition.ForSubject(material, n.Number))), Issue(notice: null, Edition.ForReporter(material))]));
            return Decide(i, new ReportFinalised(
                now, who.Account, i.Kind, seen.Version, Findings(i, seen.Text!), sha256, reference.Version));

            IssuedEdition Issue(int? notice, Edition edition)
            {
                var pdf = AccessiblePdf.Write(ReportDocument.Of(edition, material, annexes, reference, now));
                return new(notice, own.Protect(ReportPurposes.Edition, pdf), Hash(pdf));
            }
        });
    }

    internal static Refusal? Refuse(Investigation i, Colleague who, SeenDraft seen) => i switch
    {
        { Report.IsFinal: true } => i.MayHandle(who),
        _ when i.MayWork(who) is { } refusal => refusal,
        { Report.Reviewer.Agrees: not true } or { Report.Reviewer: null } => ReportErrors.NotReviewed,
        _ when seen.Refuse() is { } refusal => refusal,
        { Report.Reviewer.Draft: var reviewed } when reviewed != seen.Version => ReportErrors.DraftChanged,
        _ => null,
    };

    /// <summary>The investigation is over with it.</summary>
    internal static Decision Decide(Investigation i, ReportFinalised final) =>
        Decision.Of([final, .. i.EndClocks(InvestigationClocks.Of(i.Kind), final.By, final.FinalisedAt)]);

    /// <summary>One per charge, about whoever was told of it.</summary>
    /// <param name="text">With an answer to every charge.</param>
    internal static IReadOnlyList<ChargeFinding> Findings(Investigation i, WrittenReport text) =>
        [.. i.Mandate!.Charges.Select(c => new ChargeFinding(c, text.On(c)!.Finding!.Value, i.Notices.Find(n => n.Charges.Contains(c))?.Person))];

    private static string Hash(byte[] pdf) => Convert.ToHexStringLower(SHA256.HashData(pdf));
}
