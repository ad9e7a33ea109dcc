using Marten;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Reflection.Cases.Opening;

/// <summary>Whoever reads the case beside its handler is no outsider to it.</summary>
internal sealed class CoReaderChangedConsumer(Hearing hearing) : IContractConsumer<CoReaderChanged>
{
    public Task Consume(CoReaderChanged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        hearing.HearAsync(session, contract.CaseId, (c, _) => Note(c, contract), cancellationToken);

    /// <summary>Who left is no news: they were noted when they came.</summary>
    internal static IReadOnlyList<object> Note(ReflectionCase? before, CoReaderChanged changed) => changed.Reads ? before.WorkedOnIt(changed.Mark) : [];
}

/// <summary>The same of whoever decided something in its investigation.</summary>
internal sealed class PersonWorkedOnCaseConsumer(Hearing hearing) : IContractConsumer<PersonWorkedOnCase>
{
    public Task Consume(PersonWorkedOnCase contract, IDocumentSession session, CancellationToken cancellationToken) =>
        hearing.HearAsync(session, contract.CaseId, (c, _) => Note(c, contract), cancellationToken);

    /// <summary>This service tells others the same of those who take part in its rooms, and hears of them too: they are no news, and stay where they sit.</summary>
    internal static IReadOnlyList<object> Note(ReflectionCase? before, PersonWorkedOnCase worked) =>
        before?.Rooms.Exists(r => r.TookPart(worked.Mark)) == true ? [] : before.WorkedOnIt(worked.Mark);
}

/// <summary>What is kept of who worked on a case elsewhere.</summary>
internal static class WorkedOnIts
{
    /// <summary>Once for each person, and for good: whoever left the case has seen it.</summary>
    public static IReadOnlyList<object> WorkedOnIt(this ReflectionCase? before, string mark) =>
        before?.WorkedOnIt.Contains(mark, StringComparer.Ordinal) == true ? [] : [new PersonWorkedOnIt(mark)];
}
