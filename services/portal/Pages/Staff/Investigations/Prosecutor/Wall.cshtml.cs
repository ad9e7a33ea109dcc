using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Prosecutor;

/// <summary>What of a case never goes to the prosecutor, and what went there.</summary>
public sealed class WallModel(InvestigationsApi investigations, ProsecutorApi prosecutor, PiecesOfCase pieces, StaffNames names) : InvestigationPage(investigations, names)
{
    public ProsecutorWall Wall { get; private set; } = default!;

    /// <summary>In words; only their names when the pieces cannot be read now.</summary>
    public IReadOnlyList<string> Never { get; private set; } = [];

    public string Address => $"{CasePage}/prosecutor";

    /// <summary>A form that leads here was taken in.</summary>
    public bool IsDone => Request.Query["done"] == "shared";

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await Open(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var answer = await prosecutor.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Wall = answer.Value;
        Never = Wall.Blocked.Count == 0 ? []
            : await pieces.Read(caseId, Wall, cancellationToken) is { } all ? [.. all.Where(p => p.Closed == WhyClosed.Compelled).Select(p => p.What)]
            : Wall.Blocked;
        return Page();
    }
}
