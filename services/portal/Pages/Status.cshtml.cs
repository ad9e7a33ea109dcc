namespace Zichtlijn.Portal.Pages;

/// <summary>One and the same page for what does not exist and for what this person may not see.</summary>
public sealed class StatusModel : ReporterPage
{
    public int Code { get; private set; }

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Code = code is StatusCodes.Status400BadRequest or StatusCodes.Status429TooManyRequests ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
    }
}
