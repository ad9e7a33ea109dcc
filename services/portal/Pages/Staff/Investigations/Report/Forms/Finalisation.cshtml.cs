using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report.Forms;

/// <summary>The report becomes final: from then on nothing of it changes, and the investigation is over.</summary>
public sealed class FinalisationModel(
    InvestigationsApi investigations, InvestigationReportApi reports, StaffNames names, IStringLocalizer<InvestigationReportTexts> texts)
    : ReportForm(investigations, reports, names, texts)
{
    public IReadOnlyList<Charge> Charges => InvestigationActions.MandateOf(Case)?.Charges ?? [];

    protected override bool IsOpen => MayWork && Step == ReportStep.Finalise;

    protected override string Next => $"{Address}?done=finalised";

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Reports.Finalise(caseId, SeenDraft, version, cancellationToken);
}
