using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Receipts;

namespace Zichtlijn.Portal.Pages;

/// <summary>A page on which a reporter decides something about the own report. Without a session the way is over the code.</summary>
public abstract class OwnReportPage(ReportingApi reporting, ReceiptSessions sessions) : ReporterPage, IShowsReport
{
    /// <summary>Where the code is asked for, and where what is so now is shown.</summary>
    protected const string Home = "/my-report";

    public MyReport Report { get; private set; } = default!;

    MyReport? IShowsReport.Report => Report;

    protected ReportingApi Reporting => reporting;

    protected ReceiptSessions Sessions => sessions;

    protected Task<ReceiptSession?> Session(CancellationToken cancellationToken) => sessions.Current(HttpContext, cancellationToken);

    /// <summary>A form that was kept until the code was typed again goes on as if it came now.</summary>
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        KeptForms.TakeUp(context, next, async () => (await Mine(HttpContext.RequestAborted))?.Value is { } mine ? FormOwner.Of(mine.ReportId) : null);

    /// <summary>Null when the page can be shown.</summary>
    protected async Task<IActionResult?> Load(CancellationToken cancellationToken)
    {
        if (await Mine(cancellationToken) is not { } answer || answer.Status == HttpStatusCode.Unauthorized)
        {
            return AskCode();
        }

        if (answer.Value is not { } mine || !IsOpen(mine))
        {
            return GoTo(Home);
        }

        Report = mine;
        return null;
    }

    /// <summary>Whether there is anything to decide here.</summary>
    protected abstract bool IsOpen(MyReport report);

    /// <summary>The session ended: the page for 401 asks for the code and keeps what was typed.</summary>
    protected IActionResult AskCode() => KeptForms.CanKeepFor(Request) ? Unauthorized() : GoTo(Home);

    /// <summary>What was decided, or what is so now: decided meanwhile, or the session ended.</summary>
    protected IActionResult Decided(ApiAnswer<Nothing> answer, string done) =>
        answer.Succeeded ? GoTo($"{Home}?done={done}")
        : answer.Status == HttpStatusCode.Unauthorized ? AskCode()
        : answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Conflict ? GoTo(Home)
        : throw new ApiUnavailableException($"A decision of a reporter was not accepted: {(int)answer.Status}.");

    /// <summary>Null without a session.</summary>
    private async Task<ApiAnswer<MyReport>?> Mine(CancellationToken cancellationToken) =>
        await Session(cancellationToken) is { } session ? await reporting.MyReport(session.AccessToken, cancellationToken) : null;
}
