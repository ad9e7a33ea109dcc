using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Report;

public sealed class WhoModel(DraftStore drafts, IStringLocalizer<ReportTexts> texts) : StepPage(drafts)
{
    public override Step Step => Step.Who;

    /// <summary>At least one row to fill in.</summary>
    public IReadOnlyList<DraftPerson> Rows => Draft.Persons.Count == 0 ? [new DraftPerson(null, null, null)] : Draft.Persons;

    public bool MayAdd => Rows.Count < DraftLimits.Persons;

    protected override ReportDraft Read(ReportDraft draft, IFormCollection form)
    {
        var rows = Enumerable.Range(0, DraftLimits.Persons)
            .TakeWhile(i => form.ContainsKey($"persons[{i}].role"))
            .Select(i => RowOf(form, i))
            .ToList();
        if (int.TryParse(Typed(form, "remove"), NumberStyles.None, CultureInfo.InvariantCulture, out var remove) && remove < rows.Count)
        {
            rows.RemoveAt(remove);
        }

        if (Typed(form, "add") is not null && rows.Count < DraftLimits.Persons)
        {
            return draft with { Persons = [.. rows, new DraftPerson(null, null, null)] };
        }

        return draft with { Persons = [.. rows.Where(r => !r.IsEmpty)] };
    }

    protected override string? StaysHere(IFormCollection form) =>
        Typed(form, "add") is not null ? $"{AddressOf(Step)}#role-{Draft.Persons.Count - 1}"
        : Typed(form, "remove") is not null ? AddressOf(Step)
        : null;

    protected override void Check(ReportDraft draft)
    {
        foreach (var (index, person) in draft.Persons.Index())
        {
            if (person.Role is null)
            {
                Refuse($"role-{index}", texts["Who.RoleMissing", index + 1]);
            }

            if (person.Name?.Length > DraftLimits.ShortText)
            {
                Refuse($"name-{index}", texts["Contact.TooLong"]);
            }
        }
    }

    private static DraftPerson RowOf(IFormCollection form, int index) => new(
        ReferenceDataSet.Current.PersonRoles.Find(Typed(form, $"persons[{index}].role") ?? "")?.Code,
        Typed(form, $"persons[{index}].name", DraftLimits.ShortText + 1),
        ReferenceDataSet.Current.OrganisationalParts.Find(Typed(form, $"persons[{index}].part") ?? "")?.Code);
}
