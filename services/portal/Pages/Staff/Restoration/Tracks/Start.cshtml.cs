using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Tracks;

/// <summary>The reporters of several cases are asked, each on their own, to do something together.</summary>
[Authorize(Roles = Roles.RestorationWorker)]
public sealed class StartModel(TracksApi tracks, IStringLocalizer<RestorationTexts> texts) : StaffForm
{
    public IReadOnlyList<Choice> Cases { get; private set; } = [];

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public string? Written { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Written = Lists.RestorationText("track");
        return await Load(cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Load(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Chosen = Several("cases", c => Cases.Any(k => k.Value == c));
        if (Chosen.Count == 0)
        {
            Refuse("cases", texts["Start.Missing"]);
        }

        Written = Text("text", 20, FormOnCase.LongText, texts["Words.Wrong", 20, FormOnCase.LongText]);
        if (Errors.Count > 0)
        {
            return Again();
        }

        var answer = await tracks.Start(new([.. Chosen.Select(Guid.Parse)], Written), cancellationToken);
        return await Sent(answer, answer.Value is { } started ? $"{IndexModel.PageOf(started.TrackId)}?done=started" : IndexModel.Address, _ => "cases", texts, () => Load(cancellationToken));
    }

    private async Task<IActionResult?> Load(CancellationToken cancellationToken)
    {
        if (await tracks.CasesOfPart(cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Cases = [.. found.Where(c => c.OrganisationalPart == StaffPart).Select(c => new Choice(c.CaseId.ToString(), c.CaseNumber, $"{Lists.Category(c.Category)}, {Dates.Full(c.SubmittedAt)}"))];
        return null;
    }

    private string? StaffPart => User.OrganisationalPart();
}
