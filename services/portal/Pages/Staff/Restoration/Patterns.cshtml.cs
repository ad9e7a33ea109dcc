using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Restoration;

/// <summary>Where several reports are alike, so that something can be done for all of them. Never about a person, and never for a few.</summary>
[Authorize(Roles = $"{Roles.RestorationWorker},{Roles.Corps},{Roles.ChiefDiversityOfficer}")]
public sealed class PatternsModel(TracksApi tracks) : StaffPage
{
    public const string Address = "/staff/restoration/patterns";

    public IReadOnlyList<Pattern> Found { get; private set; } = [];

    public bool MayStart => User.IsInRole(Roles.RestorationWorker);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var answer = await tracks.Patterns(cancellationToken);
        Found = answer.Value ?? [];
        return answer.Value is null ? Elsewhere(answer.Status) : Page();
    }
}
