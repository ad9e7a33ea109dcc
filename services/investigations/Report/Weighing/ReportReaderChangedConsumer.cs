using Marten;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.Report.Weighing;

/// <summary>Somebody weighs the case: the final report opens to them, and nothing else of it.</summary>
internal sealed class ReportReaderChangedConsumer : IContractConsumer<ReportReaderChanged>
{
    public Task Consume(ReportReaderChanged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<Investigation>(contract.CaseId, i => Hear(i, contract), cancellationToken);

    /// <summary>Nothing when something as new was heard of this person, or the case is none of ours.</summary>
    internal static IReadOnlyList<object> Hear(Investigation? before, ReportReaderChanged changed) =>
        before is not { IsDestroyed: false, Request: not null } i || i.ReportReaders.Find(r => r.Person == changed.Mark) is { } known && known.Version >= changed.Version
            ? []
            : [new ReportReaderHeard(changed.Version, changed.Mark, changed.Reads)];
}
