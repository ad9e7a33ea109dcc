using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations;

/// <summary>All versions of a mandate, and two of them side by side: none is ever changed, so that everybody can see what was asked when.</summary>
[Authorize(Roles = InvestigationRoles.All)]
public sealed class VersionsModel(InvestigationsApi investigations, StaffNames names) : StaffPage
{
    public InvestigationDetail Case { get; private set; } = default!;

    /// <summary>The newest on top.</summary>
    public IReadOnlyList<Mandate> Mandates { get; private set; } = [];

    /// <summary>Null when there are no two of the same kind and nobody chose others.</summary>
    public MandateComparison? Comparison { get; private set; }

    public string NameOf(string account) => names.NameOf(account);

    /// <param name="one">The number of a version, as the next.</param>
    public async Task<IActionResult> OnGetAsync(Guid caseId, string? one, string? other, CancellationToken cancellationToken)
    {
        var answer = await investigations.Read(caseId, cancellationToken);
        if (answer.Value is not { Mandates: { Count: > 0 } mandates } opened)
        {
            return answer.Value is null ? Elsewhere(answer.Status) : GoTo($"{IndexModel.Address}/{caseId}");
        }

        (Case, Mandates) = (opened, [.. mandates.OrderByDescending(m => m.Number)]);
        Comparison = MandateComparison.Of(Mandates, Components.FormRows.NumberOf(one), Components.FormRows.NumberOf(other));
        return Page();
    }
}
