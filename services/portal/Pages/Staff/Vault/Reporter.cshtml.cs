using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Vault;

/// <summary>The name, for the one person to whom it was granted, on a page of its own: never in a list, never by accident.</summary>
[Authorize(Roles = Roles.Triage)]
public sealed class ReporterModel(VaultApi vault, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : FreshPage(clock)
{
    public ReporterIdentity Identity { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (SignInFirst() is { } signIn)
        {
            return signIn;
        }

        var answer = await vault.Reporter(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Identity = answer.Value;
        return Page();
    }
}
