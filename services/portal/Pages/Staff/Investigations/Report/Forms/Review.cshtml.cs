using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report.Forms;

/// <summary>An investigator of another desk is asked to look at the report.</summary>
public sealed class ReviewModel(
    InvestigationsApi investigations, InvestigationReportApi reports, StaffNames names, IStringLocalizer<InvestigationReportTexts> texts, IStringLocalizer<InvestigationTexts> words)
    : ReportForm(investigations, reports, names, texts)
{
    private IReadOnlyList<EligibleInvestigator> _eligible = [];

    public string? Account { get; private set; }

    public IReadOnlyList<Choice> Choices => InvestigatorChoices.Of(_eligible, Names, words);

    protected override bool IsOpen => MayWork && Report.Hearing is { IsHeard: true } && Report.Faults.Count == 0;

    protected override string Next => $"{Address}?done=asked";

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (await base.LoadMore(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        _eligible = IsOpen ? (await Reports.Reviewers(caseId, cancellationToken)).Value ?? [] : [];
        return null;
    }

    protected override void Read() => Account = One("account", _ => true, "Ask.Missing");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Reports.Ask(caseId, new AskReview(Account, SeenDraft), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "account";
}
