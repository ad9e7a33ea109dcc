using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Triage.Cases.AwaitingInformation;
using V1 = Zichtlijn.Contracts.Reporting.V1;

namespace Zichtlijn.Triage.Cases.Following;

/// <summary>
/// The reporter became known to whoever works on the case. That a reporter told the desk alone leaves no trace here: not
/// even a version shows whether anybody knows the name.
/// </summary>
internal sealed class DisclosureChangedConsumer : IContractConsumer<V1.DisclosureChanged>
{
    public Task Consume(V1.DisclosureChanged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        contract.Disclosure == Disclosure.Identified
            ? session.Events.AppendExclusive(contract.CaseId, cancellationToken, new ReporterIdentified(contract.ChangedAt))
            : Task.CompletedTask;
}

/// <summary>A question of triage is on its way to the reporter: the case waits for the answer.</summary>
internal sealed class ReporterAskedConsumer : IContractConsumer<V1.ReporterAsked>
{
    public Task Consume(V1.ReporterAsked contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(contract.CaseId, cancellationToken, new ReporterAsked(contract.AskedAt, contract.QuestionId));
}

/// <summary>The reporter answered a question of triage: the case can go on.</summary>
internal sealed class ReporterAnsweredConsumer : IContractConsumer<V1.ReporterAnswered>
{
    public Task Consume(V1.ReporterAnswered contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(contract.CaseId, cancellationToken, new ReporterAnswered(contract.AnsweredAt, contract.QuestionId));
}

/// <summary>The reporter took the report back. The case stays as it is: whoever handles it weighs whether it goes on.</summary>
internal sealed class ReportWithdrawnConsumer : IContractConsumer<V1.ReportWithdrawn>
{
    public Task Consume(V1.ReportWithdrawn contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(contract.CaseId, cancellationToken, new ReporterWithdrew(contract.WithdrawnAt));
}
