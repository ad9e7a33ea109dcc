using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Report.Drafting;

/// <summary><c>PUT /cases/{id}/report</c>: saves the report as it is, finished or not. Two people do not write over each other.</summary>
internal static class SaveReport
{
    private const int MostFindings = 30;
    private const int MostSources = 100;
    private const int MostMasks = 100;

    public static void MapSaveReport(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/cases/{caseId:guid}/report", Handle)
            .WithName("save-report").WithSummary("Save the report as it is; If-Match names the version of the report, 0 for the first.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, WriteReport request, HttpContext http, IDocumentSession session, ICases<Investigation> cases, ContentKeys keys)
    {
        if (Validate(request) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var (i, refused) = await cases.HoldAsync(http, session, caseId);
        if (i is null)
        {
            return refused!;
        }

        if (Refuse(i, http.Colleague()) is { } refusal)
        {
            return refusal.ToResult();
        }

        var stream = await session.Events.FetchForWriting<ReportDraft>(ReportDraft.IdOf(caseId), http.RequestAborted);
        var own = await keys.OfAsync(caseId, [i.FirstContent, stream.Aggregate?.Text], http.RequestAborted);
        var text = WrittenReport.Of(request);
        return await session.Carry(http, stream, stream.Aggregate is { } saved && own.Reveal<WrittenReport>(ReportPurposes.Text, saved.Text).Says(text)
            ? Decision.AlreadySo
            : Decision.Of(new DraftSaved(caseId, http.Now(), http.Colleague().Account, own.Protect(ReportPurposes.Text, text))));
    }

    internal static Refusal? Refuse(Investigation i, Colleague who) => i switch
    {
        _ when i.MayWork(who) is { } refusal => refusal,
        { Kind: InvestigationKind.Exploratory } => ReportErrors.NoReportOfInquiry,
        _ => null,
    };

    private static Validation Validate(WriteReport request)
    {
        var check = new Validation()
            .Text(request.Summary, "summary", min: 0, max: 10_000)
            .Text(request.Course, "course", min: 0, max: 20_000)
            .Check(request.Findings is not { Count: > MostFindings }, "findings", $"At most {MostFindings} findings fit in a report.")
            .Check(request.Masks is not { Count: > MostMasks }, "masks", $"At most {MostMasks} words can be masked.");
        for (var n = 0; n < Math.Min(request.Findings?.Count ?? 0, MostFindings); n++)
        {
            // JSON can hold null in a list, whatever its type says.
            WishedFinding? finding = request.Findings![n];
            check.Check(finding?.Charge is > 0, $"findings[{n}].charge", "Name the charge.")
                .Check(finding is null || request.Findings.Count(f => f?.Charge == finding.Charge) == 1, $"findings[{n}].charge", "There is another finding on this charge.")
                .Text(finding?.Reasoning, $"findings[{n}].reasoning", min: 0, max: 20_000)
                .Check(finding?.Sources is not { Count: > MostSources } && (finding?.Sources ?? []).All(s => PieceName.Of(s) is not null), $"findings[{n}].sources", $"At most {MostSources}, such as E-1 or I-2.");
        }

        for (var n = 0; n < Math.Min(request.Masks?.Count ?? 0, MostMasks); n++)
        {
            WishedMask? mask = request.Masks![n];
            check.Text(mask?.Words, $"masks[{n}].words", min: 2, max: 200).Check(mask?.Readers is { Count: > 0 }, $"masks[{n}].readers", "Say for whom they are masked.");
        }

        return check;
    }
}
