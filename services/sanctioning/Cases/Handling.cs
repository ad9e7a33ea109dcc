using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Sanctioning.Cases;

/// <summary>What whoever weighs a case may do with it.</summary>
internal static class Handling
{
    /// <summary>Null for the lawyer who prepares it and declared to have no interest.</summary>
    public static Refusal? MayPrepare(this SanctionCase c, Colleague who) => c.Lawyer switch
    {
        { } lawyer when lawyer.Person == who.Mark => lawyer.Declared ? null : AccessErrors.ConflictNotDeclared,
        _ => SanctionErrors.NotYours,
    };

    /// <summary>The matter when the caller may work on it; otherwise why not.</summary>
    public static Decision InMatter(this SanctionCase c, Colleague who, int number, Func<Matter, Decision> decide) =>
        c.MayPrepare(who) is { } refusal ? refusal
        : c.MatterOf(number) is { } matter ? decide(matter)
        : SanctionErrors.UnknownMatter;
}
