using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Welfare;

/// <summary>How the reporter and those it is about are doing, and by when each is asked again.</summary>
public sealed class ListModel(InvestigationsApi investigations, RightsApi rights, StaffNames names, TimeProvider clock) : InvestigationPage(investigations, names)
{
    public CaseWelfare Found { get; private set; } = default!;

    /// <summary>Those it is about, who know of it: nobody asks the others yet.</summary>
    public IReadOnlyList<ChargeNotice> Subjects { get; private set; } = [];

    public string Address => $"{CasePage}/welfare-checks";

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public bool IsDone => Request.Query["done"] == "noted";

    public WelfareCheck? LastOf(int? notice) => Found.Checks.FirstOrDefault(c => c.Notice == notice);

    public bool IsAsked(ChargeNotice notice) => !Found.SubjectsToAsk.Contains(notice.Number);

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await Open(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var (welfare, notices) = (rights.Welfare(caseId, cancellationToken), rights.Notices(caseId, cancellationToken));
        var answer = await welfare;
        Subjects = (await notices).Value?.Notices ?? [];
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        return Page();
    }
}
