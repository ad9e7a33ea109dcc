using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Languages;

namespace Zichtlijn.Portal.Pages.Staff;

/// <summary>
/// A page for what a forgotten session must not do. The sign-in comes before the form. Whoever took so long over it that
/// the sign-in is old again signs in beside it: what was typed stays.
/// </summary>
public abstract class FreshPage(TimeProvider clock) : StaffPage
{
    private const string StepUp = "/session/step-up";

    /// <summary>Set when a form came after the sign-in had become old.</summary>
    public bool MustSignInAgain { get; private set; }

    /// <summary>Signing in again in another tab; the page there says to come back to this one.</summary>
    public static string SignInBeside => QueryHelpers.AddQueryString(StepUp, "returnUrl", Site.To("/staff/signed-in"));

    /// <summary>To the sign-in and back to this page, when the last one is too long ago; else null.</summary>
    protected IActionResult? SignInFirst() => FreshSignIn.Holds(User, clock.GetUtcNow())
        ? null
        : Redirect(QueryHelpers.AddQueryString(StepUp, "returnUrl", LanguageOfPath.OriginalPath(HttpContext) + Request.QueryString));

    /// <param name="page">From the language on: the sign-in became old while it was read, so it asks for a new one, and the button comes again.</param>
    protected async Task<IActionResult> PassOn(HttpResponseMessage answer, string page) =>
        answer.StatusCode == HttpStatusCode.Unauthorized ? GoTo(page) : await PassOn(answer);

    /// <summary>Whether a service refused because the sign-in was old; then the page says so.</summary>
    protected bool NeedsSignIn<T>(ApiAnswer<T> answer) =>
        MustSignInAgain = answer.Status == HttpStatusCode.Unauthorized && answer.Problem?.Code == FreshSignIn.Needed.Code;
}
