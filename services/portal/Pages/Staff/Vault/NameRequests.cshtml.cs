using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Portal.Vault;

namespace Zichtlijn.Portal.Pages.Staff.Vault;

/// <summary>The desk decides who may know a reporter: why it is asked, what the reporter says, and its own motive.</summary>
[Authorize(Roles = Roles.Desk)]
public sealed class NameRequestsModel(VaultApi vault, StaffNames names, IStringLocalizer<VaultTexts> texts, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : FreshPage(clock)
{
    private static readonly string[] Decisions = ["approvals", "refusals"];

    public Guid ReportId { get; private set; }

    public string Version { get; private set; } = "";

    /// <summary>Newest first.</summary>
    public IReadOnlyList<UnmaskRequest> Requests { get; private set; } = [];

    /// <summary>The request that a motive was typed for.</summary>
    public Guid? Decided { get; private set; }

    public string? Motive { get; private set; }

    public bool HasChanged { get; private set; }

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnGetAsync(Guid reportId, CancellationToken cancellationToken) =>
        SignInFirst() ?? await Load(reportId, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid reportId, CancellationToken cancellationToken)
    {
        var decision = Decisions.FirstOrDefault(d => d == Request.Form["decision"]);
        if (decision is null || !Guid.TryParse(Request.Form["request"], out var requestId))
        {
            return NotFound();
        }

        (Decided, Motive) = (requestId, Typed(Request.Form, "motive")?.ReplaceLineEndings("\n"));
        if (!MotiveRules.Holds(Motive))
        {
            Refuse($"motive-{requestId:n}", texts["Motive.Wrong"]);
            return await Load(reportId, cancellationToken) ?? Again();
        }

        var answer = await vault.Decide(reportId, requestId, decision, Motive!, Request.Form["version"].ToString(), cancellationToken);
        if (answer.Succeeded)
        {
            return GoTo($"/staff/desk/{reportId}#name-request");
        }

        HasChanged = answer.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict;
        return NeedsSignIn(answer) || HasChanged ? await Load(reportId, cancellationToken) ?? Again() : Elsewhere(answer.Status);
    }

    private async Task<IActionResult?> Load(Guid reportId, CancellationToken cancellationToken)
    {
        var answer = await vault.Requests(reportId, cancellationToken);
        (ReportId, Version, Requests) = (reportId, answer.ETag ?? "", answer.Value ?? []);
        return answer.Value is null ? Elsewhere(answer.Status) : null;
    }
}
