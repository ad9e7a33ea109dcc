using System.Collections.Immutable;
using Zichtlijn.Investigations.Cases;

namespace Zichtlijn.Investigations.Welfare;

/// <summary>Somebody it is about who was asked how they are doing, in the term that runs.</summary>
/// <param name="Notice">The number of their notice.</param>
/// <param name="On">The day on which they were asked last.</param>
public sealed record AskedSubject(int Notice, DateOnly On);

internal static class AskedSubjects
{
    /// <summary>Numbers of the notices of those who were not asked yet in the term that runs.</summary>
    public static IEnumerable<int> ToAsk(this Investigation i) => i.Notices.Select(n => n.Number).Except(i.Asked.Select(a => a.Notice));

    /// <param name="since">The first day of the term; what was before it does not count.</param>
    public static ImmutableList<AskedSubject> After(this ImmutableList<AskedSubject> all, WelfareChecked e, DateOnly? since)
    {
        if (e.Notice is not { } notice || e.On < since)
        {
            return all;
        }

        var before = all.Find(a => a.Notice == notice);
        return before is null ? all.Add(new(notice, e.On)) : all.Replace(before, before with { On = e.On > before.On ? e.On : before.On });
    }

    /// <summary>The term begins anew: whoever was asked later than the day from which it counts was asked in it.</summary>
    public static ImmutableList<AskedSubject> Since(this ImmutableList<AskedSubject> all, DateOnly from) => all.RemoveAll(a => a.On <= from);
}
