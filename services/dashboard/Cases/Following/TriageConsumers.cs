using Marten;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Dashboard.Cases.Following;

internal sealed class TriageStartedConsumer : IContractConsumer<TriageStarted>
{
    public Task Consume(TriageStarted contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    internal static CaseRow Apply(CaseRow row, TriageStarted e) => row.AfterTriage(new(CasePhase.InTriage, e.StartedAt), e.Version);
}

internal sealed class TriageDecidedConsumer : IContractConsumer<TriageDecided>
{
    public Task Consume(TriageDecided contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    internal static CaseRow Apply(CaseRow row, TriageDecided e) => row.MeetTerm(RowTerms.Triage, e.Version)
        .AfterTriage(new(Ends(e) ? CasePhase.Closed : CasePhase.InInvestigation, e.DecidedAt), e.Version);

    /// <summary>Nothing follows, or it follows elsewhere.</summary>
    private static bool Ends(TriageDecided e) => e.Outcomes.Contains(TriageOutcome.NoFurtherAction) || e.Outcomes.Contains(TriageOutcome.Forwarding);
}

/// <summary>The case is weighed again; its new term is told apart.</summary>
internal sealed class TriageReopenedConsumer : IContractConsumer<TriageReopened>
{
    public Task Consume(TriageReopened contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    internal static CaseRow Apply(CaseRow row, TriageReopened e) => row.AfterTriage(new(CasePhase.InTriage, e.ReopenedAt), e.Version);
}

internal static class TriagePhase
{
    public static CaseRow AfterTriage(this CaseRow row, RowPhase phase, long version) => version <= row.TriageVersion ? row : row with
    {
        ByTriage = phase,
        TriageVersion = version,
    };
}
