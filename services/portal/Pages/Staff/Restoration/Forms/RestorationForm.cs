using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>A form of the worker on a case of recognition and restoration.</summary>
[Authorize(Roles = Roles.RestorationWorker)]
public abstract class RestorationForm(RestorationApi restoration, IStringLocalizer<RestorationTexts> texts) : FormOnCase(texts)
{
    public RestorationCaseDetail Item { get; private set; } = default!;

    public override string CaseNumber => Item.CaseNumber;

    public override string CasePage => CaseModel.PageOf(Item.CaseId);

    protected RestorationApi Api => restoration;

    /// <summary>What was told and agreed; forms open for whoever may read it only.</summary>
    protected RestorationFile Told => Item.File!;

    protected sealed override bool IsOpen => Item.File is not null && IsForNow;

    /// <summary>Whether it can be done now.</summary>
    protected abstract bool IsForNow { get; }

    /// <summary>What came of it, as the name of its text.</summary>
    protected abstract string Done { get; }

    protected override string Next => $"{CasePage}?done={Done}";

    /// <summary>The reporter wants it and it is not closed.</summary>
    protected bool GoesOn => Told.Answer?.Accepted == true && Item.State != RestorationState.Closed;

    /// <summary>The measure of the address; null when there is none of this number.</summary>
    protected Measure? MeasureInRoute => Item.File?.Measures.FirstOrDefault(m => m.Number == InRoute("measure"));

    /// <summary>A number of the address; 0 when it has none.</summary>
    protected int InRoute(string name) => int.TryParse(RouteData.Values[name]?.ToString(), CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>One of the levels, as it was typed.</summary>
    protected string? Satisfaction() => One("satisfaction", s => Lists.SatisfactionLevels.Any(l => l.Value == s), "Satisfaction.Missing");

    protected override async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await restoration.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Item, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return null;
    }
}
