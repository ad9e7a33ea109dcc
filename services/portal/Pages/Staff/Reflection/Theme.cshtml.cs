using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection;

/// <summary>Asks for a room about a theme, and about lessons of the library. It is about no case.</summary>
[Authorize(Roles = ReflectionRoles.Themes)]
public sealed class ThemeModel(ReflectionApi reflection, LessonsApi lessons, IStringLocalizer<ReflectionTexts> texts) : StaffForm
{
    public string? Theme { get; private set; }

    public string? Part { get; private set; }

    public string? Question { get; private set; }

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    /// <summary>The newest of the library.</summary>
    public IReadOnlyList<Choice> Lessons { get; private set; } = [];

    /// <summary>Whoever is of no part says for which one.</summary>
    public bool ChoosesPart => User.IsInRole(Roles.Corps) || User.IsInRole(Roles.ChiefDiversityOfficer);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Load(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Theme = OneOf("theme", c => Lists.ReflectionThemes.Any(t => t.Value == c), texts["Theme.Missing"]);
        Part = ChoosesPart ? OneOf("part", c => Lists.Parts.Any(p => p.Value == c), texts["Part.Missing"]) : null;
        Question = Text("question", 20, FormOnCase.MediumText, texts["Text.Wrong", 20, FormOnCase.MediumText]);
        Chosen = Several("lessons", c => Lessons.Any(l => l.Value == c));
        if (Errors.Count > 0)
        {
            return Again();
        }

        var answer = await reflection.AskTheme(new(Theme, Question, [.. Chosen.Select(Guid.Parse)], Part), cancellationToken);
        return await Sent(answer, answer.Value is { } asked ? IndexModel.PageOf(asked.Room) : IndexModel.Address, _ => "theme", texts, () => Load(cancellationToken));
    }

    private async Task<IActionResult?> Load(CancellationToken cancellationToken)
    {
        var found = await lessons.List(null, null, null, cancellationToken);
        Lessons = [.. (found.Value?.Items ?? []).Select(l => new Choice(l.Id.ToString(), l.Title, Lists.ReflectionTheme(l.Theme)))];
        return found.Value is null ? Elsewhere(found.Status) : null;
    }
}
