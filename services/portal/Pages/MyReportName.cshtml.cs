using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages;

/// <summary>The reporter says whether somebody may know their name. Without a session the way is over the code.</summary>
public sealed class MyReportNameModel(ReportingApi reporting, ReceiptSessions sessions, IStringLocalizer<VaultTexts> texts) : ReporterPage
{
    private const int MaxText = 2_000;

    /// <summary>The request that waits for an answer.</summary>
    public NameRequest Question { get; private set; } = default!;

    public bool IsAnonymous { get; private set; }

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public string? Agrees { get; private set; }

    public string? Text { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await Load(await sessions.Current(HttpContext, cancellationToken), cancellationToken) ?? Page();

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

        var session = await sessions.Current(HttpContext, cancellationToken);
        if (Errors.Count > 0 || session is null || !Guid.TryParse(Request.Form["request"], out var requestId))
        {
            return await Load(session, cancellationToken) ?? Again();
        }

        var answer = await reporting.AnswerUnmask(session.AccessToken, new AnswerUnmask(requestId, Agrees == "yes", Text), cancellationToken);

        // Decided meanwhile, or the session ended: my report says what is so now.
        return GoTo(answer.Succeeded ? "/my-report?answered=1" : "/my-report");
    }

    private async Task<IActionResult?> Load(ReceiptSession? session, CancellationToken cancellationToken)
    {
        var mine = session is null ? null : (await reporting.MyReport(session.AccessToken, cancellationToken)).Value;
        if (mine?.NameRequests?.FirstOrDefault(r => r is { State: UnmaskState.Open, AnswerBy: not null }) is not { } question)
        {
            return GoTo("/my-report");
        }

        (Question, IsAnonymous) = (question, mine.Report.Disclosure == Disclosure.Anonymous);
        Agrees ??= question.Agrees switch { true => "yes", false => "no", _ => null };
        return null;
    }
}
