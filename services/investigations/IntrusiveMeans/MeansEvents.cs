using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.IntrusiveMeans;

// Stored in the stream of the case; names (MeansSetup) and members are storage format: add, never rename.

/// <param name="Person">Mark of whoever asks: somebody else must agree.</param>
/// <param name="Why">What it is needed for, and why nothing lighter is enough.</param>
public sealed record MeansAsked(
    Guid MeansId, DateTimeOffset AskedAt, string By, string Person, string Method, DateOnly From, DateOnly Until, ProtectedContent Why) : IHoldsPersons<MeansAsked>
{
    public MeansAsked WithoutPersons() => this with { By = "", Person = "", Why = ProtectedContent.Destroyed };
}

/// <param name="Person">Mark of the lawyer; null where it was not kept.</param>
public sealed record ProportionalityChecked(Guid MeansId, DateTimeOffset CheckedAt, string By, bool Proportionate, ProtectedContent Text, string? Person = null)
    : IHoldsPersons<ProportionalityChecked>
{
    public ProportionalityChecked WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed, Person = null };
}

/// <param name="Agrees">A second investigator agrees, or not.</param>
public sealed record MeansAnswered(Guid MeansId, DateTimeOffset AnsweredAt, string By, bool Agrees, ProtectedContent Motive) : IHoldsPersons<MeansAnswered>
{
    public MeansAnswered WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}
