using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Portal.Drafts;

namespace Zichtlijn.Portal.Pages;

/// <summary>One and the same page for what does not exist and for what this person may not see; and signing in again, or typing the code again, without losing a form.</summary>
public sealed class StatusModel(KeptForms forms) : ReporterPage
{
    public int Code { get; private set; }

    /// <summary>What was typed, sealed, when the session ended before it was sent.</summary>
    public string? Kept { get; private set; }

    public void OnGet(int code) => Show(code);

    /// <param name="code">Of the route: a form can have a field of that name, with the receipt code.</param>
    public async Task OnPostAsync([FromRoute] int code, CancellationToken cancellationToken)
    {
        if (code == StatusCodes.Status401Unauthorized && KeptForms.CanKeep(Request))
        {
            Kept = forms.Seal(Request, await Request.ReadFormAsync(cancellationToken));
        }

        Show(code);
    }

    private void Show(int code)
    {
        Code = code switch
        {
            StatusCodes.Status400BadRequest or StatusCodes.Status429TooManyRequests => code,
            StatusCodes.Status401Unauthorized when HttpMethods.IsPost(Request.Method) => code,
            _ => StatusCodes.Status404NotFound,
        };
        Response.StatusCode = Code;
    }
}
