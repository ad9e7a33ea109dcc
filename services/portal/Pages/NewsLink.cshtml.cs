using System.Net;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Platform.Http;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages;

/// <summary>How far somebody is who followed a link of a mail.</summary>
public enum LinkState
{
    Asks,
    Done,
    Unknown,
}

/// <summary>
/// Where the links of mails lead: to confirm an address, or to end the mails. Opening it changes nothing and asks nobody, since
/// programs follow links as well; the button does. It tells nothing of any report.
/// </summary>
public sealed class NewsLinkModel(ReportingApi reporting) : ReporterPage
{
    public const string Confirm = "confirm";
    private const int MaxToken = 100;

    public string Act { get; private set; } = "";

    public string? Token { get; private set; }

    public LinkState State { get; private set; }

    public bool IsBusy { get; private set; }

    public void OnGet(string act) => (Act, Token) = (act, Request.Query["t"].ToString() is { Length: > 0 and <= MaxToken } token ? token : null);

    public async Task<IActionResult> OnPostAsync(string act, CancellationToken cancellationToken)
    {
        (Act, Token) = (act, Typed(Request.Form, "t", MaxToken));
        var answer = await (act == Confirm ? reporting.ConfirmNews(Token ?? "", cancellationToken) : reporting.EndNewsByLink(Token ?? "", cancellationToken));
        if (answer.Succeeded)
        {
            State = LinkState.Done;
            return Page();
        }

        if (answer.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.NotFound))
        {
            throw new ApiUnavailableException($"A link was not answered: {(int)answer.Status}.");
        }

        if (SpentGuesses.AreSpent(HttpContext))
        {
            IsBusy = true;
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        State = LinkState.Unknown;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }
}
