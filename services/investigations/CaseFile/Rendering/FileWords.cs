using System.Globalization;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.CaseFile.Exporting;
using Zichtlijn.Platform.Documents;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.CaseFile.Rendering;

/// <summary>How things are said in a case file: formal Dutch, the language in which a court reads it.</summary>
internal sealed record FileWords(GatheredCaseFile File, ReferenceDataSet Reference)
{
    public const string Language = "nl-NL";

    /// <summary>Of whoever assists somebody else than those whose file it is.</summary>
    public const string Unnamed = "Ja, niet met naam";
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo(Language);
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Whoever acts in their function is named; somebody whom the case is about, or who told something, is masked like everywhere.</summary>
    /// <param name="account">Null when the rules did it.</param>
    public Text Official(string? account) => account is null ? "Volgt uit de regels"
        : account == ReporterPasses.Reporter ? "De melder"
        : File.People.NameOf(account) is var name && File.People.Involved.Contains(name) ? Written.Of(name)
        : name;

    public static string Day(DateTimeOffset at) => Day(Term.DayOf(at));

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    /// <summary>With the time of the clock in the Netherlands.</summary>
    public static string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Amsterdam).ToString("d MMMM yyyy, HH.mm 'uur'", Dutch);

    /// <summary>For a column of a table.</summary>
    public static string Short(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Amsterdam).ToString("dd-MM-yyyy HH:mm", Dutch);

    public string Method(string code) => Reference.InvestigationMethods.Find(code)?.Nl ?? code;

    public string TermOf(string? code) => Reference.Terms.Find(code ?? "")?.Nl ?? code ?? "";

    public string Source(string code) => Reference.EvidenceSources.Find(code)?.Nl ?? code;

    public string Basis(string code) => Reference.EvidenceBases.Find(code)?.Nl ?? code;

    public static string Of(CaseFileReader reader) => reader == CaseFileReader.Court ? "de bestuursrechter" : "de bezwaarschriftencommissie";

    public static string Of(InterviewWith with) => with switch
    {
        InterviewWith.Reporter => "Melder",
        InterviewWith.Subject => "Degene om wie het gaat",
        _ => "Getuige",
    };

    public static string Of(Contracts.InvestigationKind kind) => kind switch
    {
        Contracts.InvestigationKind.Exploratory => "Verkennend onderzoek",
        Contracts.InvestigationKind.Unit => "Onderzoek door de eenheid",
        _ => "Onderzoek door het landelijk team (LTIO)",
    };

    public static string YesNo(bool yes) => yes ? "Ja" : "Nee";
}
