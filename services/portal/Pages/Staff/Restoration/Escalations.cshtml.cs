using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Restoration;

/// <summary>What was not done in time, and where something happened to a reporter: for the corps, without a word of it.</summary>
[Authorize(Roles = Roles.Corps)]
public sealed class EscalationsModel(EscalationsApi escalations) : StaffPage
{
    public const string Address = "/staff/restoration/escalations";

    public IReadOnlyList<ListedEscalation> Found { get; private set; } = [];

    public bool HasAnswered => Request.Query["done"] == "answered";

    public static string PageOf(ListedEscalation item) => FormattableString.Invariant($"/staff/restoration/{item.CaseId}/escalations/{item.Number}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var answer = await escalations.List(cancellationToken);
        Found = answer.Value ?? [];
        return answer.Value is null ? Elsewhere(answer.Status) : Page();
    }
}
