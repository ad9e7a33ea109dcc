using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Cases;

/// <summary>What those who investigate a case may do with it, and when.</summary>
internal static class Handling
{
    /// <summary>Null for somebody who investigates the case and declared to have no interest, while there is a mandate.</summary>
    public static Refusal? MayWork(this Investigation i, Colleague who) => i switch
    {
        { IsOver: true } => InvestigationErrors.Over,
        { Mandate: null } => InvestigationErrors.NoMandate,
        _ => i.MayHandle(who),
    };

    /// <summary>The same whatever the state: terms run also while a mandate is awaited.</summary>
    public static Refusal? MayHandle(this Investigation i, Colleague who) => i.AssignmentOf(who.Mark) switch
    {
        null => InvestigationErrors.NotAssigned,
        { Declared: false } => AccessErrors.ConflictNotDeclared,
        _ => null,
    };

    /// <summary>Whether each of the accounts investigates the case and declared to have no interest.</summary>
    public static bool AllInvestigate(this Investigation i, IEnumerable<string> accounts) =>
        accounts.All(account => i.Assignments.Exists(a => a.Account == account && a.Declared));
}
