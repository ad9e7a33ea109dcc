using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Letters;

/// <summary>A signed letter as a file. A forgotten session must not carry it away.</summary>
public sealed class DocumentModel(SanctioningApi sanctioning, LettersApi letters, SanctionFilesApi files, SanctionWords words, [FromKeyedServices(SessionTime.Key)] TimeProvider clock)
    : LetterPage(sanctioning, letters, words, clock)
{
    public async Task<IActionResult> OnGetAsync(Guid caseId, int number, string kind, CancellationToken cancellationToken) =>
        SignInFirst() ?? await Load(caseId, number, kind, cancellationToken) ?? (Sheet.Letter.Signature is null ? GoTo(Sheet.Address) : Page());

    public async Task<IActionResult> OnGetFileAsync(Guid caseId, int number, string kind, CancellationToken cancellationToken)
    {
        if (LetterSteps.KindOf(kind) is not { } known)
        {
            return NotFound();
        }

        using var answer = await files.Letter(caseId, number, known, cancellationToken);
        return await PassOn(answer, LetterSteps.AddressOf(caseId, number, known) + "/document");
    }
}
