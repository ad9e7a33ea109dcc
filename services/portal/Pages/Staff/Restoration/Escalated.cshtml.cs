using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration;

/// <summary>The corps says what it does about something that was escalated; the worker reads it.</summary>
[Authorize(Roles = Roles.Corps)]
public sealed class EscalatedModel(EscalationsApi escalations, IStringLocalizer<RestorationTexts> texts) : StaffForm
{
    public ListedEscalation Item { get; private set; } = default!;

    public string Version { get; private set; } = "";

    public string? Answer { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid caseId, int number, CancellationToken cancellationToken) => await Load(caseId, number, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid caseId, int number, CancellationToken cancellationToken)
    {
        if (await Load(caseId, number, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Answer = Text("text", 10, FormOnCase.LongText, texts["Words.Wrong", 10, FormOnCase.LongText]);
        return Errors.Count > 0 ? Again() : await Sent(
            await escalations.Answer(caseId, number, new(Answer), SeenVersion, cancellationToken), $"{EscalationsModel.Address}?done=answered", _ => "text", texts, () => Load(caseId, number, cancellationToken));
    }

    /// <summary>Null while it waits for an answer.</summary>
    private async Task<IActionResult?> Load(Guid caseId, int number, CancellationToken cancellationToken)
    {
        var answer = await escalations.List(cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        if (answer.Value.FirstOrDefault(e => e.CaseId == caseId && e.Number == number) is not { } found)
        {
            return GoTo(EscalationsModel.Address);
        }

        (Item, Version) = (found, $"\"{found.Version}\"");
        return null;
    }
}
