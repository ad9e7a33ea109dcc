using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Staff;

/// <summary>What became of a charge or a method between two versions of a mandate.</summary>
public enum MandateChange
{
    Same,
    Changed,
    Added,
    LeftOut,
}

/// <summary>A charge in two versions of a mandate: a charge keeps its number.</summary>
/// <param name="Old">Null when it was added.</param>
/// <param name="New">Null when it was left out.</param>
public sealed record ComparedCharge(int Number, MandateChange Change, Charge? Old, Charge? New);

/// <summary>Two versions of a mandate side by side: what stayed, was changed, was added and was left out.</summary>
/// <param name="Charges">In the order of their numbers.</param>
public sealed record MandateComparison(Mandate Old, Mandate New, IReadOnlyList<ComparedCharge> Charges)
{
    public bool IsPeriodChanged => (Old.PeriodFrom, Old.PeriodUntil) != (New.PeriodFrom, New.PeriodUntil);

    public IReadOnlyList<string> MethodsKept => [.. New.Methods.Intersect(Old.Methods, StringComparer.Ordinal)];

    public IReadOnlyList<string> MethodsAdded => [.. New.Methods.Except(Old.Methods, StringComparer.Ordinal)];

    public IReadOnlyList<string> MethodsLeftOut => [.. Old.Methods.Except(New.Methods, StringComparer.Ordinal)];

    public int Count(MandateChange change) => Charges.Count(c => c.Change == change);

    public static MandateComparison Of(Mandate old, Mandate @new)
    {
        var (before, after) = (old.Charges.ToDictionary(c => c.Number), @new.Charges.ToDictionary(c => c.Number));
        return new(old, @new, [.. before.Keys.Union(after.Keys).Order().Select(n => Of(n, before.GetValueOrDefault(n), after.GetValueOrDefault(n)))]);
    }

    /// <summary>
    /// The two versions that somebody asked for, the older one first; otherwise the newest and the one before it that was given
    /// for the same: what an inquiry became has a mandate of its own.
    /// </summary>
    /// <param name="mandates">The newest on top.</param>
    /// <returns>Null when there are no two to compare.</returns>
    public static MandateComparison? Of(IReadOnlyList<Mandate> mandates, int? one, int? other)
    {
        Mandate? Find(int? number) => mandates.FirstOrDefault(m => m.Number == number);
        return (Find(one), Find(other)) switch
        {
            ({ } a, { } b) when a.Number != b.Number => a.Number < b.Number ? Of(a, b) : Of(b, a),
            _ when mandates.Skip(1).FirstOrDefault(m => m.Kind == mandates[0].Kind) is { } before => Of(before, mandates[0]),
            _ => null,
        };
    }

    private static ComparedCharge Of(int number, Charge? old, Charge? @new) => new(number, (old, @new) switch
    {
        (null, _) => MandateChange.Added,
        (_, null) => MandateChange.LeftOut,
        _ => old == @new ? MandateChange.Same : MandateChange.Changed,
    }, old, @new);
}
