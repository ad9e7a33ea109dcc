using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Advice;

/// <summary>The corps decides whether the rule for the national team need not be followed.</summary>
[Authorize(Roles = Roles.Corps)]
public sealed class OverridesModel(AssessApi assess, StaffNames names, IStringLocalizer<AdviceTexts> texts) : StaffForm
{
    private const int Min = 10;
    private const int Max = 2_000;
    private const string Address = "/staff/override-requests";

    public IReadOnlyList<OverrideRequest> Requests { get; private set; } = [];

    /// <summary>The request that a motive was typed for.</summary>
    public Guid? Answered { get; private set; }

    public string? Motive { get; private set; }

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(Request.Form["case"], out var caseId) || Request.Form["decision"].ToString() is not ("agree" or "return"))
        {
            return NotFound();
        }

        (Answered, Motive) = (caseId, Lines("motive"));
        if (Motive is not { Length: >= Min and <= Max })
        {
            Refuse(FieldOf(caseId), texts["Motive.Wrong", Min, Max]);
            return await Load(cancellationToken) ?? Again();
        }

        var answer = await assess.AnswerOverride(caseId, new AnswerProposal(Request.Form["decision"] == "agree", Motive), SeenVersion, cancellationToken);
        return await Sent(answer, Address, _ => FieldOf(caseId), texts, () => Load(cancellationToken));
    }

    public static string FieldOf(Guid caseId) => $"motive-{caseId:n}";

    private async Task<IActionResult?> Load(CancellationToken cancellationToken)
    {
        var answer = await assess.OverrideRequests(cancellationToken);
        Requests = answer.Value ?? [];
        return answer.Value is null ? Elsewhere(answer.Status) : null;
    }
}
