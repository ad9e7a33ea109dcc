using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary>Which cases of the queue are asked for.</summary>
/// <param name="Due">By the open term that ends first.</param>
/// <param name="Mine">The case is the caller's.</param>
/// <param name="Second">The caller is its second pair of eyes.</param>
internal sealed record QueueFilter(
    string? OrganisationalPart, string? CaseNumber, TriageState? State, DueFilter? Due, string? Category, bool Mine, bool Norm, bool Second)
{
    /// <summary>So many working days before the last one a term is told to end soon.</summary>
    private static readonly Period Soon = Period.Parse("3wd");

    /// <summary>A code of the reference data; null when none was asked for.</summary>
    public static string? Known(Validation check, string? category)
    {
        check.Check(category is not { Length: > 0 } || ReferenceDataSet.Current.MisconductCategories.Contains(category), "category", "Choose one of the categories.");
        return category is { Length: > 0 } ? category : null;
    }

    public IQueryable<QueueRow> On(IQueryable<QueueRow> rows, Colleague who, DateOnly today)
    {
        rows = OrganisationalPart is { } part ? rows.Where(r => r.OrganisationalPart == part) : rows;
        rows = CaseNumber is { } number ? rows.Where(r => r.CaseNumber == number) : rows;
        rows = State is { } state ? rows.Where(r => r.Case.State == state) : rows;
        rows = Category is { } category ? rows.Where(r => r.Category == category) : rows;
        rows = Mine ? rows.Where(r => r.Case.Officer == who.Account) : rows;
        rows = Norm ? rows.Where(r => r.Case.InNormSet) : rows;
        rows = Second ? rows.Where(r => r.Case.Second!.Mark == who.Mark) : rows;
        return Due is { } due ? rows.Due(due, today) : rows;
    }

    /// <summary>The last day of a term that ends soon.</summary>
    public static DateOnly LastSoon(DateOnly today) => Term.LastDay(today, Soon, TermBasis.OwnNorm);
}

/// <summary>How near the end of a term is.</summary>
public enum DueFilter
{
    Late,
    Soon,
}

internal static class DueFiltering
{
    /// <summary>What stands still has no day and is neither.</summary>
    public static IQueryable<QueueRow> Due(this IQueryable<QueueRow> rows, DueFilter due, DateOnly today)
    {
        var soon = QueueFilter.LastSoon(today);
        return due == DueFilter.Late
            ? rows.Where(r => r.DueBy < today)
            : rows.Where(r => r.DueBy >= today && r.DueBy <= soon);
    }
}
