using Marten;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Reflection.Cases.Opening;

/// <summary>Somebody else handles the case in triage, or may open it now: they ask for a room before they decide.</summary>
internal sealed class TriageHandlerChangedConsumer(Hearing hearing) : IContractConsumer<TriageHandlerChanged>
{
    public Task Consume(TriageHandlerChanged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        hearing.HearAsync(session, contract.CaseId, (c, _) => Note(c, contract), cancellationToken);

    /// <summary>Nothing when something newer was heard.</summary>
    internal static IReadOnlyList<object> Note(ReflectionCase? before, TriageHandlerChanged changed) =>
        changed.Version <= before?.Triage?.TriageVersion ? [] : [new TriageHandlerHeard(changed.Version, changed.Mark, changed.MayOpen)];
}

/// <summary>Triage decided: it is too late for a room before that.</summary>
internal sealed class TriageDecidedConsumer(Hearing hearing) : IContractConsumer<TriageDecided>
{
    public Task Consume(TriageDecided contract, IDocumentSession session, CancellationToken cancellationToken) =>
        hearing.HearAsync(session, contract.CaseId, (c, _) => TriageDecisions.Note(c, contract.Version, isDecided: true), cancellationToken);
}

/// <summary>Triage weighs the case again, and so a room can come before that once more.</summary>
internal sealed class TriageReopenedConsumer(Hearing hearing) : IContractConsumer<TriageReopened>
{
    public Task Consume(TriageReopened contract, IDocumentSession session, CancellationToken cancellationToken) =>
        hearing.HearAsync(session, contract.CaseId, (c, _) => TriageDecisions.Note(c, contract.Version, isDecided: false), cancellationToken);
}

internal static class TriageDecisions
{
    /// <summary>Nothing when something newer was heard.</summary>
    internal static IReadOnlyList<object> Note(ReflectionCase? before, long version, bool isDecided) =>
        version <= before?.Decision?.TriageVersion ? [] : [new TriageDecisionHeard(version, isDecided)];
}

/// <summary>Triage asks for an investigation: which parts have to do with it, and who will decide.</summary>
internal sealed class InvestigationAskedConsumer(Hearing hearing) : IContractConsumer<InvestigationAsked>
{
    public Task Consume(InvestigationAsked contract, IDocumentSession session, CancellationToken cancellationToken) =>
        hearing.HearAsync(session, contract.CaseId, (c, _) => Remember(c, contract), cancellationToken);

    /// <summary>Nothing when something newer was heard.</summary>
    internal static IReadOnlyList<object> Remember(ReflectionCase? before, InvestigationAsked asked) => asked.Version <= before?.Investigation?.TriageVersion
        ? []
        : [new InvestigationHeardOf(asked.Version, asked.CaseNumber, asked.Category, asked.InNormSet, asked.Parts, asked.HandledAt, asked.Barred)];
}
