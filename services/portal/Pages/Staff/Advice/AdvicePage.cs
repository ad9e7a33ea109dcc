using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Advice;

/// <summary>One request for advice, after the declaration to have no interest in the case.</summary>
[Authorize(Roles = Roles.Expert)]
public abstract class AdvicePage(AdviceApi advice, ReportReader reports, IStringLocalizer<StaffTexts> texts) : GatedPage(reports, texts)
{
    public AdviceRequestDetail Asked { get; private set; } = default!;

    public string Version { get; private set; } = "";

    protected AdviceApi Api => advice;

    protected override string List => "/staff/advice";

    protected override Task<ApiAnswer<Nothing>> Declare(Guid caseId, Interest interest, string version, CancellationToken cancellationToken) =>
        advice.Declare(caseId, interest, version, cancellationToken);

    protected override async Task<IActionResult?> Load(Guid caseId, bool withNames, CancellationToken cancellationToken)
    {
        var answer = await advice.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Asked, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        if (Asked.MayOpen)
        {
            await LoadMore(caseId);
        }
        else
        {
            await Close(caseId, Asked.CaseNumber, Asked.OrganisationalPart, Asked.SubmittedAt, Version, withNames, cancellationToken);
        }

        return null;
    }

    /// <summary>What the page shows of an open case.</summary>
    protected virtual Task LoadMore(Guid caseId) => Task.CompletedTask;
}
