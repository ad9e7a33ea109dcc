using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Letters;

/// <summary>A letter as a sheet of paper: whom it goes to, what it says, what was saved of it, and the file once it is signed.</summary>
public sealed class IndexModel(
    SanctioningApi sanctioning, LettersApi letters, SanctionWords words, LetterActions actions, [FromKeyedServices(SessionTime.Key)] TimeProvider clock)
    : LetterPage(sanctioning, letters, words, clock)
{
    private static readonly string[] Outcomes = ["saved", "signed"];

    /// <summary>Null for those who only read it.</summary>
    public NextPanel? Next => IsAuthority && actions.Of(Sheet.Matter, Sheet.Letter.Kind, User.Account(), IsCorps) is { } next
        ? new(next, Sheet.MatterPage, Version: "", Due: null)
        : null;

    public bool MayWrite => IsAuthority && Sheet.Matter.MayWrite(Sheet.Letter.Kind, User.Account(), IsCorps);

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    private bool IsCorps => User.IsInRole(Roles.Corps);

    private bool IsAuthority => IsCorps || User.IsInRole(Roles.UnitHead);

    public async Task<IActionResult> OnGetAsync(Guid caseId, int number, string kind, CancellationToken cancellationToken) =>
        await Load(caseId, number, kind, cancellationToken) ?? Page();
}
