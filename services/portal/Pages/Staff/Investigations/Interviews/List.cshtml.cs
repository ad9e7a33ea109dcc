using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Interviews;

/// <summary>The interviews of a case, the latest on top.</summary>
public sealed class ListModel(InvestigationsApi investigations, InterviewsApi interviews, StaffNames names) : InvestigationPage(investigations, names)
{
    public Page<ListedInterview> Found { get; private set; } = default!;

    public string Address => $"{CasePage}/interviews";

    /// <summary>The mandate permits them.</summary>
    public bool MayPlan => MayWork && Forms.PlanInterviewModel.IsPermitted(Case);

    public string Investigators(ListedInterview item) => string.Join(", ", item.Investigators.Select(NameOf));

    public async Task<IActionResult> OnGetAsync(Guid caseId, [FromQuery] int? page, CancellationToken cancellationToken)
    {
        if (await Open(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var answer = await interviews.List(caseId, page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        return Page();
    }
}
