using Marten;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Reports.Following;

/// <summary>How it ended, as far as a reporter may know: they read it on their own page.</summary>
internal sealed class OutcomeReachedConsumer : IContractConsumer<OutcomeReached>
{
    public Task Consume(OutcomeReached contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(
            contract.CaseId, cancellationToken, new OutcomeHeard(contract.Version, Term.DayOf(contract.ReachedAt), contract.MeasureTaken, contract.IsFinal));
}
