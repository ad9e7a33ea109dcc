using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages;

/// <summary>The reporter reads what the desk took down and says whether it is right.</summary>
public sealed class MyReportTranscriptModel(ReportingApi reporting, ReceiptSessions sessions, IStringLocalizer<DialogueTexts> texts)
    : OwnReportPage(reporting, sessions)
{
    /// <summary><c>yes</c> or <c>no</c>: whether it is right.</summary>
    public string? Approves { get; private set; }

    public string? Correction { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (Approves, Correction) = (Typed(Request.Form, "approves"), Typed(Request.Form, "correction")?.ReplaceLineEndings("\n"));
        if (Approves is not ("yes" or "no"))
        {
            Refuse("approves", texts["Transcript.Missing"]);
        }

        if (Approves == "no" && Correction is null)
        {
            Refuse("correction", texts["Transcript.Correction.Missing"]);
        }

        if (Approves == "yes" && Correction is not null)
        {
            Refuse("approves", texts["Transcript.Both"]);
        }

        if (Correction?.Length > DraftLimits.Narrative)
        {
            Refuse("correction", texts["Detriment.Narrative.TooLong"]);
        }

        var session = await Session(cancellationToken);
        if (Errors.Count > 0 || session is null)
        {
            return await Load(cancellationToken) ?? Again();
        }

        return Decided(
            await Reporting.AnswerTranscript(session.AccessToken, new AnswerTranscript(Approves == "yes", Correction), cancellationToken), "transcript");
    }

    protected override bool IsOpen(MyReport report) => report.Report.Transcript is not null;
}
