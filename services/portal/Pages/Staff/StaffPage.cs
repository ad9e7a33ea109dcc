using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff;

/// <summary>A page for staff. What may be seen is decided by the services; a page never says why something is not shown.</summary>
[Authorize]
public abstract class StaffPage : PortalPage
{
    /// <summary>Where to go when a service did not give what was asked: sign in again, or the page for what is not there.</summary>
    protected IActionResult Elsewhere(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized when KeptForms.CanKeep(Request) => Unauthorized(),
        HttpStatusCode.Unauthorized => Redirect(StaffAccess.SignInAddress(Request)),
        HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest => NotFound(),
        _ => throw new ApiUnavailableException($"A service answered {(int)status}."),
    };

    /// <summary>A file of a service, on its way to the browser, or where to go when there is none.</summary>
    protected async Task<IActionResult> PassOn(HttpResponseMessage answer)
    {
        if (!PassedOn.IsFile(answer))
        {
            return Elsewhere(answer.StatusCode == HttpStatusCode.OK ? HttpStatusCode.NotFound : answer.StatusCode);
        }

        await PassedOn.CopyAsync(answer, HttpContext);
        return new EmptyResult();
    }

    /// <summary>A form that was kept over a sign-in goes on as if it came now.</summary>
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        KeptForms.TakeUp(context, next, () => Task.FromResult<string?>(HttpContext.RequestServices.GetRequiredService<FormOwner>().Of(User)));
}
