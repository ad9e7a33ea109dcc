using System.Collections.Immutable;

namespace Zichtlijn.Restoration.Cases.Rehabilitating;

internal static class Persons
{
    /// <summary>Null for a number that nobody has, or that stands for nobody any more.</summary>
    public static AccusedPerson? PersonOf(this RestorationCase c, int number) => c.Persons.Find(p => p.Number == number && p.IsStillSo);

    public static ImmutableList<AccusedPerson> After(this ImmutableList<AccusedPerson> all, object happened) => happened switch
    {
        FindingsHeard e => all.With(e.Unfounded),
        RehabilitationOffered e => all.Change(e.Person, p => p with { Offer = e }),
        RehabilitationAnswered e => all.Change(e.Person, p => p with { Accepted = e.Accepted }),
        _ => all,
    };

    /// <summary>What was offered stands, whatever a later report says.</summary>
    private static ImmutableList<AccusedPerson> With(this ImmutableList<AccusedPerson> all, IReadOnlyList<string> unfounded)
    {
        var kept = all.ConvertAll(p => p with { IsStillSo = p.Offer is not null || unfounded.Contains(p.Mark, StringComparer.Ordinal) });
        var fresh = unfounded.Where(mark => !all.Exists(p => p.Mark == mark)).Distinct(StringComparer.Ordinal);
        return fresh.Aggregate(kept, (list, mark) => list.Add(new(list.Count + 1, mark)));
    }

    private static ImmutableList<AccusedPerson> Change(this ImmutableList<AccusedPerson> all, int number, Func<AccusedPerson, AccusedPerson> change) =>
        all.FindIndex(p => p.Number == number) is >= 0 and var index ? all.SetItem(index, change(all[index])) : all;
}
