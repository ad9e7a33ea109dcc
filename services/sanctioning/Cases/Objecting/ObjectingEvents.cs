using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Sanctioning.Cases.Deciding;

namespace Zichtlijn.Sanctioning.Cases.Objecting;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>A committee from outside advises on an objection (Awb 7:13).</summary>
/// <param name="Persons">The marks of those in it who work here.</param>
/// <param name="Names">A <see cref="Committee"/>.</param>
public sealed record CommitteeAssigned(DateTimeOffset AssignedAt, string By, int Matter, IReadOnlyList<string> Persons, ProtectedContent Names)
    : IAfterDecision, IHoldsPersons<CommitteeAssigned>
{
    public CommitteeAssigned WithoutPersons() => this with { By = "", Persons = [], Names = ProtectedContent.Destroyed };
}

/// <summary>Who sits in a committee, by name: most of them work elsewhere.</summary>
public sealed record Committee(string Chair, IReadOnlyList<string> Members);

/// <summary>Whoever objects was heard, or not, and why not (Awb 7:2 and 7:3).</summary>
public sealed record ObjectionHeard(DateTimeOffset NotedAt, string By, int Matter, HearingForm Form, DateOnly On, ProtectedContent Text) : IAfterDecision, IHoldsPersons<ObjectionHeard>
{
    public ObjectionHeard WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>What the committee advises.</summary>
/// <param name="Sanction">What it would put in the place when the objection is founded; null for none.</param>
public sealed record CommitteeAdvised(DateTimeOffset AdvisedAt, string By, int Matter, ObjectionOutcome Outcome, SanctionChoice? Sanction, ProtectedContent Text) : IAfterDecision, IHoldsPersons<CommitteeAdvised>
{
    public CommitteeAdvised WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>It was decided on an objection, by somebody else than whoever decided first (Awb 10:3(3)).</summary>
/// <param name="Person">The mark of whoever decides.</param>
/// <param name="Sanction">What is imposed from now on; null for none.</param>
/// <param name="Text">The reasons.</param>
/// <param name="Deviation">Why the committee is not followed; null when it is, and when there is none.</param>
public sealed record ObjectionDecided(
    DateTimeOffset DecidedAt, string By, string Person, int Matter, ObjectionOutcome Outcome, SanctionChoice? Sanction, ProtectedContent Text, ProtectedContent? Deviation,
    string ReferenceData) : IAfterDecision, IHoldsPersons<ObjectionDecided>
{
    public ObjectionDecided WithoutPersons() => this with
    {
        By = "", Person = "", Text = ProtectedContent.Destroyed, Deviation = Deviation is null ? null : ProtectedContent.Destroyed,
    };
}

/// <summary>That decision was made known: the term to go to court runs from the day after.</summary>
public sealed record ObjectionDecisionNotified(DateTimeOffset NotedAt, string By, int Matter, DateOnly On, NotificationForm Form) : IAfterDecision, IHoldsPersons<ObjectionDecisionNotified>
{
    public ObjectionDecisionNotified WithoutPersons() => this with { By = "" };
}
