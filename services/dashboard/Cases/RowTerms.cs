using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Dashboard.Cases;

/// <summary>A term of a case, as it was last told.</summary>
/// <param name="LastDay">Null while it stands still, and when it is met.</param>
/// <param name="IsOpen">What is due was not done yet.</param>
/// <param name="Version">Version of the stream of the service that keeps the clock; what is not newer is ignored.</param>
public sealed record RowTerm(DateOnly? LastDay, bool IsOpen, long Version);

/// <summary>How the terms of a row change, in whatever order it is told.</summary>
internal static class RowTerms
{
    public const string Triage = "triage";
    public const string Acknowledge = "acknowledge";
    public const string Contact = "contact";
    public const string Feedback = "feedback";

    /// <summary>The terms that every case begins with. What was told of one of them before stays.</summary>
    public static CaseRow BeginTerms(this CaseRow row, DateTimeOffset submittedAt, ReferenceDataSet reference)
    {
        var day = Term.DayOf(submittedAt);
        var terms = reference.Terms.Entries.Where(t => t.StartsAt == "receipt")
            .Aggregate(row.Known, (all, t) => all.ContainsKey(t.Code) ? all : all.Add(t.Code, new RowTerm(t.LastDay(day), IsOpen: true, Version: 0)));
        return row with { Terms = terms };
    }

    /// <summary>What was due is done.</summary>
    public static CaseRow MeetTerm(this CaseRow row, string code, long version) =>
        row.ChangeTerm(code, new RowTerm(LastDay: null, IsOpen: false, version));

    public static CaseRow ChangeTerm(this CaseRow row, string code, RowTerm told) =>
        row.Known.GetValueOrDefault(code) is { } known && known.Version >= told.Version ? row : row with { Terms = row.Known.SetItem(code, told) };
}
