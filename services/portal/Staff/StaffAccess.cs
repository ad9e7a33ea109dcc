using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.WebUtilities;
using Zichtlijn.Portal.Languages;

namespace Zichtlijn.Portal.Staff;

/// <summary>Who is not signed in goes to sign in and comes back; who may not see a page learns nothing about it.</summary>
public static class StaffAccess
{
    public static void AnswerWithPages(JwtBearerOptions options) => options.Events = new JwtBearerEvents
    {
        OnChallenge = context =>
        {
            context.HandleResponse();
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = SignInAddress(context.Request);
            return Task.CompletedTask;
        },
        OnForbidden = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        },
    };

    /// <summary>The sign-in page, which leads back to this page when it can be read again.</summary>
    public static string SignInAddress(HttpRequest request)
    {
        var path = LanguageOfPath.OriginalPath(request.HttpContext);
        return HttpMethods.IsGet(request.Method)
            ? QueryHelpers.AddQueryString(Site.To("/staff/sign-in"), "returnUrl", path + request.QueryString)
            : Site.To("/staff/sign-in");
    }
}
