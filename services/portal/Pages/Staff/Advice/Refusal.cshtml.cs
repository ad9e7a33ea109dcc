using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Advice;

/// <summary>The expert cannot advise: another one is asked.</summary>
public sealed class RefusalModel(AdviceApi advice, ReportReader reports, IStringLocalizer<StaffTexts> texts, IStringLocalizer<AdviceTexts> adviceTexts)
    : AdvicePage(advice, reports, texts)
{
    private const int Min = 10;
    private const int Max = 1_000;

    public string? Motive { get; private set; }

    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken cancellationToken)
    {
        Motive = Text("motive", Min, Max, adviceTexts["Motive.Wrong", Min, Max]);
        if (Errors.Count > 0)
        {
            return await Load(caseId, withNames: false, cancellationToken) ?? Again();
        }

        var answer = await Api.Decline(caseId, new DeclineAdvice(Motive), SeenVersion, cancellationToken);
        return await Sent(answer, $"{List}?done=declined", _ => "motive", adviceTexts, () => Load(caseId, withNames: false, cancellationToken));
    }
}
