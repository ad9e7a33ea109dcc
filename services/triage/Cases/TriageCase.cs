using JasperFx.Events;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Triage.Cases.Destroying;

namespace Zichtlijn.Triage.Cases;

/// <summary>What decisions about a case need to know.</summary>
/// <param name="Officer">The account whose case it is; null when nobody's.</param>
public sealed record TriageCase(
    Guid Id, CaseAccess Access, bool InNormSet, TriageState State, string? Officer, CaseDecided? Decision)
{
    /// <summary>The first content of the case; what is written later goes under its key.</summary>
    public ProtectedContent? FirstContent { get; init; }

    public static TriageCase Create(IEvent<CaseReceived> e) =>
        new(e.StreamId, AccessChanges.Of(e.Data), e.Data.InNormSet, TriageState.Received, Officer: null, Decision: null);

    public TriageCase Apply(CaseAccepted e) => this with { State = TriageState.UnderAssessment, Officer = e.Officer };

    public TriageCase Apply(OfficerAssigned e) => this with
    {
        Officer = e.Officer, Access = Access.After(e), FirstContent = FirstContent ?? e.Motive,
    };

    public TriageCase Apply(OfficerWithdrawn e) => this with
    {
        State = TriageState.Received, Officer = null, Access = Access.After(e), FirstContent = FirstContent ?? e.Motive,
    };

    public TriageCase Apply(NoConflictDeclared e) => this with { Access = Access.After(e) };

    public TriageCase Apply(OfficerRecused e) => this with { Officer = Officer == e.Officer ? null : Officer, Access = Access.After(e) };

    public TriageCase Apply(PersonBarred e) => this with { Access = Access.After(e) };

    /// <summary>To nobody it exists any more.</summary>
    public bool IsDestroyed { get; init; }

    public TriageCase Apply(DestructionStarted e) => this with { IsDestroyed = true };

    public TriageCase Apply(CaseDecided e) => this with { State = TriageState.Decided, Decision = e };
}
