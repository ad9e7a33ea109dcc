using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff;

/// <summary>Signs in as a made-up account, in the Development environment only. The gateway handles the form.</summary>
public sealed class SignInModel(StaffDirectory directory) : ReporterPage
{
    public IEnumerable<IGrouping<string, DevelopmentAccount>> Accounts => directory.Accounts.GroupBy(a => a.Role, StringComparer.Ordinal);

    public string ReturnUrl => Request.Query["returnUrl"].ToString() is { Length: > 0 } url && Url.IsLocalUrl(url) ? url : Site.To("/staff");

    public IActionResult OnGet() => directory.Accounts.Count == 0 ? NotFound() : Page();
}
