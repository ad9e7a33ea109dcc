using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Advice;

/// <summary>What an expert was asked to advise on: what waits first, by its term.</summary>
[Authorize(Roles = Roles.Expert)]
public sealed class IndexModel(AdviceApi advice) : StaffPage
{
    public IReadOnlyList<AdviceRequest> Requests { get; private set; } = [];

    public AdviceRequest? First => Requests.FirstOrDefault(r => !r.IsAdvised);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var answer = await advice.List(cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Requests = [.. answer.Value.OrderBy(r => r.IsAdvised).ThenBy(r => r.DecideBy).ThenBy(r => r.AskedAt)];
        return Page();
    }
}
