using Marten;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Reporting.Reports.Following;

/// <summary>Triage took the case in handling: the reporter's status moves on.</summary>
internal sealed class TriageStartedConsumer : IContractConsumer<TriageStarted>
{
    public Task Consume(TriageStarted contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(contract.CaseId, cancellationToken, new AssessmentStarted(contract.StartedAt));
}

/// <summary>Triage decided: the reporter sees that the assessment is done and whether anything follows.</summary>
internal sealed class TriageDecidedConsumer : IContractConsumer<TriageDecided>
{
    public Task Consume(TriageDecided contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(
            contract.CaseId, cancellationToken, new AssessmentConcluded(contract.DecidedAt, Closes: contract.Outcome == TriageOutcome.NoFurtherAction));
}
