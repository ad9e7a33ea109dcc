using Marten;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Dashboard.Cases.Following;

internal sealed class TriageStartedConsumer : IContractConsumer<TriageStarted>
{
    public Task Consume(TriageStarted contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    internal static CaseRow Apply(CaseRow row, TriageStarted e) => row.InTriageSince(e.StartedAt, e.Version);
}

internal sealed class TriageDecidedConsumer : IContractConsumer<TriageDecided>
{
    public Task Consume(TriageDecided contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    internal static CaseRow Apply(CaseRow row, TriageDecided e) => e.Version <= row.TriageVersion ? row : row.MeetTerm(RowTerms.Triage, e.Version) with
    {
        Phase = Ends(e) ? CasePhase.Closed : CasePhase.InInvestigation,
        PhaseSince = e.DecidedAt,
        TriageVersion = e.Version,
    };

    /// <summary>Nothing follows, or it follows elsewhere.</summary>
    private static bool Ends(TriageDecided e) => e.Outcomes.Contains(TriageOutcome.NoFurtherAction) || e.Outcomes.Contains(TriageOutcome.Forwarding);
}

/// <summary>The case is weighed again; its new term is told apart.</summary>
internal sealed class TriageReopenedConsumer : IContractConsumer<TriageReopened>
{
    public Task Consume(TriageReopened contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    internal static CaseRow Apply(CaseRow row, TriageReopened e) => row.InTriageSince(e.ReopenedAt, e.Version);
}

internal static class TriagePhase
{
    /// <summary>The case is being weighed, for the first time or again.</summary>
    public static CaseRow InTriageSince(this CaseRow row, DateTimeOffset since, long version) => version <= row.TriageVersion ? row : row with
    {
        Phase = CasePhase.InTriage,
        PhaseSince = since,
        TriageVersion = version,
    };
}
