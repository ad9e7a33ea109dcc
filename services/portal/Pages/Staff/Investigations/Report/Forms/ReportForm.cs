using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report.Forms;

/// <summary>A form on the report of an investigation. The version is that of the case, and beside it goes which draft was read.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public abstract class ReportForm(InvestigationsApi investigations, InvestigationReportApi reports, StaffNames names, IStringLocalizer texts)
    : InvestigationForm(investigations, texts)
{
    /// <summary>The field that says which draft was read.</summary>
    public const string DraftField = "draft";

    public ReportDetail Report { get; private set; } = default!;

    public override (string Address, string Name)? Above => (Address, Texts["Report.Of", CaseNumber]);

    protected InvestigationReportApi Reports => reports;

    protected string Address => $"{CasePage}/report";

    protected StaffNames Names => names;

    protected ReportStep Step => ReportSteps.Of(Case, Report, User.Account());

    /// <summary>They investigate the case, and the report can still change.</summary>
    protected bool MayWork => InvestigationActions.MayWork(Case, User.Account()) && Case.Kind != InvestigationKind.Exploratory && Report.Final is null;

    /// <summary>The draft that was read, as the browser sent it back; 0 for none.</summary>
    protected long SeenDraft => long.TryParse(Request.Form[DraftField], NumberStyles.None, CultureInfo.InvariantCulture, out var draft) ? draft : 0;

    public string NameOf(string account) => names.NameOf(account);

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (!Case.MayOpen)
        {
            return GoTo(CasePage);
        }

        var answer = await reports.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Report, Version) = (answer.Value, $"\"{answer.Value.CaseVersion}\"");
        return null;
    }

    protected override void Read()
    {
    }

    protected override string FieldOf(string? refusal) => "send";
}
