using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Means;

/// <summary>Requests for intrusive methods, with everything that was said about them: first what waits for the viewer.</summary>
public sealed class MeansModel(InvestigationsApi investigations, MeansApi means, StaffNames names) : InvestigationPage(investigations, names)
{
    private static readonly string[] Outcomes = ["asked", "agreed", "disagreed"];

    public IReadOnlyList<MeansRequest> Requests { get; private set; } = [];

    public string Address => $"{CasePage}/means";

    /// <summary>The mandate permits at least one.</summary>
    public bool MayAsk => MayWork && MeansSteps.MethodsOf(Case).Count > 0;

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public bool MayAnswer(MeansRequest request) => MayWork && MeansSteps.MayAnswer(request, Viewer);

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await Open(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var answer = await means.List(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Requests = [.. answer.Value.OrderByDescending(MayAnswer)];
        return Page();
    }
}
