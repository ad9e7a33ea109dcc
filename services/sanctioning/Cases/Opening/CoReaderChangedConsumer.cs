using Marten;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Sanctioning.Cases.Opening;

/// <summary>Whoever advised in triage or investigated does not weigh the sanction: nobody does two of these in one case.</summary>
internal sealed class CoReaderChangedConsumer : IContractConsumer<CoReaderChanged>
{
    public async Task Consume(CoReaderChanged contract, IDocumentSession session, CancellationToken cancellationToken)
    {
        var stream = await session.Events.FetchForExclusiveWriting<SanctionCase>(contract.CaseId, cancellationToken);
        stream.AppendMany(Note(stream.Aggregate, contract));
    }

    /// <summary>Once for each person, and for good: whoever left the case has seen it.</summary>
    internal static IReadOnlyList<object> Note(SanctionCase? before, CoReaderChanged changed) =>
        before is { IsDestroyed: true } || !changed.Reads || before?.WorkedOnIt.Contains(changed.Mark, StringComparer.Ordinal) == true ? [] : [new PersonWorkedOnIt(changed.Mark)];
}
