using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Desk;

/// <summary>Telling the reporter how the report was assessed and what is done about it.</summary>
public sealed class FeedbackModel(DeskApi desk, IStringLocalizer<DialogueTexts> texts) : LetterPage(desk)
{
    private const int MinText = 20;

    /// <summary>Codes of the texts to begin with.</summary>
    public string? BeginAssessment { get; private set; }

    public string? BeginFollowUp { get; private set; }

    public string? Assessment { get; private set; }

    public string? FollowUp { get; private set; }

    /// <summary><c>yes</c> or <c>no</c>: whether it is the last feedback.</summary>
    public string? Closes { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid reportId, string? assessment, string? followUp, CancellationToken cancellationToken)
    {
        var elsewhere = await Load(reportId, cancellationToken);
        (BeginAssessment, BeginFollowUp, Assessment, FollowUp) = (assessment, followUp, Draft(assessment), Draft(followUp));
        return elsewhere ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid reportId, CancellationToken cancellationToken)
    {
        Assessment = Typed(Request.Form, "assessmentText")?.ReplaceLineEndings("\n");
        FollowUp = Typed(Request.Form, "followUpText")?.ReplaceLineEndings("\n");
        Closes = Typed(Request.Form, "closes");
        Check("assessmentText", Assessment);
        Check("followUpText", FollowUp);
        if (Closes is not ("yes" or "no"))
        {
            Refuse("closes", texts["Feedback.Closes.Missing"]);
        }

        if (Errors.Count > 0)
        {
            return await Load(reportId, cancellationToken) ?? Again();
        }

        var answer = await Desk.GiveFeedback(
            reportId, new GiveFeedback(Assessment, FollowUp, Closes == "yes"), Request.Form["version"].ToString(), cancellationToken);
        if (answer.Problem?.Code == "report-not-concluded")
        {
            Refuse("closes", texts["Feedback.NotConcluded"]);
            return await Load(reportId, cancellationToken) ?? Again();
        }

        return await Sent(answer, reportId, "feedback", cancellationToken);
    }

    private void Check(string field, string? text)
    {
        if (text is not { Length: >= MinText })
        {
            Refuse(field, texts[field == "assessmentText" ? "Feedback.Assessment.Missing" : "Feedback.FollowUp.Missing"]);
        }
        else if (text.Length > MaxText)
        {
            Refuse(field, texts["Letter.TooLong"]);
        }
    }
}
