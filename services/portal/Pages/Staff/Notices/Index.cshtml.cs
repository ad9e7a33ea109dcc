using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Notices;

/// <summary>Who asked for a name or for a case beyond their own work. For those who watch over privacy; no content.</summary>
[Authorize(Roles = $"{Roles.Privacy},{Roles.Auditor}")]
public sealed class IndexModel(VaultApi vault, StaffNames names) : StaffPage
{
    public AccessNotices Notices { get; private set; } = default!;

    public bool MayAcknowledge => User.IsInRole(Roles.Privacy);

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnGetAsync([FromQuery] int? page, CancellationToken cancellationToken)
    {
        var answer = await vault.Notices(page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Notices = answer.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAcknowledgeAsync(CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(Request.Form["notice"], out var noticeId)
            || !int.TryParse(Request.Form["changes"], CultureInfo.InvariantCulture, out var changes)
            || !int.TryParse(Request.Form["page"], CultureInfo.InvariantCulture, out var page))
        {
            return NotFound();
        }

        var answer = await vault.Acknowledge(noticeId, changes, cancellationToken);
        return answer.Succeeded ? GoTo($"/staff/notices?page={page.ToString(CultureInfo.InvariantCulture)}") : Elsewhere(answer.Status);
    }
}
