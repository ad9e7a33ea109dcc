using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Drafts;
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

    /// <summary>A form that was kept over a sign-in goes on as if it came now.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (KeptForms.CanKeep(Request) && (await Request.ReadFormAsync(HttpContext.RequestAborted))[KeptForms.Field].ToString() is { Length: > 0 } kept)
        {
            var services = HttpContext.RequestServices;
            if (services.GetRequiredService<KeptForms>().Open(Request, kept) is not { } opened)
            {
                context.Result = GoToSelf();
                return;
            }

            if (opened.Owner != services.GetRequiredService<FormOwner>().Of(User))
            {
                // Of somebody else: it stays sealed until they sign in.
                context.Result = Unauthorized();
                return;
            }

            HttpContext.Features.Set<IFormFeature>(new FormFeature(opened.Form));
        }

        await next();
    }

    private StatusCodeResult GoToSelf()
    {
        Response.Headers.Location = Request.Path.ToUriComponent();
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
