using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Rulings;

/// <summary>A published ruling is taken in, as the XML of the case-law register.</summary>
[Authorize(Roles = Roles.HrLawyer)]
[TakesRuling]
public sealed class AddModel(RulingsApi rulings, IStringLocalizer<RulingTexts> texts) : StaffPage
{
    public const string FileField = FormWithFile.File;

    public static long Megabytes => TakesRulingAttribute.FileBytes / (1024 * 1024);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.Features.Get<FormWithFile>() is not { Name: not null } form)
        {
            Refuse(FileField, texts["Add.Missing"]);
            return Again();
        }

        if (await TakesRulingAttribute.ReadAsync(form.Content, cancellationToken) is not { } file)
        {
            Refuse(FileField, texts["Add.TooLarge", Megabytes]);
            return Again();
        }

        var answer = await rulings.TakeIn(file, cancellationToken);
        if (answer.Value is { } taken)
        {
            return GoTo($"{IndexModel.PageOf(taken.Ecli)}?done={(answer.Status == HttpStatusCode.Created ? RulingModel.Taken : RulingModel.There)}");
        }

        if (answer.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed))
        {
            return Elsewhere(answer.Status);
        }

        foreach (var what in answer.Problem?.Errors?.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>().Append(answer.Problem?.Code ?? ""))
        {
            Refuse(FileField, texts[$"Add.Wrong.{what}"] is { ResourceNotFound: false } why ? why : texts["Add.Wrong"]);
        }

        return Again();
    }
}
