using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.MyRestoration;

/// <summary>What is offered to the reporter and what they want of it. The session buys a pass to it each time; here is never who works on it, and nothing of others.</summary>
public abstract class MyRestorationPage(
    ReportingApi reporting, ReporterRestorationApi restoration, ReceiptSessions sessions, IStringLocalizer<MyRestorationTexts> texts) : OwnReportPage(reporting, sessions)
{
    public const string Here = "/my-report/restoration";
    protected const int LongText = 5_000;
    protected const int WholeText = 20_000;

    public Contracts.Restoration.Http.V1.MyRestoration Mine { get; private set; } = default!;

    protected ReporterRestorationApi Api => restoration;

    protected IStringLocalizer<MyRestorationTexts> Texts => texts;

    /// <summary>Of the reporter to the service, for a few minutes.</summary>
    protected string Pass { get; private set; } = "";

    /// <summary>A measure for this reporter alone; null when there is none of this number.</summary>
    public Measure? MeasureOf(int number) => Mine.Measures.FirstOrDefault(m => m.Number == number);

    protected override bool IsOpen(MyReport report) => true;

    /// <summary>Null when the page can be shown.</summary>
    protected async Task<IActionResult?> LoadAll(CancellationToken cancellationToken)
    {
        if (await Load(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (await Sessions.PassTo(ReporterRestorationApi.Service, HttpContext, cancellationToken) is not { } pass)
        {
            return AskCode();
        }

        var answer = await restoration.Read(pass, cancellationToken);
        if (answer.Value is null)
        {
            return answer.Status == HttpStatusCode.Unauthorized ? AskCode() : GoTo(Home);
        }

        (Mine, Pass) = (answer.Value, pass);
        return null;
    }

    /// <summary>On after what was said; otherwise the page again as it is now, with why it was not taken in and what was typed.</summary>
    /// <param name="field">Beside which a refusal is told.</param>
    protected async Task<IActionResult> Said(ApiAnswer<Nothing> answer, string next, string field, CancellationToken cancellationToken)
    {
        switch (answer.Status)
        {
            case HttpStatusCode.Unauthorized:
                return AskCode();
            case HttpStatusCode.NotFound:
                return GoTo(Home);
            case HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest:
                var why = texts["Refused." + answer.Problem?.Code];
                Refuse(field, why.ResourceNotFound ? texts["Refused"] : why);
                return await LoadAll(cancellationToken) ?? Again();
            default:
                return answer.Succeeded ? GoTo(next) : throw new ApiUnavailableException($"What a reporter said was not accepted: {(int)answer.Status}.");
        }
    }
}
