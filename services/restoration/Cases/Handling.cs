using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Restoration.Cases;

/// <summary>What whoever works on a case may do with it.</summary>
internal static class Handling
{
    /// <summary>Null for the worker who goes on with it and declared to have no interest.</summary>
    public static Refusal? MayWork(this RestorationCase c, Colleague who) => c.Worker switch
    {
        { } worker when worker.Person == who.Mark => worker.Declared ? null : AccessErrors.ConflictNotDeclared,
        _ => RestorationErrors.NotYours,
    };
}

/// <summary>Who says what a reporter, or somebody who was wrongly accused, wants.</summary>
/// <param name="By">The account of who noted it, or <see cref="ReporterPasses.Reporter"/>.</param>
/// <param name="OnBehalf">A worker noted what they were told in a conversation.</param>
internal sealed record Teller(string By, bool OnBehalf)
{
    public static Teller Reporter { get; } = new(ReporterPasses.Reporter, OnBehalf: false);

    /// <summary>Somebody on their own page.</summary>
    public static Teller Themselves(Colleague who) => new(who.Account, OnBehalf: false);

    public static Teller WorkerFor(Colleague worker) => new(worker.Account, OnBehalf: true);
}
