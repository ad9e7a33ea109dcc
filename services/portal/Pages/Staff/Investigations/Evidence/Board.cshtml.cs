using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence;

/// <summary>The evidence of a case: what waits for the viewer on top, then all of it in the order of its numbers.</summary>
public sealed class BoardModel(InvestigationsApi investigations, EvidenceApi evidence, StaffNames names) : InvestigationPage(investigations, names)
{
    public Page<ListedEvidence> Found { get; private set; } = default!;

    /// <summary>What was handed to the viewer, who has to answer.</summary>
    public IReadOnlyList<ListedEvidence> Waiting { get; private set; } = [];

    public EvidenceFilter Filter { get; private set; } = new();

    public string Address => $"{CasePage}/evidence";

    public async Task<IActionResult> OnGetAsync(Guid caseId, [FromQuery] int? page, CancellationToken cancellationToken)
    {
        if (await Open(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Filter = EvidenceFilter.Of(Request.Query);
        var answer = await evidence.List(caseId, Filter, page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        if (Found.Number == 1 && Filter.Whose != EvidenceFilter.ForMe)
        {
            Waiting = (await evidence.List(caseId, new EvidenceFilter(Whose: EvidenceFilter.ForMe), page: null, cancellationToken)).Value?.Items ?? [];
        }

        return Page();
    }
}
