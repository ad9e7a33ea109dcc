using Marten;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.Report.Weighing;

/// <summary>Somebody weighs the case: the final report opens to them, and nothing else of it.</summary>
internal sealed class ReportReaderChangedConsumer : IContractConsumer<ReportReaderChanged>
{
    public async Task Consume(ReportReaderChanged contract, IDocumentSession session, CancellationToken cancellationToken)
    {
        var stream = await session.Events.FetchForExclusiveWriting<Investigation>(contract.CaseId, cancellationToken);
        stream.AppendMany(Hear(stream.Aggregate, contract));
    }

    /// <summary>Nothing when something as new was heard of this person, or the case is none of ours.</summary>
    internal static IReadOnlyList<object> Hear(Investigation? before, ReportReaderChanged changed) =>
        before is not { IsDestroyed: false, Request: not null } i || i.ReportReaders.Find(r => r.Person == changed.Mark) is { } known && known.Version >= changed.Version
            ? []
            : [new ReportReaderHeard(changed.Version, changed.Mark, changed.Reads)];
}
