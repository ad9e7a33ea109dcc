using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Languages;

namespace Zichtlijn.Portal.Pages.Staff.Records;

/// <summary>What the pages of retention and destruction share: the way back after each answer of the service.</summary>
public abstract class RecordsPage : StaffPage
{
    private const string FreshSignInNeeded = "fresh-sign-in-needed";
    private const string StepUp = "/session/step-up";

    /// <summary>The version was not the newest: what is shown is new, and the person decides anew.</summary>
    public bool HasChanged { get; protected set; }

    /// <summary>Code of a refusal that the page tells; null when nothing was refused.</summary>
    public string? Refused { get; protected set; }

    public string? Done => Request.Query["done"].ToString() is { Length: > 0 and < 30 } done && done.All(char.IsAsciiLetter) ? done : null;

    /// <summary>Where to go after an act, or null to show the page again with what is wrong.</summary>
    /// <param name="path">The page, from the language on; also where a fresh sign-in leads back to.</param>
    protected IActionResult? After(ApiAnswer<Nothing> answer, string path, string done)
    {
        if (answer.Succeeded)
        {
            return GoTo(QueryHelpers.AddQueryString(path, "done", done));
        }

        if (answer.Problem?.Code == FreshSignInNeeded)
        {
            return Redirect(QueryHelpers.AddQueryString(StepUp, "returnUrl", Site.To(path)));
        }

        switch (answer.Status)
        {
            case HttpStatusCode.BadRequest:
                foreach (var (field, messages) in answer.Problem?.Errors ?? new Dictionary<string, string[]>(StringComparer.Ordinal))
                {
                    RefuseField(field, messages);
                }

                return null;
            case HttpStatusCode.PreconditionFailed:
                HasChanged = true;
                return null;
            case HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity:
                Refused = answer.Problem?.Code;
                return null;
            default:
                return Elsewhere(answer.Status);
        }
    }

    /// <summary>An error of the service beside its field, in the page's words.</summary>
    protected abstract void RefuseField(string field, IReadOnlyList<string> messages);

    /// <summary>The page again after a form that did not succeed.</summary>
    protected IActionResult Shown() => Errors.Count > 0 || HasChanged || Refused is not null ? Again() : Page();
}
