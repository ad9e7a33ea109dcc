using Marten;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Reflection.Cases.Opening;

/// <summary>The report of the investigation is final: a room can come before a sanction is proposed.</summary>
internal sealed class InvestigationReportedConsumer(Hearing hearing) : IContractConsumer<InvestigationReported>
{
    public Task Consume(InvestigationReported contract, IDocumentSession session, CancellationToken cancellationToken) =>
        hearing.HearAsync(session, contract.CaseId, (c, _) => Note(c, contract), cancellationToken);

    /// <summary>Once: a later report of the same case changes nothing here.</summary>
    internal static IReadOnlyList<object> Note(ReflectionCase? before, InvestigationReported reported) => before is { IsReported: true } ? [] : [new InvestigationReportHeard(reported.ReportedAt)];
}

/// <summary>A lawyer weighs the case, or does not any more.</summary>
internal sealed class ReportReaderChangedConsumer(Hearing hearing) : IContractConsumer<ReportReaderChanged>
{
    public Task Consume(ReportReaderChanged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        hearing.HearAsync(session, contract.CaseId, (c, _) => Note(c, contract), cancellationToken);

    /// <summary>Nothing when something newer was heard of this person.</summary>
    internal static IReadOnlyList<object> Note(ReflectionCase? before, ReportReaderChanged changed) =>
        changed.Version <= before?.Weighing.Find(l => l.Person == changed.Mark)?.SanctioningVersion ? [] : [new LawyerHeard(changed.Version, changed.Mark, changed.Reads)];
}

/// <summary>Everybody whom it is about was told what was decided: a room can look back.</summary>
internal sealed class OutcomeReachedConsumer(Hearing hearing) : IContractConsumer<OutcomeReached>
{
    public Task Consume(OutcomeReached contract, IDocumentSession session, CancellationToken cancellationToken) =>
        hearing.HearAsync(session, contract.CaseId, (c, _) => Note(c, contract), cancellationToken);

    /// <summary>Once: what it became later changes nothing here.</summary>
    internal static IReadOnlyList<object> Note(ReflectionCase? before, OutcomeReached reached) => before is { IsDecided: true } ? [] : [new OutcomeHeard(reached.ReachedAt)];
}
