using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning.Forms;

/// <summary>Closed cases that are like what is weighed: which of them were used and why, or why there are fewer than asked for.</summary>
public sealed class ComparatorsModel(SanctioningApi sanctioning, SanctionActions actions, IStringLocalizer<SanctionTexts> texts) : MatterForm(sanctioning, actions, texts)
{
    private readonly Dictionary<string, string?> _reasons = new(StringComparer.Ordinal);

    public ComparatorSearch Found { get; private set; } = default!;

    public string? Motive { get; private set; }

    /// <summary>How many have to be used, or said why there are fewer.</summary>
    public static int Least => ReferenceDataSet.Current.ComparatorRules["least"].Value!.Value;

    /// <summary>Of a comparator, why it is used.</summary>
    public string? ReasonsOf(FoundComparator found) => _reasons.GetValueOrDefault(found.Id);

    /// <summary>The field in which that is said; the same however the search orders them.</summary>
    public static string FieldOf(FoundComparator found) => "use-" + new string([.. found.Id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);

    /// <summary>What is named of something in which two cases are alike or differ.</summary>
    public static string Named(string criterion, string? value) => criterion switch
    {
        "category" => Lists.Category(value),
        "severity" => Lists.BreachSeverity(value),
        "factor" => Lists.SanctionFactor(value),
        _ => Lists.ComparatorPoint(criterion),
    };

    protected override bool IsOpen => Matter.IsToBeWeighed() && Matter.Weight is not null;

    protected override string Next => $"{MatterPage}?done=compared#comparators";

    protected override async Task<IActionResult?> LoadBeside(Guid caseId, CancellationToken cancellationToken)
    {
        if (!IsOpen)
        {
            return null;
        }

        var answer = await Api.Comparators(caseId, Matter.Number, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        return null;
    }

    protected override void Read()
    {
        foreach (var found in Found.Comparators.Where(f => !string.IsNullOrWhiteSpace(Request.Form[FieldOf(f)])))
        {
            _reasons[found.Id] = Worded(FieldOf(found), MinReasons, MediumText, "Reasons.Wrong");
        }

        var counting = Found.Comparators.Count(f => f.Weight > 0 && _reasons.ContainsKey(f.Id));
        Motive = counting < Least || !string.IsNullOrWhiteSpace(Request.Form["motive"]) ? Worded("motive", MinReasons, MediumText, "Compare.Motive.Wrong") : null;
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Api.Link(
        caseId, Matter.Number, new LinkComparators([.. _reasons.Select(r => new LinkComparator(r.Key, r.Value))], Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "motive";
}
