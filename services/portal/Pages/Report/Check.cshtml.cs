using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Report;

/// <summary>All answers once more, and the button that sends them.</summary>
public sealed class CheckModel(
    DraftStore drafts, ReportingApi reporting, ShownOnce receipts, IStringLocalizer<ReportTexts> texts) : ReporterPage
{
    public ReportDraft Draft { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await Load(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Load(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var answer = await Send(cancellationToken);
        if (answer.Value is { } receipt)
        {
            // The draft stays until the receipt was shown: if this answer gets lost, sending again gives the same receipt.
            receipts.Put(HttpContext, receipt);
            return GoTo("/receipt");
        }

        if (answer.Status != HttpStatusCode.BadRequest)
        {
            throw new ApiUnavailableException($"The report was not accepted: {(int)answer.Status}.");
        }

        foreach (var step in (answer.Problem?.Errors ?? new Dictionary<string, string[]>(StringComparer.Ordinal)).Keys
            .Select(DraftSubmission.StepOf).Distinct().Order())
        {
            Refuse(ChangeAddress(step), texts["Check.Refused.Item", NameOf(step)]);
        }

        return Again();
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancellationToken)
    {
        await drafts.Delete(HttpContext, cancellationToken);
        return GoTo("");
    }

    public string NameOf(Step step) => texts["Check." + step.ToString().ToLowerInvariant()];

    public static string ChangeAddress(Step step) => Site.To(Steps.Path(step)) + "?check=1";

    private async Task<ApiAnswer<ReportReceipt>> Send(CancellationToken cancellationToken)
    {
        var report = DraftSubmission.Of(Draft, Site.Language);
        var answer = await reporting.Submit(report, Draft.IdempotencyKey, cancellationToken);

        // Sent before, then changed because the answer got lost: these are other answers, so another report.
        return answer.Status == HttpStatusCode.UnprocessableEntity
            ? await reporting.Submit(report, Guid.NewGuid(), cancellationToken)
            : answer;
    }

    /// <summary>Reads the draft; when something is missing, where the person must go first.</summary>
    private async Task<IActionResult?> Load(CancellationToken cancellationToken)
    {
        if (await drafts.Read(HttpContext, cancellationToken) is not { } draft)
        {
            return GoTo("/report/gone");
        }

        Draft = draft;
        return Steps.FirstMissing(draft) is { } missing ? GoTo(Steps.Path(missing) + "?check=1") : null;
    }
}
