using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Desk;

/// <summary>The desk's worklist: who waits for an answer first.</summary>
[Authorize(Roles = Roles.Desk)]
public sealed class IndexModel(DeskApi desk, TimeProvider clock) : StaffPage
{
    public static readonly string[] States = ["submitted", "acknowledged", "inHandling", "concluded", "closed"];

    public Page<DeskReport> Reports { get; private set; } = default!;

    public string? State { get; private set; }

    public string? CaseNumber { get; private set; }

    public bool IsFiltered => State is not null || CaseNumber is not null;

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string? state, [FromQuery] int? page, CancellationToken cancellationToken)
    {
        State = States.FirstOrDefault(s => s == state);
        CaseNumber = CaseNumbers.Typed(Request.Query);
        var answer = await desk.List(State, CaseNumber, page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Reports = answer.Value;
        return Page();
    }
}
