using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Desk;

/// <summary>The desk's worklist: who waits for an answer first.</summary>
[Authorize(Roles = Roles.Desk)]
public sealed class IndexModel(DeskApi desk, TimeProvider clock) : StaffPage
{
    public static readonly string[] States = ["submitted", "acknowledged", "inHandling", "concluded", "closed"];

    public Page<DeskReport> Reports { get; private set; } = default!;

    public string? State { get; private set; }

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string? state, int? page, CancellationToken cancellationToken)
    {
        State = States.FirstOrDefault(s => s == state);
        var answer = await desk.List(State, page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Reports = answer.Value;
        return Page();
    }
}
