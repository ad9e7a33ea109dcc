using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff;

/// <summary>A staff page with a form: what was typed stays when something is wrong, or when somebody else was faster.</summary>
public abstract class StaffForm : StaffPage
{
    /// <summary>Somebody else changed it meanwhile; what was typed stands in the form.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>The version that the form was made for, as the browser sent it back.</summary>
    protected string SeenVersion => Request.Form["version"].ToString();

    /// <summary>What the form says in several lines.</summary>
    protected string? Lines(string name) => Typed(Request.Form, name)?.ReplaceLineEndings("\n");

    /// <summary>A text of a length that the service takes.</summary>
    /// <param name="wrong">What is wanted, with both lengths.</param>
    protected string? Text(string field, int min, int max, string wrong)
    {
        var text = Lines(field);
        if (text is null || text.Length < min || text.Length > max)
        {
            Refuse(field, wrong);
        }

        return text;
    }

    /// <summary>One of a list.</summary>
    /// <param name="wrong">What is wanted.</param>
    protected string? OneOf(string field, Func<string, bool> known, string wrong)
    {
        var chosen = Typed(Request.Form, field);
        if (chosen is null || !known(chosen))
        {
            Refuse(field, wrong);
        }

        return chosen;
    }

    /// <summary>Any of a list; what is not in it no form of ours sends.</summary>
    protected IReadOnlyList<string> Several(string field, Func<string, bool> known) => [.. Request.Form[field].OfType<string>().Where(known).Distinct(StringComparer.Ordinal)];

    /// <summary>On after a form that was taken in; otherwise the page again, with what is wrong.</summary>
    /// <param name="next">From the language on.</param>
    /// <param name="fieldOf">The field that a refusal is about, by its code.</param>
    /// <param name="texts">With <c>Refused</c> and, for what can be said better, <c>Refused.code</c>.</param>
    /// <param name="load">Makes the page as it is now; not null when it must not be seen.</param>
    protected async Task<IActionResult> Sent<T>(
        ApiAnswer<T> answer, string next, Func<string?, string> fieldOf, IStringLocalizer texts, Func<Task<IActionResult?>> load)
    {
        if (answer.Succeeded)
        {
            return GoTo(next);
        }

        if (answer.Status is not (HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest))
        {
            return Elsewhere(answer.Status);
        }

        HasChanged = answer.Status == HttpStatusCode.PreconditionFailed;
        if (!HasChanged)
        {
            Refuse(fieldOf(answer.Problem?.Code), Why(texts, answer.Problem?.Code));
        }

        if (await load() is { } elsewhere)
        {
            return elsewhere;
        }

        Response.StatusCode = HasChanged ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static string Why(IStringLocalizer texts, string? code)
    {
        var why = texts["Refused." + code];
        return why.ResourceNotFound ? texts["Refused"] : why;
    }
}
