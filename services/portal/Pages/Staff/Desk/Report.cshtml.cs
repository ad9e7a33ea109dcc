using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Desk;

/// <summary>One report as the desk sees it: what was told, who told it, and the conversation.</summary>
[Authorize(Roles = Roles.Desk)]
public sealed class ReportModel(DeskApi desk, IStringLocalizer<StaffTexts> texts, IStringLocalizer<FileTexts> fileTexts, TimeProvider clock) : StaffPage
{
    private const int MaxMessage = 5_000;
    private static readonly string[] Outcomes = ["acknowledged", "feedback", "sent"];

    public ReportDetail Report { get; private set; } = default!;

    public FileList Files { get; private set; } = default!;

    /// <summary>Set while the officer has not declared to have no interest; then there is nothing else to show.</summary>
    public ConflictGate? Gate { get; private set; }

    public string Version { get; private set; } = "";

    public string? Text { get; private set; }

    /// <summary>The message asks the reporter something.</summary>
    public bool IsQuestion { get; private set; }

    public bool HasChanged { get; private set; }

    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public bool AwaitsConfirmation => Report.Terms?.Any(t => t is { Code: "acknowledge", MetOn: null }) ?? false;

    /// <summary>Triage decided, and the reporter was not told what came of it.</summary>
    public bool AwaitsFeedback => Report is { State: "concluded", Feedback: null or [] };

    /// <summary>The reporter's message that was not answered yet.</summary>
    public ReportMessage? Unanswered => Report.Messages.Count > 0 && Report.Messages[^1] is { From: "reporter" } last ? last : null;

    public async Task<IActionResult> OnGetAsync(Guid reportId, CancellationToken cancellationToken) =>
        await Load(reportId, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostConflictAsync(Guid reportId, CancellationToken cancellationToken)
    {
        var chosen = Request.Form[ConflictGate.Field].ToString();
        if (ConflictGate.Read(chosen) is not { } interest)
        {
            if (chosen != ConflictGate.Names)
            {
                Refuse(ConflictGate.Field, texts["Gate.Missing"]);
            }

            var elsewhere = await Load(reportId, cancellationToken, withNames: chosen == ConflictGate.Names);
            return elsewhere ?? (Errors.Count > 0 ? Again() : Page());
        }

        var answer = await desk.Declare(reportId, interest, Request.Form["version"].ToString(), cancellationToken);
        if (answer.Status == HttpStatusCode.PreconditionFailed)
        {
            HasChanged = true;
            return await Load(reportId, cancellationToken) ?? Page();
        }

        return answer.Succeeded ? GoTo(interest == Interest.None ? $"/staff/desk/{reportId}" : "/staff/desk?done=recused") : Elsewhere(answer.Status);
    }

    public async Task<IActionResult> OnPostReplyAsync(Guid reportId, CancellationToken cancellationToken)
    {
        Text = Typed(Request.Form, "text")?.ReplaceLineEndings("\n");
        IsQuestion = Typed(Request.Form, "question") == "yes";
        if (Text is null || Text.Length > MaxMessage)
        {
            Refuse("text", texts[Text is null ? "Desk.Reply.Missing" : "Desk.Reply.TooLong"]);
            return await Load(reportId, cancellationToken) ?? Again();
        }

        var answer = await desk.Write(reportId, Text, IsQuestion, cancellationToken);
        return answer.Succeeded ? GoTo($"/staff/desk/{reportId}?done=sent") : Elsewhere(answer.Status);
    }

    private async Task<IActionResult?> Load(Guid reportId, CancellationToken cancellationToken, bool withNames = false)
    {
        var answer = await desk.Read(reportId, cancellationToken);
        if (answer.Problem?.Code == ConflictGate.Needed)
        {
            return await LoadGate(reportId, answer.ETag, withNames, cancellationToken);
        }

        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Report = answer.Value;
        Version = answer.ETag ?? $"\"{Report.Version}\"";
        var files = await desk.Attachments(reportId, cancellationToken);
        Files = FileList.Of(files.Value, $"/staff/files/{reportId}", Request, fileTexts, mayAdd: true, clock.GetUtcNow());
        if (Files.Error is { } error)
        {
            ViewData["ErrorHeading"] = fileTexts["NotSent"].Value;
            Refuse(FileForm.File, error);
        }

        return null;
    }

    private async Task<IActionResult?> LoadGate(Guid reportId, string? version, bool withNames, CancellationToken cancellationToken)
    {
        var summary = await desk.Summary(reportId, cancellationToken);
        var names = withNames ? await desk.Persons(reportId, cancellationToken) : null;
        if (summary.Value is not { } report || names is { Value: null })
        {
            return Elsewhere(names?.Status ?? summary.Status);
        }

        Gate = new ConflictGate(
            Site.To($"/staff/desk/{reportId}"), report.CaseNumber, report.OrganisationalPart, report.SubmittedAt,
            names?.ETag ?? version ?? $"\"{report.Version}\"", names?.Value?.Persons, ErrorOf(ConflictGate.Field));
        return null;
    }
}
