using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report.Forms;

/// <summary>The draft goes to both sides. Before that the page shows what each of them gets.</summary>
public sealed class SubmissionModel(
    InvestigationsApi investigations, InvestigationReportApi reports, RightsApi rights, StaffNames names, IStringLocalizer<InvestigationReportTexts> texts, TimeProvider clock)
    : ReportForm(investigations, reports, names, texts, clock)
{
    private IReadOnlyList<ChargeNotice>? _notices;

    /// <summary>Whom it goes to, each with the charges that they read about.</summary>
    public IReadOnlyList<(string Who, Reader As, IReadOnlyList<Charge> Charges)> Sides =>
    [
        .. (_notices ?? []).Select(n => (ReportWords.Side(n.Number, Case, _notices, Names, Texts), Reader.Subject, ChargesOf(n))),
        (ReportWords.Side(notice: null, Case, _notices, Names, Texts), Reader.Reporter, Charges),
    ];

    /// <summary>Those without a page of their own, who get it on paper.</summary>
    public IReadOnlyList<string> OnPaper => [.. (_notices ?? []).Where(n => !n.HasPage).Select(n => NameOf(n.Person))];

    /// <summary>Both sides had an earlier draft.</summary>
    public bool IsAgain => Report.SubmittedAt is not null;

    protected override bool IsOpen => MayWork && Report is { Draft: not null, Faults.Count: 0 };

    protected override string Next => $"{Address}?done=submitted";

    private IReadOnlyList<Charge> Charges => InvestigationActions.MandateOf(Case)?.Charges ?? [];

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (await base.LoadMore(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        _notices = MayWork ? (await rights.Notices(caseId, cancellationToken)).Value?.Notices : null;
        return null;
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Reports.Submit(caseId, SeenDraft, version, cancellationToken);

    private Charge[] ChargesOf(ChargeNotice notice) => [.. Charges.Where(c => notice.Charges.Contains(c.Number))];
}
