using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Staff;

/// <summary>The ways to what investigators gather in a case, with how much of it there is.</summary>
public sealed class InvestigationWorkViewComponent(EvidenceApi evidence, InterviewsApi interviews) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid caseId)
    {
        var cancellationToken = HttpContext.RequestAborted;
        int?[] counts = [null, null];
        try
        {
            counts = await Task.WhenAll(evidence.Count(caseId, cancellationToken), interviews.Count(caseId, cancellationToken));
        }
        catch (ApiUnavailableException)
        {
            // The ways are there all the same.
        }

        return View(new InvestigationWork(caseId, counts[0], counts[1]));
    }
}

/// <param name="Evidence">Null when it cannot be counted now, as the next.</param>
public sealed record InvestigationWork(Guid CaseId, int? Evidence, int? Interviews);
