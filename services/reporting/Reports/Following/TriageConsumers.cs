using Marten;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Reports.Timing;

namespace Zichtlijn.Reporting.Reports.Following;

/// <summary>Triage took the case in handling: the reporter's status moves on.</summary>
internal sealed class TriageStartedConsumer : IContractConsumer<TriageStarted>
{
    public Task Consume(TriageStarted contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(contract.CaseId, cancellationToken, new AssessmentStarted(contract.StartedAt));
}

/// <summary>Triage weighs the case again: it is assessed once more, and the reporter is told how it stands in a new term.</summary>
internal sealed class TriageReopenedConsumer : IContractConsumer<TriageReopened>
{
    public async Task Consume(TriageReopened contract, IDocumentSession session, CancellationToken cancellationToken)
    {
        var stream = await session.Events.FetchForExclusiveWriting<Report>(contract.CaseId, cancellationToken);
        stream.AppendMany(Decide(stream.Aggregate!, contract.ReopenedAt));
    }

    internal static IEnumerable<object> Decide(Report report, DateTimeOffset reopenedAt)
    {
        yield return new AssessmentReopened(reopenedAt);
        if (report.Clocks.Find(ReportClocks.Feedback) is { IsOpen: false })
        {
            yield return ReportClocks.FeedbackAgain(ReferenceDataSet.Current, reopenedAt);
        }
    }
}

/// <summary>A higher level handles the case: its desk handles the report too.</summary>
internal sealed class CaseRoutedUpwardConsumer : IContractConsumer<CaseRoutedUpward>
{
    public Task Consume(CaseRoutedUpward contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(contract.CaseId, cancellationToken, new HandlingMoved(contract.RoutedAt, contract.Part));
}

/// <summary>Triage decided: the reporter sees that the assessment is done and whether anything follows.</summary>
internal sealed class TriageDecidedConsumer : IContractConsumer<TriageDecided>
{
    public Task Consume(TriageDecided contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(
            contract.CaseId, cancellationToken, new AssessmentConcluded(contract.DecidedAt, Closes: Ends(contract.Outcomes), contract.ForwardTo));

    private static bool Ends(IReadOnlyList<TriageOutcome> outcomes) =>
        outcomes.Contains(TriageOutcome.NoFurtherAction) || outcomes.Contains(TriageOutcome.Forwarding);
}
