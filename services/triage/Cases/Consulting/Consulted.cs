using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Triage.Cases.Consulting;

/// <summary>One expert's part in a case.</summary>
/// <param name="Expert">The account.</param>
/// <param name="Person">Their mark.</param>
/// <param name="Part">The part that they come from.</param>
/// <param name="Question">Asked again of a substitute.</param>
/// <param name="Reads">They may know of the case still.</param>
public sealed record Consulted(
    string Field, string Expert, string Person, string Part, DateTimeOffset RequestedAt, ProtectedContent Question, bool IsAdvised = false, bool HasDeclined = false, bool Reads = true)
{
    public bool IsOpen => Reads && !IsAdvised;

    public static Consulted Of(ExpertiseRequested e) => new(e.Field, e.Expert, e.Person, e.Part, e.RequestedAt, e.Question);
}

/// <summary>
/// Which expertise a case must have before it is decided, and what is missing of it. It follows from what the case is
/// about; nobody can waive it.
/// </summary>
internal static class RequiredExpertise
{
    public static IEnumerable<string> Required(this TriageCase c) =>
        c.Categories.Select(code => ReferenceDataSet.Current.MisconductCategories.Find(code)?.Expertise).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Fields in which nobody advised whose advice counts.</summary>
    public static IEnumerable<string> MissingExpertise(this TriageCase c) => c.Required().Where(field => !c.Consultations.Exists(a => a.Field == field && c.Counts(a)));

    /// <summary>Advice of somebody without an interest, of a part that has nothing to do with the case; also when that was found later.</summary>
    public static bool Counts(this TriageCase c, Consulted advice) =>
        advice.IsAdvised && !c.Access.IsBarred(advice.Person) && !c.InvolvedParts.Contains(advice.Part, StringComparer.Ordinal);

    public static bool IsAsked(this TriageCase c, string field) => c.Consultations.Exists(a => a.Field == field && a.IsOpen);
}
