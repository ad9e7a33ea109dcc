using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.WebUtilities;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Languages;

namespace Zichtlijn.Portal.Staff;

/// <summary>Who is not signed in goes to sign in and comes back; who may not see a page learns nothing about it.</summary>
public static class StaffAccess
{
    /// <summary>Where the gateway signs people in.</summary>
    private const string SignIn = "/session/sign-in";

    public static void AnswerWithPages(JwtBearerOptions options)
    {
        options.Events.OnChallenge = async context =>
        {
            context.HandleResponse();
            if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<TakesFileAttribute>() is { } taking)
            {
                await taking.OpenAsync(context.HttpContext);
                await TakesFileAttribute.DrainAsync(context.HttpContext);
            }

            if (KeptForms.CanKeep(context.Request))
            {
                // The page for 401 keeps what was typed.
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = SignInAddress(context.Request);
        };
        options.Events.OnForbidden = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    /// <summary>Signing in, which leads back to this page; what was asked of a page that was sent a form is not asked again.</summary>
    public static string SignInAddress(HttpRequest request)
    {
        var path = LanguageOfPath.OriginalPath(request.HttpContext);
        return SignInAddress(HttpMethods.IsGet(request.Method) ? path + request.QueryString : path);
    }

    /// <param name="returnUrl">A page of our own; the gateway leads nowhere else.</param>
    public static string SignInAddress(string? returnUrl) => QueryHelpers.AddQueryString(SignIn, "returnUrl", returnUrl ?? Site.To("/staff"));
}
