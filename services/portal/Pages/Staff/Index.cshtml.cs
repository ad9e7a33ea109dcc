using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff;

/// <summary>Everybody's own start: the first page of the menu.</summary>
public sealed class IndexModel : StaffPage
{
    public IActionResult OnGet() => LocalRedirect(Site.To(StaffMenu.Of(User)[0].Address));
}
