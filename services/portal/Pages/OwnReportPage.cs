using System.Net;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Receipts;

namespace Zichtlijn.Portal.Pages;

/// <summary>A page on which a reporter decides something about the own report. Without a session the way is over the code.</summary>
public abstract class OwnReportPage(ReportingApi reporting, ReceiptSessions sessions) : ReporterPage
{
    /// <summary>Where the code is asked for, and where what is so now is shown.</summary>
    protected const string Home = "/my-report";

    public MyReport Report { get; private set; } = default!;

    protected ReportingApi Reporting => reporting;

    protected Task<ReceiptSession?> Session(CancellationToken cancellationToken) => sessions.Current(HttpContext, cancellationToken);

    /// <summary>Null when the page can be shown.</summary>
    protected async Task<IActionResult?> Load(CancellationToken cancellationToken)
    {
        var session = await Session(cancellationToken);
        var mine = session is null ? null : (await reporting.MyReport(session.AccessToken, cancellationToken)).Value;
        if (mine is null || !IsOpen(mine))
        {
            return GoTo(Home);
        }

        Report = mine;
        return null;
    }

    /// <summary>Whether there is anything to decide here.</summary>
    protected abstract bool IsOpen(MyReport report);

    /// <summary>What was decided, or what is so now: decided meanwhile, or the session ended.</summary>
    protected IActionResult Decided(ApiAnswer<Nothing> answer, string done) =>
        answer.Succeeded ? GoTo($"{Home}?done={done}")
        : answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound or HttpStatusCode.Conflict ? GoTo(Home)
        : throw new ApiUnavailableException($"A decision of a reporter was not accepted: {(int)answer.Status}.");
}
