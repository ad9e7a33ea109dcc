using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages;

/// <summary>What happens with my report: steps, dates, messages. Without a session it asks for the code.</summary>
public sealed class MyReportModel(
    ReportingApi reporting, ReceiptSessions sessions, KeptForms forms, TimeProvider clock,
    IStringLocalizer<MyReportTexts> texts, IStringLocalizer<CodeTexts> codeTexts, IStringLocalizer<FileTexts> fileTexts) : ReporterPage, IShowsReport
{
    private const int MaxMessage = 5_000;
    private const int MaxCode = 100;
    private const string Message = "Message";
    private static readonly string[] Decisions = ["detriment", "identity", "transcript", "withdrawn"];

    /// <summary>Null: the page asks for the code.</summary>
    public MyReport? Report { get; private set; }

    /// <summary>The reporter's own files.</summary>
    public FileList Files { get; private set; } = default!;

    /// <summary>Whether mails come when there is news; null when none are offered.</summary>
    public NewsByEmailState? News { get; private set; }

    public DateTimeOffset OpenUntil { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Today => Term.DayOf(Now);

    /// <summary>What was typed in the message form.</summary>
    public string? Text { get; private set; }

    /// <summary>A form of another page, sealed, that waits for the code.</summary>
    public string? Kept { get; private set; }

    /// <summary>The question that the message form answers; null when it answers none.</summary>
    public ReportMessage? Answered { get; private set; }

    public bool IsOver { get; private set; }

    public bool HasLoggedOut => Request.Query.ContainsKey("out");

    public bool HasSent => Request.Query.ContainsKey("sent");

    /// <summary>What the reporter decided on another page.</summary>
    public string? Done => Decisions.FirstOrDefault(d => d == Request.Query["done"].ToString());

    /// <summary>The reporter wants no mails any more.</summary>
    public bool HasEndedNews => Request.Query["done"] == "ended";

    public bool IsBusy { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        IsOver = sessions.HadOne(HttpContext);
        return await sessions.Current(HttpContext, cancellationToken) is { } session ? await Show(session, cancellationToken) : Closed();
    }

    /// <summary>A message that was kept until the code was typed again is sent as if it came now. A form of another page goes on to there.</summary>
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => context.HandlerMethod?.Name == Message
        ? KeptForms.TakeUp(context, next, async () => await sessions.Current(HttpContext, HttpContext.RequestAborted) is { } session
            && (await reporting.MyReport(session.AccessToken, HttpContext.RequestAborted)).Value is { } mine ? FormOwner.Of(mine.ReportId) : null)
        : base.OnPageHandlerExecutionAsync(context, next);

    /// <summary>The code opens a session; a form that was sent after an earlier one ended goes on to its page.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Kept = Typed(Request.Form, KeptForms.Field);
        var answer = await reporting.OpenSession(Typed(Request.Form, "code", MaxCode) ?? "", cancellationToken);
        if (answer.Value is { } session)
        {
            sessions.Keep(HttpContext, session);
            if (Kept is not null && forms.AddressIn(Kept) is { } address)
            {
                return LocalRedirectPreserveMethod(address);
            }

            return GoTo("/my-report");
        }

        if (SpentGuesses.AreSpent(HttpContext))
        {
            IsBusy = true;
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        Refuse("code", codeTexts["Wrong"]);
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }

    public async Task<IActionResult> OnPostMessageAsync(CancellationToken cancellationToken)
    {
        Text = Typed(Request.Form, "text");
        if (await sessions.Current(HttpContext, cancellationToken) is not { } session)
        {
            return AskCode();
        }

        if (Text is null || Text.Length > MaxMessage)
        {
            Refuse("text", texts[Text is null ? "Write.Missing" : "Write.TooLong"]);
            var page = await Show(session, cancellationToken);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        var answersTo = Guid.TryParse(Request.Form["answersTo"], out var question) ? question : (Guid?)null;
        var answer = await reporting.Write(session.AccessToken, Text, answersTo, cancellationToken);
        if (answer.Status == HttpStatusCode.Unauthorized)
        {
            return AskCode();
        }

        return answer.Succeeded ? GoTo("/my-report?sent=1#messages") : throw new ApiUnavailableException($"A message was not accepted: {(int)answer.Status}.");
    }

    /// <summary>From a report to a linked one: the session is exchanged for one that opens the other.</summary>
    public async Task<IActionResult> OnPostLinkedAsync(CancellationToken cancellationToken)
    {
        if (await sessions.Current(HttpContext, cancellationToken) is { } session && Guid.TryParse(Request.Form["report"], out var reportId)
            && (await reporting.OpenLinked(session.AccessToken, reportId, cancellationToken)).Value is { } linked)
        {
            sessions.Keep(HttpContext, linked);
        }

        return GoTo("/my-report");
    }

    public IActionResult OnPostLogOut()
    {
        sessions.End(HttpContext);
        return GoTo("/my-report?out=1");
    }

    private async Task<IActionResult> Show(ReceiptSession session, CancellationToken cancellationToken)
    {
        var answer = await reporting.MyReport(session.AccessToken, cancellationToken);
        if (answer.Value is null)
        {
            IsOver = true;
            return Closed();
        }

        (Report, OpenUntil, IsOver) = (answer.Value, session.ExpiresAt, false);
        var asked = Request.HasFormContentType ? Request.Form["answersTo"] : Request.Query["answer"];
        Answered = Guid.TryParse(asked, out var question) ? Report.Messages.FirstOrDefault(m => m.IsQuestion && m.MessageId == question) : null;
        if (Report.Messages.LastOrDefault(m => m.From != "reporter") is { IsRead: false } unread)
        {
            // Told to the desk; when it cannot be told now, the next visit tells it.
            await reporting.MarkRead(session.AccessToken, unread.MessageId, cancellationToken);
        }

        News = await NewsOf(session, cancellationToken);
        var files = await reporting.Attachments(session.AccessToken, cancellationToken);
        Files = FileList.Of(files.Value, "/my-report/files", Request, fileTexts, mayAdd: true, Now);
        if (Files.Error is { } error)
        {
            ViewData["ErrorHeading"] = fileTexts["NotSent"].Value;
            Refuse(FileForm.File, error);
        }

        return Page();
    }

    /// <summary>A reporter sees the report also when nobody can tell whether mails come.</summary>
    private async Task<NewsByEmailState?> NewsOf(ReceiptSession session, CancellationToken cancellationToken)
    {
        try
        {
            return (await reporting.News(session.AccessToken, cancellationToken)).Value?.State;
        }
        catch (ApiUnavailableException)
        {
            return null;
        }
    }

    /// <summary>The session ended: the page for 401 asks for the code and keeps what was typed.</summary>
    private IActionResult AskCode()
    {
        IsOver = true;
        return KeptForms.CanKeepFor(Request) ? Unauthorized() : Closed();
    }

    private PageResult Closed()
    {
        sessions.End(HttpContext);
        return Page();
    }
}
