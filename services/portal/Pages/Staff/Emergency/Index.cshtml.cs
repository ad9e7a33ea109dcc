using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Emergency;

/// <summary>Emergency access: what I asked for, and what I may confirm. For the ombuds officer: the cases opened on a motive.</summary>
[Authorize(Roles = $"{Roles.Desk},{Roles.Triage},{Roles.Corps},{Roles.Ombuds}")]
public sealed class IndexModel(VaultApi vault, StaffNames names, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : FreshPage(clock)
{
    public EmergencyAccesses Accesses { get; private set; } = default!;

    public bool IsOmbuds => User.IsInRole(Roles.Ombuds);

    public bool MayAsk => !User.IsInRole(Roles.Corps);

    public bool HasAsked => Request.Query.ContainsKey("asked");

    public bool HasChanged { get; private set; }

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        if (SignInFirst() is { } signIn)
        {
            return signIn;
        }

        if (!Guid.TryParse(Request.Form["access"], out var accessId))
        {
            return NotFound();
        }

        var answer = await vault.ConfirmEmergency(accessId, cancellationToken);
        if (answer.Succeeded)
        {
            return GoTo("/staff/emergency");
        }

        if (answer.Status != HttpStatusCode.Conflict)
        {
            return Elsewhere(answer.Status);
        }

        HasChanged = true;
        return await Load(cancellationToken) ?? Page();
    }

    private async Task<IActionResult?> Load(CancellationToken cancellationToken)
    {
        var answer = await vault.Emergencies(cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Accesses = answer.Value;
        return null;
    }
}
