using Marten;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reporting.Reports.Following;

/// <summary>
/// A date moved that the reporter was promised, or that the law gives whoever complains: the reporter reads the new one
/// with its reason. Only what triage tells: reporting hears of its own terms too.
/// </summary>
internal sealed class TermChangedConsumer : IContractConsumer<TermChanged>
{
    /// <summary>The term for the decision of triage.</summary>
    public const string Assessment = "triage";

    public Task Consume(TermChanged contract, IDocumentSession session, CancellationToken cancellationToken) => contract switch
    {
        { Clock: Assessment } => session.Events.AppendExclusive(
            contract.CaseId, cancellationToken, new AssessmentPromised(contract.Version, contract.LastDay, contract.ReasonCode)),
        _ when ReferenceDataSet.Current.Terms[contract.Clock].Rule().IsToldInWriting => session.Events.AppendExclusive(
            contract.CaseId, cancellationToken,
            new ComplaintPromised(contract.Version, contract.Clock, contract.LastDay, contract.ReasonCode, contract.Replaces)),
        _ => Task.CompletedTask,
    };
}
