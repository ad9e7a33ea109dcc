using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Tracks;

/// <summary>The joint tracks of a part, the newest on top.</summary>
[Authorize(Roles = Roles.RestorationWorker)]
public sealed class IndexModel(TracksApi tracks) : StaffPage
{
    public const string Address = "/staff/restoration/tracks";

    public IReadOnlyList<ListedTrack> Found { get; private set; } = [];

    public static string PageOf(Guid track) => $"{Address}/{track}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var answer = await tracks.List(cancellationToken);
        Found = answer.Value ?? [];
        return answer.Value is null ? Elsewhere(answer.Status) : Page();
    }
}
