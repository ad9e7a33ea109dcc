using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Sanctioning.Cases.Deciding;

namespace Zichtlijn.Sanctioning.Cases.Appealing;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>Somebody went to court.</summary>
/// <param name="On">The day on which it was handed in or posted.</param>
/// <param name="Late">After the last day: noted and not refused; whether that is excused is for the court.</param>
public sealed record AppealLodged(DateTimeOffset NotedAt, string By, int Matter, CourtLevel Level, AppealBy Appellant, DateOnly On, bool Late) : IAfterDecision, IHoldsPersons<AppealLodged>
{
    public AppealLodged WithoutPersons() => this with { By = "" };
}

/// <summary>The court ruled.</summary>
/// <param name="On">The day on which the ruling was sent.</param>
/// <param name="Outcome">A code of the court outcomes.</param>
/// <param name="Sanction">What is imposed from now on; null for none.</param>
/// <param name="DecideAnew">The court wants a new decision on the objection.</param>
/// <param name="Text">A <see cref="WrittenRuling"/>.</param>
public sealed record CourtRuled(
    DateTimeOffset NotedAt, string By, int Matter, CourtLevel Level, DateOnly On, string Outcome, SanctionChoice? Sanction, bool DecideAnew, ProtectedContent Text,
    string ReferenceData) : IAfterDecision, IHoldsPersons<CourtRuled>
{
    public CourtRuled WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <param name="Ecli">Where it was published: a number that leads to a person, and so part of what is sealed.</param>
public sealed record WrittenRuling(string? Ecli, string Summary);
