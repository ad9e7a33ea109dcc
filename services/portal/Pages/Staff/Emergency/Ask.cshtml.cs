using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Portal.Vault;

namespace Zichtlijn.Portal.Pages.Staff.Emergency;

/// <summary>Asking to read a case that is not one's own. The answer never tells whether there is such a case.</summary>
[Authorize(Roles = $"{Roles.Desk},{Roles.Triage},{Roles.Ombuds}")]
public sealed class AskModel(VaultApi vault, IStringLocalizer<VaultTexts> texts, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : FreshPage(clock)
{
    private const int MaxNumber = 30;

    public bool IsOmbuds => User.IsInRole(Roles.Ombuds);

    /// <summary>The kind of reasons to choose from.</summary>
    public string Kind => IsOmbuds ? "ombuds" : "emergency";

    public string? CaseNumber { get; private set; }

    public string? ReasonCode { get; private set; }

    public string? Motive { get; private set; }

    public IActionResult OnGet() => SignInFirst() ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        CaseNumber = Typed(Request.Form, "caseNumber", MaxNumber);
        ReasonCode = Typed(Request.Form, "reasonCode");
        Motive = Typed(Request.Form, "motive")?.ReplaceLineEndings("\n");
        if (AccessReasons.Of(Kind).All(r => r.Value != ReasonCode))
        {
            Refuse("reasonCode", texts["Reason.Missing"]);
        }

        if (!MotiveRules.Holds(Motive))
        {
            Refuse("motive", texts["Motive.Wrong"]);
        }

        if (Errors.Count > 0)
        {
            return Again();
        }

        var answer = await vault.AskEmergency(new AskEmergencyAccess(CaseNumber, ReasonCode, Motive), cancellationToken);
        if (answer.Succeeded)
        {
            return GoTo("/staff/emergency?asked=1");
        }

        if (answer.Problem?.Errors?.ContainsKey("caseNumber") == true)
        {
            Refuse("caseNumber", texts["CaseNumber.Wrong"]);
            return Again();
        }

        return NeedsSignIn(answer) ? Again() : Elsewhere(answer.Status);
    }
}
