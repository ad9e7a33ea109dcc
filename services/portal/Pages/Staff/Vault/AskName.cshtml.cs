using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Portal.Vault;

namespace Zichtlijn.Portal.Pages.Staff.Vault;

/// <summary>Asking who the reporter is. The page is the same whether anybody knows.</summary>
[Authorize(Roles = Roles.Triage)]
public sealed class AskNameModel(VaultApi vault, IStringLocalizer<VaultTexts> texts, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : FreshPage(clock)
{
    public Guid CaseId { get; private set; }

    public string Version { get; private set; } = "";

    public string? ReasonCode { get; private set; }

    public string? Motive { get; private set; }

    /// <summary><c>yes</c> or <c>no</c>: whether the reporter is told beforehand.</summary>
    public string? Inform { get; private set; }

    public string? WhyNot { get; private set; }

    public bool HasChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken) =>
        SignInFirst() ?? await Load(caseId, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken cancellationToken)
    {
        ReasonCode = Typed(Request.Form, "reasonCode");
        Motive = Typed(Request.Form, "motive")?.ReplaceLineEndings("\n");
        Inform = Typed(Request.Form, "inform");
        WhyNot = Typed(Request.Form, "whyNot")?.ReplaceLineEndings("\n");
        if (Check() is { } request)
        {
            var answer = await vault.Ask(caseId, request, Request.Form["version"].ToString(), cancellationToken);
            if (answer.Succeeded)
            {
                return GoTo($"/staff/triage/{caseId}#name-request");
            }

            HasChanged = answer.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict;
            if (!NeedsSignIn(answer) && !HasChanged)
            {
                return Elsewhere(answer.Status);
            }
        }

        return await Load(caseId, cancellationToken) ?? Again();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(Request.Form["request"], out var requestId))
        {
            return NotFound();
        }

        var answer = await vault.Withdraw(caseId, requestId, Request.Form["version"].ToString(), cancellationToken);
        return answer.Succeeded || answer.Status is HttpStatusCode.PreconditionFailed
            ? GoTo($"/staff/triage/{caseId}#name-request")
            : Elsewhere(answer.Status);
    }

    private RequestUnmask? Check()
    {
        if (AccessReasons.Of("unmask").All(r => r.Value != ReasonCode))
        {
            Refuse("reasonCode", texts["Reason.Missing"]);
        }

        if (!MotiveRules.Holds(Motive))
        {
            Refuse("motive", texts["Motive.Wrong"]);
        }

        if (Inform is not ("yes" or "no"))
        {
            Refuse("inform", texts["Ask.Inform.Missing"]);
        }

        if (Inform == "no" && !MotiveRules.Holds(WhyNot))
        {
            Refuse("whyNot", texts["Ask.WhyNot.Missing"]);
        }

        return Errors.Count == 0 ? new RequestUnmask(ReasonCode, Motive, Inform == "yes", Inform == "no" ? WhyNot : null) : null;
    }

    private async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await vault.Requests(caseId, cancellationToken);
        (CaseId, Version) = (caseId, answer.ETag ?? "");
        return answer.Value is null ? Elsewhere(answer.Status) : null;
    }
}
