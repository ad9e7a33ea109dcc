using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Desk;

/// <summary>Confirming to the reporter that the report was received.</summary>
public sealed class AcknowledgeModel(DeskApi desk, IStringLocalizer<StaffTexts> texts) : LetterPage(desk)
{
    private const string Letter = "acknowledgement";

    public string? Text { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid reportId, CancellationToken cancellationToken)
    {
        var elsewhere = await Load(reportId, cancellationToken);
        Text = Draft(Letter);
        return elsewhere ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid reportId, CancellationToken cancellationToken)
    {
        Text = Typed(Request.Form, "text")?.ReplaceLineEndings("\n");
        if (Text?.Length > MaxText)
        {
            Refuse("text", texts["Desk.Reply.TooLong"]);
            return await Load(reportId, cancellationToken) ?? Again();
        }

        var answer = await Desk.Acknowledge(reportId, Text, Request.Form["version"].ToString(), cancellationToken);
        return await Sent(answer, reportId, "acknowledged", cancellationToken);
    }
}
