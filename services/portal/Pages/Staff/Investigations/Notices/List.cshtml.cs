using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Notices;

/// <summary>Who was told of what they are accused, in which words, and who was not told yet.</summary>
public sealed class ListModel(InvestigationsApi investigations, RightsApi rights, StaffNames names, TimeProvider clock) : InvestigationPage(investigations, names)
{
    private static readonly string[] Outcomes = ["told", "dropped", "counsel"];

    public CaseNotices Found { get; private set; } = default!;

    public string Address => $"{CasePage}/notices";

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    /// <summary>Nobody is accused of anything in an inquiry.</summary>
    public bool IsInquiry => Case.Kind == InvestigationKind.Exploratory;

    public bool MayTell => MayWork && !IsInquiry;

    /// <summary>Whoever was not told of everything, with the charges that they do not know of.</summary>
    public IEnumerable<IGrouping<string, Charge>> Untold => Found.Untold.GroupBy(c => c.Person, StringComparer.OrdinalIgnoreCase);

    /// <summary>Those who do not know yet that something is not investigated any more.</summary>
    public IEnumerable<ChargeNotice> Unaware => IsInquiry ? [] : Found.Notices.Where(n => n.Dropped.Count > 0);

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await Open(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var answer = await rights.Notices(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        return Page();
    }
}
