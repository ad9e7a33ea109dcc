using JasperFx.Events;
using Zichtlijn.Contracts.Triage.Http.V1;

namespace Zichtlijn.Triage.Cases;

/// <summary>What decisions about a case need to know.</summary>
public sealed record TriageCase(Guid Id, string OrganisationalPart, bool InNormSet, TriageState State, string? Officer, CaseDecided? Decision)
{
    public static TriageCase Create(IEvent<CaseReceived> e) =>
        new(e.StreamId, e.Data.OrganisationalPart, e.Data.InNormSet, TriageState.Received, Officer: null, Decision: null);

    public TriageCase Apply(CaseAccepted e) => this with { State = TriageState.UnderAssessment, Officer = e.Officer };

    public TriageCase Apply(CaseDecided e) => this with { State = TriageState.Decided, Decision = e };
}
