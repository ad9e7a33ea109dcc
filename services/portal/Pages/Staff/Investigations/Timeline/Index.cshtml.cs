using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Timeline;

/// <summary>Everything that happened in an investigation, day by day, for those who may open it.</summary>
[Authorize(Roles = InvestigationRoles.All)]
public sealed class TimelineModel(InvestigationsApi investigations, TimelineWords words) : StaffPage
{
    public InvestigationDetail Case { get; private set; } = default!;

    public Page<ChronologyEntry> Found { get; private set; } = default!;

    public TimelineFilter Filter { get; private set; } = new();

    public TimelineWords Words => words;

    public string CasePage => $"{Investigations.IndexModel.Address}/{Case.CaseId}";

    public string Address => $"{CasePage}/timeline";

    /// <summary>As they follow each other in what was found.</summary>
    public IEnumerable<IGrouping<DateOnly, ChronologyEntry>> Days => Found.Items.GroupBy(e => Term.DayOf(e.At));

    /// <summary>They investigate, and read all reasons; whoever gives the mandate reads those of what they decide on.</summary>
    public bool IsDesk => InvestigationRoles.IsDesk(User);

    /// <summary>Behind the address of the case; null when there is no such page for the viewer.</summary>
    public string? PageOf(ChronologyEntry entry) => TimelineWords.PageOf(entry, IsDesk);

    public async Task<IActionResult> OnGetAsync(Guid caseId, [FromQuery] int? page, CancellationToken cancellationToken)
    {
        var answer = await investigations.Read(caseId, cancellationToken);
        if (answer.Value is not { } item)
        {
            return Elsewhere(answer.Status);
        }

        Case = item;
        if (!item.MayOpen)
        {
            return GoTo(CasePage);
        }

        Filter = TimelineFilter.Of(Request.Query);
        var chronology = await investigations.Chronology(caseId, Filter, page, cancellationToken);
        if (chronology.Value is null)
        {
            return Elsewhere(chronology.Status);
        }

        Found = chronology.Value;
        return Page();
    }
}
