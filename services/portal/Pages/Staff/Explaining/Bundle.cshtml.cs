using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Explaining;

/// <summary>The explanation as a signed file, for a committee or a court. A forgotten session must not carry it away.</summary>
public sealed class BundleModel(SanctioningApi sanctioning, SanctionFilesApi files, SanctionWords words, [FromKeyedServices(SessionTime.Key)] TimeProvider clock)
    : ExplainedPage(sanctioning, words, clock)
{
    public async Task<IActionResult> OnGetAsync(Guid caseId, int number, [FromQuery] string? day, CancellationToken cancellationToken) =>
        SignInFirst() ?? await Load(caseId, number, day, cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetFileAsync(Guid caseId, int number, [FromQuery] string? day, CancellationToken cancellationToken)
    {
        var moment = ExplanationMoment.Of(day, Today);
        using var answer = await files.Explanation(caseId, number, moment.At, cancellationToken);
        return await PassOn(answer, $"{AddressOf(caseId, number)}/bundle{moment.Query}");
    }
}
