using Marten;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Contracts.Reflection.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Sanctioning.Cases.Reflecting;

/// <summary>The advice of a reflection room was answered: a case that waited for it waits no longer.</summary>
internal sealed class ReflectionAnsweredConsumer : IContractConsumer<ReflectionAnswered>
{
    public Task Consume(ReflectionAnswered contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<SanctionCase>(contract.CaseId, c => Note(c, contract), cancellationToken);

    /// <summary>Once is enough, whatever the answer is: the room holds up a mirror and decides nothing. Rooms of other moments do not count.</summary>
    internal static IReadOnlyList<object> Note(SanctionCase? before, ReflectionAnswered answered) =>
        before is { IsDestroyed: true } or { ReflectionAnswer: not null } || answered.Moment != ReflectionMoment.BeforeProposal
            ? []
            : [new ReflectionAnswerHeard(answered.AnsweredAt, answered.Room)];
}
