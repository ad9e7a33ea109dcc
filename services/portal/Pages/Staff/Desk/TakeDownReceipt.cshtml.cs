using Microsoft.AspNetCore.Authorization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Receipts;

namespace Zichtlijn.Portal.Pages.Staff.Desk;

/// <summary>The receipt code of a report that was taken down, once, for the officer to pass on.</summary>
[Authorize(Roles = Roles.Desk)]
public sealed class TakeDownReceiptModel(ShownOnce receipts) : StaffPage
{
    /// <summary>Null when the code was shown before.</summary>
    public ReportReceipt? Receipt { get; private set; }

    public void OnGet() => Receipt = receipts.Take(HttpContext);
}
