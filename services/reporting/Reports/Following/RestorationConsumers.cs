using Marten;
using Zichtlijn.Contracts.Restoration.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Reports.Following;

/// <summary>Recognition and restoration was offered: the reporter reads it there, with a pass. Whether they want it stays there too.</summary>
internal sealed class RecognitionOfferedConsumer : IContractConsumer<RecognitionOffered>
{
    public Task Consume(RecognitionOffered contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(contract.CaseId, cancellationToken, new RecognitionOfferHeard(Term.DayOf(contract.OfferedAt)));
}

/// <summary>The reporter is asked whether something happened to them because of the report, also long after it was closed.</summary>
internal sealed class DetrimentCheckDueConsumer : IContractConsumer<DetrimentCheckDue>
{
    public Task Consume(DetrimentCheckDue contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(contract.CaseId, cancellationToken, new DetrimentCheckHeard(contract.Version, contract.Check, contract.DueOn));
}
