using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Vault;

/// <summary>Where requests for the reporter's name stand, beside a case: for whoever asks, and for the desk that decides.</summary>
public sealed class NameRequestsViewComponent(VaultApi vault) : ViewComponent
{
    /// <param name="address">Page of the case, from the language on.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid reportId, string address, bool decides)
    {
        try
        {
            var answer = await vault.Requests(reportId, HttpContext.RequestAborted);
            return answer.Value is { } requests && !(decides && requests.Length == 0)
                ? View(new NameRequests(requests, answer.ETag ?? "", address, decides))
                : Content("");
        }
        catch (ApiUnavailableException)
        {
            return Content("");
        }
    }
}

/// <param name="All">Newest first.</param>
/// <param name="Version">Of the report, for commands.</param>
/// <param name="Decides">The viewer is of the desk.</param>
public sealed record NameRequests(IReadOnlyList<UnmaskRequest> All, string Version, string Address, bool Decides)
{
    public UnmaskRequest? Latest => All.Count > 0 ? All[0] : null;

    public int Open => All.Count(r => r.State == UnmaskState.Open);
}
