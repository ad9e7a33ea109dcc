using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages;

/// <summary>
/// How far the investigation of the report is: the reporter reads their version of the draft, says what they think of it, and gets their version
/// of the final report. What stands here is kept by those who investigate; the session buys a pass to it each time.
/// </summary>
public sealed class MyReportInvestigationModel(
    ReportingApi reporting, ReporterInvestigationApi investigations, ReceiptSessions sessions, TimeProvider clock, IStringLocalizer<MyInvestigationTexts> texts)
    : OwnReportPage(reporting, sessions)
{
    public const string Here = "/my-report/investigation";
    private const int MaxText = 20_000;
    private string _pass = "";
    private bool _isClosed;

    public ReporterInvestigation Case { get; private set; } = default!;

    /// <summary>What was seen of the case; a response names it.</summary>
    public string Version { get; private set; } = "";

    /// <summary>What was typed and not sent.</summary>
    public string? Text { get; private set; }

    public bool HasSent => Request.Query.ContainsKey("sent");

    /// <summary>The last day is over, and nobody waits longer than needed.</summary>
    public bool IsLate => Case.Draft?.RespondBy < Term.DayOf(clock.GetUtcNow());

    /// <summary>A response can be sent. What was typed too late is shown to be copied, without a button that would lead nowhere.</summary>
    public bool MayRespond => !_isClosed && Case.Draft?.MayRespond == true;

    /// <summary>They responded, and got longer after that.</summary>
    public bool IsAgain => Case is { Draft: { MayRespond: true, ExtendedAt: { } longer }, Responses: [{ GivenAt: var last }, ..] } && last < longer && !IsLate;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAll(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAll(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Text = Typed(Request.Form, "text")?.ReplaceLineEndings("\n");
        if (Text is null || Text.Length > MaxText)
        {
            Refuse("text", texts[Text is null ? "Missing" : "TooLong"]);
            return Again();
        }

        var answer = await investigations.Respond(_pass, new RespondToDraft(Text), Request.Form["version"].ToString(), cancellationToken);
        switch (answer.Status)
        {
            case HttpStatusCode.PreconditionFailed or HttpStatusCode.PreconditionRequired:
                // Another draft perhaps: the page shows what is so now, with the words that were typed.
                Refuse("text", texts["Changed"]);
                return Again();
            case HttpStatusCode.Conflict:
                _isClosed = true;
                Refuse("text", texts["Closed"]);
                return Again();
            case HttpStatusCode.UnprocessableEntity:
                _isClosed = true;
                Refuse("text", texts["TooMany"]);
                return Again();
            case HttpStatusCode.Unauthorized:
                return AskCode();
            case HttpStatusCode.NotFound:
                return GoTo(Home);
            default:
                return answer.Succeeded ? GoTo($"{Here}?sent=1#responses") : throw new ApiUnavailableException($"A response was not accepted: {(int)answer.Status}.");
        }
    }

    protected override bool IsOpen(MyReport report) => true;

    /// <summary>Null when the page can be shown: the report is investigated.</summary>
    private async Task<IActionResult?> LoadAll(CancellationToken cancellationToken)
    {
        if (await Load(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (await Sessions.PassTo(ReporterInvestigationApi.Service, HttpContext, cancellationToken) is not { } pass)
        {
            return AskCode();
        }

        var answer = await investigations.Read(pass, cancellationToken);
        if (answer.Value is not [var mine])
        {
            return GoTo(Home);
        }

        (Case, Version, _pass) = (mine, answer.ETag ?? "", pass);
        return null;
    }
}
