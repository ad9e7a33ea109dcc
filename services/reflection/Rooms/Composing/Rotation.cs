using System.Collections.Frozen;
using Marten;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms.Composing;

/// <summary>Nobody sits in the rooms of a part all the time.</summary>
internal static class Rotation
{
    /// <summary>Marks of those who sat in all of the last rooms of the part, as many as the rules allow in a row.</summary>
    public static async Task<IReadOnlySet<string>> RestedAsync(this IQuerySession session, string part, ReferenceDataSet reference, CancellationToken cancellationToken)
    {
        var rows = await session.Query<ReflectionCaseRow>().Where(r => r.HeldAt.Contains(part)).ToListAsync(cancellationToken);
        return Rested(rows.SelectMany(r => r.Case.Rooms).Where(r => r.Part == part).Select(r => r.Session).OfType<Session>(), reference);
    }

    /// <param name="held">Sessions of one part.</param>
    internal static IReadOnlySet<string> Rested(IEnumerable<Session> held, ReferenceDataSet reference)
    {
        var inARow = reference.Rule("roomsInARow");
        var last = held.OrderByDescending(s => s.HeldAt).Take(inARow).ToArray();
        return last.Length < inARow
            ? FrozenSet<string>.Empty
            : last.Select(s => s.Persons).Aggregate((all, next) => [.. all.Intersect(next, StringComparer.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);
    }
}
