using Marten;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Reporting.Reports.Following;

/// <summary>
/// The date of the assessment moved: the reporter was promised one, and hears the new one with its reason. Only what
/// triage tells: reporting hears of its own terms too.
/// </summary>
internal sealed class TermChangedConsumer : IContractConsumer<TermChanged>
{
    /// <summary>The term for the decision of triage.</summary>
    public const string Assessment = "triage";

    public Task Consume(TermChanged contract, IDocumentSession session, CancellationToken cancellationToken) => contract.Clock == Assessment
        ? session.Events.AppendExclusive(
            contract.CaseId, cancellationToken, new AssessmentPromised(contract.Version, contract.LastDay, contract.ReasonCode))
        : Task.CompletedTask;
}
