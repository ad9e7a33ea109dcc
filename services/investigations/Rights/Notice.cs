using System.Collections.Immutable;

namespace Zichtlijn.Investigations.Rights;

/// <summary>Somebody whose conduct is investigated and who knows of it.</summary>
/// <param name="Number">Of the case: 1 for the first.</param>
/// <param name="Person">Their mark; null for somebody who is in no directory.</param>
/// <param name="Charges">What they were told of.</param>
/// <param name="NotifiedAt">When they were told first.</param>
public sealed record Notice(int Number, string? Person, ImmutableList<int> Charges, DateTimeOffset NotifiedAt);

internal static class Notices
{
    /// <summary>Somebody who is told of more charges later keeps the number of their first notice.</summary>
    public static ImmutableList<Notice> After(this ImmutableList<Notice> all, SubjectNotified e) =>
        all.FindIndex(n => n.Number == e.Number) is >= 0 and var index
            ? all.SetItem(index, all[index] with { Charges = [.. all[index].Charges.Union(e.Charges)] })
            : all.Add(new(e.Number, e.Person, [.. e.Charges], e.NotifiedAt));

    /// <summary>What they were told of these charges is not what is investigated any more.</summary>
    public static ImmutableList<Notice> Untell(this ImmutableList<Notice> all, IReadOnlyList<int> charges) =>
        [.. all.Select(n => n with { Charges = n.Charges.RemoveAll(charges.Contains) })];

    /// <summary>The term for it; a longer one is a deferral.</summary>
    public const string Clock = "notice";

    /// <summary>What somebody was told about their own conduct; null when they were told nothing.</summary>
    public static Notice? NoticeOf(this Cases.Investigation i, string mark) => i.Notices.Find(n => n.Person == mark);

    /// <summary>Somebody has to be told, and there is no reason to wait.</summary>
    public static bool NoticeIsDue(this Cases.Investigation i) => i.Untold().Any() && i.Clocks.Find(Clock) is not { IsOpen: true, Extensions.IsEmpty: false };

    /// <summary>Charges of the present mandate of which nobody was told yet.</summary>
    public static IEnumerable<int> Untold(this Cases.Investigation i) => (i.Mandate?.Charges ?? []).Except(i.Notices.SelectMany(n => n.Charges));
}
