using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Records;

/// <summary>The lists of retention and destruction in the page's language.</summary>
public static class RecordsLists
{
    private static ReferenceDataSet Data => ReferenceDataSet.Current;

    public static IReadOnlyList<Choice> HoldReasons => Of(Data.LegalHoldReasons);

    public static IReadOnlyList<Choice> ReleaseReasons => Of(Data.LegalHoldReleaseReasons);

    public static IReadOnlyList<Choice> DestructionReasons => Of(Data.DestructionReasons);

    public static string Rule(string? code) => Name(Data.RetentionSchedule, code);

    public static string HoldReason(string code) => Name(Data.LegalHoldReasons, code);

    public static string DestructionReason(string code) => Name(Data.DestructionReasons, code);

    /// <summary>How long a case stands on the list before it is destroyed, in words.</summary>
    public static string Announcement(IStringLocalizer<RecordsTexts> texts) => Period(Data.RetentionTerms["announcement"].Period!, texts);

    /// <summary>A period in words.</summary>
    public static string Period(string text, IStringLocalizer<RecordsTexts> texts) => Terms.Period.TryParse(text, out var period)
        ? texts["Unit." + Words.Code(period.Unit), period.Count]
        : text;

    private static Choice[] Of(ReferenceList list) => [.. list.Entries.Select(e => new Choice(e.Code, e.Name(Site.Language)))];

    private static string Name(ReferenceList list, string? code) => list.Find(code ?? "")?.Name(Site.Language) ?? code ?? "";
}
