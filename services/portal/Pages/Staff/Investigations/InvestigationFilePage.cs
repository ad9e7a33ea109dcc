using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Investigations;

/// <summary>A page with a file that carries much of a case away. A forgotten session must not: the sign-in is fresh.</summary>
public abstract class InvestigationFilePage(InvestigationsApi investigations, TimeProvider clock) : FreshPage(clock)
{
    public InvestigationDetail Case { get; private set; } = default!;

    /// <summary>Of the case as it is on this page.</summary>
    public string Version { get; private set; } = "";

    /// <returns>Not null when they sign in first, or may not know of the case.</returns>
    protected async Task<IActionResult?> Open(Guid caseId, CancellationToken cancellationToken) =>
        SignInFirst() ?? await Reopen(caseId, cancellationToken);

    /// <summary>The page again after its form: what was typed stays, also when the sign-in became old meanwhile.</summary>
    /// <returns>Not null when they may not know of the case.</returns>
    protected async Task<IActionResult?> Reopen(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await investigations.Read(caseId, cancellationToken);
        if (answer.Value is not { } item)
        {
            return Elsewhere(answer.Status);
        }

        (Case, Version) = (item, answer.ETag ?? $"\"{item.Version}\"");
        return null;
    }
}
