using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Triage.Cases.Consulting;

// Stored in the stream of the case; names (TriageService) and members are storage format: add, never rename.

/// <summary>An expert is asked to advise, and may read the case after a declaration to have no interest in it.</summary>
/// <param name="Expert">The account.</param>
/// <param name="Person">Their mark.</param>
/// <param name="Part">The part that they come from.</param>
/// <param name="RequestedBy">Null when the system found a substitute.</param>
public sealed record ExpertiseRequested(
    DateTimeOffset RequestedAt, string Field, string Expert, string Person, string Part, ProtectedContent Question, string? RequestedBy)
    : IHoldsPersons<ExpertiseRequested>
{
    public ExpertiseRequested WithoutPersons() => this with { Expert = "", Person = "", RequestedBy = null, Question = ProtectedContent.Destroyed };
}

public sealed record AdviceGiven(DateTimeOffset GivenAt, string Field, string Expert, string Person, ProtectedContent Advice) : IHoldsPersons<AdviceGiven>
{
    public AdviceGiven WithoutPersons() => this with { Expert = "", Person = "", Advice = ProtectedContent.Destroyed };
}

/// <summary>The expert cannot advise; somebody else is asked.</summary>
public sealed record AdviceDeclined(DateTimeOffset DeclinedAt, string Field, string Expert, string Person, ProtectedContent Motive)
    : IHoldsPersons<AdviceDeclined>
{
    public AdviceDeclined WithoutPersons() => this with { Expert = "", Person = "", Motive = ProtectedContent.Destroyed };
}
