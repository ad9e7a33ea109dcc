using System.Collections.Immutable;

namespace Zichtlijn.Investigations.Rights;

/// <summary>Somebody whose conduct is investigated and who knows of it.</summary>
/// <param name="Number">Of the case: 1 for the first.</param>
/// <param name="Person">Their mark; null for somebody who is in no directory.</param>
/// <param name="Charges">What they were told of.</param>
/// <param name="NotifiedAt">When they were told first.</param>
public sealed record Notice(int Number, string? Person, ImmutableList<int> Charges, DateTimeOffset NotifiedAt)
{
    /// <summary>What they were told of in other words than are investigated now.</summary>
    public ImmutableList<int> Reworded { get; init; } = [];

    /// <summary>What they were told of and is not investigated any more, while nobody told them that.</summary>
    public ImmutableList<int> Dropped { get; init; } = [];

    /// <summary>They know of it, in whichever words.</summary>
    internal bool Knows(int charge) => Charges.Contains(charge) || Reworded.Contains(charge);
}

internal static class Notices
{
    /// <summary>Somebody who is told of more charges later keeps the number of their first notice.</summary>
    public static ImmutableList<Notice> After(this ImmutableList<Notice> all, SubjectNotified e) =>
        all.FindIndex(n => n.Number == e.Number) is >= 0 and var index
            ? all.SetItem(index, all[index] with { Charges = [.. all[index].Charges.Union(e.Charges)], Reworded = all[index].Reworded.RemoveAll(e.Charges.Contains) })
            : all.Add(new(e.Number, e.Person, [.. e.Charges], e.NotifiedAt));

    /// <summary>What they were told of these charges is not what is investigated any more.</summary>
    public static ImmutableList<Notice> Untell(this ImmutableList<Notice> all, IReadOnlyList<int> charges) =>
        [.. all.Select(n => n with { Charges = n.Charges.RemoveAll(charges.Contains), Reworded = [.. n.Reworded.Union(n.Charges.Where(charges.Contains))] })];

    /// <summary>These charges are not investigated any more: whoever knows of one is told so.</summary>
    public static ImmutableList<Notice> Drop(this ImmutableList<Notice> all, IReadOnlyCollection<int> charges) => [.. all.Select(n => n with
    {
        Charges = n.Charges.RemoveAll(charges.Contains), Reworded = n.Reworded.RemoveAll(charges.Contains), Dropped = [.. n.Dropped.Union(charges.Where(n.Knows))],
    })];

    public static ImmutableList<Notice> After(this ImmutableList<Notice> all, DroppedChargesTold e) =>
        [.. all.Select(n => n.Number == e.Number ? n with { Dropped = n.Dropped.RemoveAll(e.Charges.Contains) } : n)];

    /// <summary>What is investigated anew, of old notices: what was left to tell of the former investigation has lost its reason.</summary>
    public static ImmutableList<Notice> Anew(this ImmutableList<Notice> all) => [.. all.Select(n => n with { Reworded = [], Dropped = [] })];

    /// <summary>The term for it; a longer one is a deferral.</summary>
    public const string Clock = "notice";

    /// <summary>What somebody was told about their own conduct; null when they were told nothing.</summary>
    public static Notice? NoticeOf(this Cases.Investigation i, string mark) => i.Notices.Find(n => n.Person == mark);

    /// <summary>Somebody has to be told, and there is no reason to wait.</summary>
    public static bool NoticeIsDue(this Cases.Investigation i) => i.IsLeftToTell() && i.Clocks.Find(Clock) is not { IsOpen: true, Extensions.IsEmpty: false };

    /// <summary>Somebody does not know of a charge, or that one is not investigated any more.</summary>
    public static bool IsLeftToTell(this Cases.Investigation i) => i.Untold().Any() || i.Notices.Exists(n => !n.Dropped.IsEmpty);

    /// <summary>Charges of the present mandate of which nobody was told yet.</summary>
    public static IEnumerable<int> Untold(this Cases.Investigation i) => (i.Mandate?.Charges ?? []).Except(i.Notices.SelectMany(n => n.Charges));
}
