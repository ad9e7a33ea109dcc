using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Triage;

/// <summary>The officer's queue, the first deadline on top.</summary>
[Authorize(Roles = Roles.Triage)]
public sealed class IndexModel(TriageApi triage, TimeProvider clock) : StaffPage
{
    public static readonly string[] States = ["received", "underAssessment", "decided"];

    public Page<QueuedCase> Queue { get; private set; } = default!;

    public string? State { get; private set; }

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    /// <summary>The case to take up first: the earliest deadline among what is not decided.</summary>
    public QueuedCase? First => Queue.Number == 1 ? Queue.Items.FirstOrDefault(c => c.State != TriageState.Decided) : null;

    public async Task<IActionResult> OnGetAsync(string? state, int? page, CancellationToken cancellationToken)
    {
        State = States.FirstOrDefault(s => s == state);
        var answer = await triage.Queue(State, page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Queue = answer.Value;
        return Page();
    }
}
