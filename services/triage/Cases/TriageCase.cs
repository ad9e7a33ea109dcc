using JasperFx.Events;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Triage.Cases.Destroying;
using Zichtlijn.Triage.Cases.Timing;

namespace Zichtlijn.Triage.Cases;

/// <summary>What decisions about a case need to know.</summary>
/// <param name="Officer">The account whose case it is; null when nobody's.</param>
public sealed record TriageCase(
    Guid Id, CaseAccess Access, bool InNormSet, TriageState State, string? Officer, CaseDecided? Decision)
    : IKeepsClocks
{
    /// <summary>The first content of the case; what is written later goes under its key.</summary>
    public ProtectedContent? FirstContent { get; init; }

    public CaseClocks Clocks { get; init; } = CaseClocks.None;

    public static TriageCase Create(IEvent<CaseReceived> e) =>
        new(e.StreamId, AccessChanges.Of(e.Data), e.Data.InNormSet, TriageState.Received, Officer: null, Decision: null)
        {
            Clocks = TriageClocks.Of(e.Data),
        };

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

    public TriageCase Apply(CaseDecided e) => this with
    {
        State = TriageState.Decided, Decision = e, Clocks = Clocks.Meet(TriageClocks.Decision, e.DecidedAt),
    };

    public TriageCase Apply(IClockEvent e) => this with
    {
        Clocks = Clocks.After(e), FirstContent = FirstContent ?? (e as ClockSuspended)?.Motive ?? (e as ClockExtended)?.Motive ?? (e as ClockExtensionAsked)?.Motive,
    };
}
