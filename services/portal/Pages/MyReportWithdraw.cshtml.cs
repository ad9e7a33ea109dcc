using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages;

/// <summary>The reporter takes the report back, after reading what that does and does not do.</summary>
public sealed class MyReportWithdrawModel(ReportingApi reporting, ReceiptSessions sessions, IStringLocalizer<DialogueTexts> texts)
    : OwnReportPage(reporting, sessions)
{
    private const int MaxReason = 2_000;

    public string? Reason { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Reason = Typed(Request.Form, "reason")?.ReplaceLineEndings("\n");
        if (Reason?.Length > MaxReason)
        {
            Refuse("reason", texts["Withdraw.Reason.TooLong"]);
            return await Load(cancellationToken) ?? Again();
        }

        return await Session(cancellationToken) is { } session
            ? Decided(await Reporting.Withdraw(session.AccessToken, Reason, cancellationToken), "withdrawn")
            : AskCode();
    }

    protected override bool IsOpen(MyReport report) => report is { Withdrawal: null, IsClosed: false };
}
