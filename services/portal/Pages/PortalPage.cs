using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;

namespace Zichtlijn.Portal.Pages;

/// <summary>What all pages share: their errors, and going on to another page after a form.</summary>
public abstract class PortalPage : PageModel
{
    private readonly List<FieldError> _errors = [];

    /// <summary>What is wrong with the form, in the order of the fields.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    public string? ErrorOf(string field) => _errors.Find(e => e.Field == field)?.Message;

    protected void Refuse(string field, string message) => _errors.Add(new FieldError(field, message));

    /// <summary>The form again, with its errors.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>After a form: the next page, which can be reloaded without sending the form again.</summary>
    /// <param name="path">From the language on: <c>/report/name</c>.</param>
    protected StatusCodeResult GoTo(string path)
    {
        Response.Headers.Location = Site.To(path);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>What was typed, without characters that no person types; null when nothing was.</summary>
    /// <param name="most">What is beyond this is cut off; it lies above what the form accepts.</param>
    protected static string? Typed(IFormCollection form, string name, int most = int.MaxValue)
    {
        var text = string.Concat(form[name].ToString().Where(c => c is '\n' or '\r' or '\t' || !char.IsControl(c))).Trim();
        return text.Length == 0 ? null : text[..Math.Min(text.Length, most)];
    }
}

/// <summary>A page for reporters: no account, and the way out always on top.</summary>
[AllowAnonymous]
public abstract class ReporterPage : PortalPage;
