using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Lessons;

/// <summary>One lesson of the library. The corps can take it out, with a motive.</summary>
[Authorize(Roles = ReflectionRoles.Lessons)]
public sealed class LessonModel(LessonsApi lessons, IStringLocalizer<ReflectionTexts> texts) : StaffForm
{
    public LessonDetail Item { get; private set; } = default!;

    public string Version { get; private set; } = "";

    public string? Motive { get; private set; }

    public bool MayWithdraw => User.HasOneOf(ReflectionRoles.LessonWithdrawers);

    public async Task<IActionResult> OnGetAsync(Guid lesson, CancellationToken cancellationToken) => await Load(lesson, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid lesson, CancellationToken cancellationToken)
    {
        Motive = Text("motive", 10, FormOnCase.ShortText, texts["Words.Wrong", 10, FormOnCase.ShortText]);
        if (Errors.Count > 0)
        {
            return await Load(lesson, cancellationToken) ?? Again();
        }

        var answer = await lessons.Withdraw(lesson, new(Motive), SeenVersion, cancellationToken);
        return await Sent(answer, $"{IndexModel.Address}?done=withdrawn", _ => "motive", texts, () => Load(lesson, cancellationToken));
    }

    private async Task<IActionResult?> Load(Guid lesson, CancellationToken cancellationToken)
    {
        var answer = await lessons.Read(lesson, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Item, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return null;
    }
}
