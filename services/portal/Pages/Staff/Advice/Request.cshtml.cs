using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Advice;

/// <summary>What is asked, the report, and the advice.</summary>
public sealed class RequestModel(
    AdviceApi advice, ReportReader reports, IStringLocalizer<StaffTexts> texts, IStringLocalizer<AdviceTexts> adviceTexts) : AdvicePage(advice, reports, texts)
{
    private const int Min = 20;
    private const int Max = 5_000;

    /// <summary>Null when it cannot be read now.</summary>
    public ReadReport? Report { get; private set; }

    public string? Advice { get; private set; }

    public async Task<IActionResult> OnPostAdviseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        Advice = Text("advice", Min, Max, adviceTexts["Advice.Wrong", Min, Max]);
        if (Errors.Count > 0)
        {
            return await Load(caseId, withNames: false, cancellationToken) ?? Again();
        }

        var answer = await Api.Give(caseId, new GiveAdvice(Advice), SeenVersion, cancellationToken);
        return await Sent(answer, $"{List}?done=advice", _ => "advice", adviceTexts, () => Load(caseId, withNames: false, cancellationToken));
    }

    protected override async Task LoadMore(Guid caseId) => Report = await Reports.Read(caseId, Request);
}
