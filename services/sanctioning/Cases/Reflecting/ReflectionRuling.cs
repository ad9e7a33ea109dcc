using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Reflecting;

internal static class ReflectionRuling
{
    /// <summary>What follows for a case from the rule of the part that handles it, as soon as there is something of the norm set to weigh in it.</summary>
    /// <param name="before">The case before something was heard of it; null when there was none.</param>
    /// <param name="asksForOne">Whether the rules of a part ask for a room, on a day.</param>
    public static IEnumerable<object> RuleOnReflection(this SanctionCase c, SanctionCase? before, ReferenceDataSet reference, Func<string, DateOnly, bool> asksForOne, DateTimeOffset now) =>
        c is { IsOpen: true, Reflection: null, Origin: { InNormSet: true } origin } && before is not { IsOpen: true, Origin.InNormSet: true }
            ? [new ReflectionRuled(now, asksForOne(origin.HandledAt, Term.DayOf(now)), reference.Version)]
            : [];

    /// <summary>The same with the rules that hold now.</summary>
    public static IEnumerable<object> RuleOnReflection(this SanctionCase c, SanctionCase? before, DateTimeOffset now) =>
        c.RuleOnReflection(before, ReferenceDataSet.Current, ReferenceDataSet.Current.ReflectionBeforeProposal, now);
}
