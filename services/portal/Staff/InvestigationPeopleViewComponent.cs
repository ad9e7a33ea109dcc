using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Staff;

/// <summary>Who of those concerned was told, and how everybody is doing, in short and with the way to both.</summary>
public sealed class InvestigationPeopleViewComponent(RightsApi rights, TimeProvider clock) : ViewComponent
{
    /// <param name="isInquiry">Nobody is accused of anything in an inquiry.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid caseId, bool isInquiry)
    {
        var cancellationToken = HttpContext.RequestAborted;
        CaseNotices? notices = null;
        CaseWelfare? welfare = null;
        try
        {
            var (told, asked) = (rights.Notices(caseId, cancellationToken), rights.Welfare(caseId, cancellationToken));
            (notices, welfare) = ((await told).Value, (await asked).Value);
        }
        catch (ApiUnavailableException)
        {
            // The ways are there all the same.
        }

        return View(new InvestigationPeople(caseId, isInquiry, notices, welfare, Term.DayOf(clock.GetUtcNow())));
    }
}

/// <param name="Notices">Null when they cannot be read now, as the next.</param>
public sealed record InvestigationPeople(Guid CaseId, bool IsInquiry, CaseNotices? Notices, CaseWelfare? Welfare, DateOnly Today);
