using Marten;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Sanctioning.Cases.Opening;

/// <summary>Whoever advised in triage or investigated does not weigh the sanction: nobody does two of these in one case.</summary>
internal sealed class CoReaderChangedConsumer : IContractConsumer<CoReaderChanged>
{
    public Task Consume(CoReaderChanged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<SanctionCase>(contract.CaseId, c => Note(c, contract), cancellationToken);

    /// <summary>Who left is no news: they were noted when they came.</summary>
    internal static IReadOnlyList<object> Note(SanctionCase? before, CoReaderChanged changed) => changed.Reads ? before.WorkedOnIt(changed.Mark) : [];
}

/// <summary>The same of the lawyer who judged whether an intrusive method was proportionate.</summary>
internal sealed class PersonWorkedOnCaseConsumer : IContractConsumer<PersonWorkedOnCase>
{
    public Task Consume(PersonWorkedOnCase contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<SanctionCase>(contract.CaseId, c => c.WorkedOnIt(contract.Mark), cancellationToken);
}

/// <summary>What is kept of who worked on a case before it came here.</summary>
internal static class WorkedOnIts
{
    /// <summary>Once for each person, and for good: whoever left the case has seen it.</summary>
    public static IReadOnlyList<object> WorkedOnIt(this SanctionCase? before, string mark) =>
        before is { IsDestroyed: true } || before?.WorkedOnIt.Contains(mark, StringComparer.Ordinal) == true ? [] : [new PersonWorkedOnIt(mark)];
}
