using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report.Forms;

/// <summary>The draft goes to both sides. Before that the page shows what each of them gets.</summary>
public sealed class SubmissionModel(
    InvestigationsApi investigations, InvestigationReportApi reports, RightsApi rights, StaffNames names, IStringLocalizer<InvestigationReportTexts> texts)
    : ReportForm(investigations, reports, names, texts)
{
    private IReadOnlyList<ChargeNotice>? _notices;

    /// <summary>What each side gets: those it is about, and the reporter.</summary>
    public IReadOnlyList<ReportPreview> Previews { get; private set; } = [];

    /// <summary>Those without a page of their own, who get it on paper.</summary>
    public IReadOnlyList<string> OnPaper => [.. (_notices ?? []).Where(n => !n.HasPage).Select(n => NameOf(n.Person))];

    /// <summary>Both sides had an earlier draft.</summary>
    public bool IsAgain => Report.SubmittedAt is not null;

    protected override bool IsOpen => MayWork && Report is { Draft: not null, Faults.Count: 0 };

    protected override string Next => $"{Address}?done=submitted";

    public string Side(ReportPreview preview) => ReportWords.Side(preview.Notice, Case, _notices, Names, Texts);

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (await base.LoadMore(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!IsOpen)
        {
            return null;
        }

        var notices = await rights.Notices(caseId, cancellationToken);
        _notices = notices.Value?.Notices;
        return _notices is null ? Elsewhere(notices.Status) : await ReadPreviews(caseId, [.. _notices.Select(n => (int?)n.Number), null], cancellationToken);
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Reports.Submit(caseId, SeenDraft, version, cancellationToken);

    private async Task<IActionResult?> ReadPreviews(Guid caseId, int?[] sides, CancellationToken cancellationToken)
    {
        var previews = new List<ReportPreview>();
        foreach (var side in sides)
        {
            var answer = await Reports.Preview(caseId, side, cancellationToken);
            if (answer.Value is null)
            {
                return Elsewhere(answer.Status);
            }

            previews.Add(answer.Value);
        }

        Previews = previews;
        return null;
    }
}
