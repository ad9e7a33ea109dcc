using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.OwnRestoration;

/// <summary>Whoever was wrongly accused says how a measure was that was carried out for them.</summary>
public sealed class EvaluationModel(OwnRestorationApi own, IStringLocalizer<RestorationTexts> texts) : StaffForm
{
    public Measure Measure { get; private set; } = default!;

    public string? Level { get; private set; }

    public string? Words { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid caseId, int measure, CancellationToken cancellationToken) => await Load(caseId, measure, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid caseId, int measure, CancellationToken cancellationToken)
    {
        if (await Load(caseId, measure, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Level = OneOf("satisfaction", l => Lists.SatisfactionLevels.Any(c => c.Value == l), texts["Satisfaction.Missing"]);
        Words = Lines("text");
        if (Words?.Length > FormOnCase.LongText)
        {
            Refuse("text", texts["Words.TooLong", FormOnCase.LongText]);
        }

        return Errors.Count > 0 ? Again() : await Sent(
            await own.Evaluate(caseId, new(measure, int.Parse(Level!, CultureInfo.InvariantCulture), Words), cancellationToken), $"{IndexModel.Address}?done=evaluated", _ => "satisfaction", texts,
            () => Load(caseId, measure, cancellationToken));
    }

    /// <summary>Null when the measure is there and was carried out.</summary>
    private async Task<IActionResult?> Load(Guid caseId, int number, CancellationToken cancellationToken)
    {
        var answer = await own.ListRehabilitations(cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        if (answer.Value.FirstOrDefault(r => r.CaseId == caseId)?.Measures.FirstOrDefault(m => m.Number == number && m.MayEvaluate) is not { } found)
        {
            return GoTo(IndexModel.Address);
        }

        Measure = found;
        return null;
    }
}
