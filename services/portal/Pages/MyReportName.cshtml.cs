using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages;

/// <summary>The reporter says whether somebody may know their name.</summary>
public sealed class MyReportNameModel(ReportingApi reporting, ReceiptSessions sessions, IStringLocalizer<VaultTexts> texts)
    : OwnReportPage(reporting, sessions)
{
    private const int MaxText = 2_000;

    /// <summary>The request that waits for an answer.</summary>
    public NameRequest Question => Waiting(Report)!;

    public bool IsAnonymous => Report.Report.Disclosure == Disclosure.Anonymous;

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public string? Agrees { get; private set; }

    public string? Text { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Load(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Agrees = Question.Agrees switch { true => "yes", false => "no", _ => null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (Agrees, Text) = (Typed(Request.Form, "agrees"), Typed(Request.Form, "text")?.ReplaceLineEndings("\n"));
        if (Agrees is not ("yes" or "no"))
        {
            Refuse("agrees", texts["My.Missing"]);
        }

        if (Text?.Length > MaxText)
        {
            Refuse("text", texts["My.TooLong"]);
        }

        var session = await Session(cancellationToken);
        if (Errors.Count > 0 || session is null || !Guid.TryParse(Request.Form["request"], out var requestId))
        {
            return await Load(cancellationToken) ?? Again();
        }

        var answer = await Reporting.AnswerUnmask(session.AccessToken, new AnswerUnmask(requestId, Agrees == "yes", Text), cancellationToken);

        // Decided meanwhile: my report says what is so now.
        return answer.Status == HttpStatusCode.Unauthorized ? AskCode() : GoTo(answer.Succeeded ? $"{Home}?answered=1" : Home);
    }

    protected override bool IsOpen(MyReport report) => Waiting(report) is not null;

    private static NameRequest? Waiting(MyReport report) =>
        report.NameRequests?.FirstOrDefault(r => r is { State: UnmaskState.Open, AnswerBy: not null });
}
