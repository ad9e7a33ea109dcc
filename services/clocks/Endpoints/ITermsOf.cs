using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Clocks.Endpoints;

/// <summary>What a service says of the terms of its cases: who does what with them, and what waits for the corps.</summary>
public interface ITermsOf<in TCase>
    where TCase : class, IKeepsClocks
{
    /// <summary>Null for whoever looks after the terms of the case.</summary>
    Refusal? MayHandle(TCase c, Colleague who);

    /// <summary>Why nobody can note that the term is met: another act of the case alone does that. Null for the other terms.</summary>
    Refusal? MayMeet(string term);

    /// <summary>The cases in which a longer term waits for the corps; a case that somebody is kept out of is not among them.</summary>
    Task<IReadOnlyList<ClockedCase>> AwaitingCorpsAsync(IQuerySession session, Colleague who, CancellationToken cancellationToken);

    /// <summary>Whether the case is one of <see cref="AwaitingCorpsAsync"/>.</summary>
    Task<bool> IsAwaitingCorpsAsync(IQuerySession session, Guid caseId, Colleague who, CancellationToken cancellationToken);

    /// <summary>Of the case itself, which may be a moment ahead of its row.</summary>
    bool IsKeptOut(TCase c, Colleague who);
}

/// <summary>A case as the corps sees it that is asked for a longer term.</summary>
/// <param name="Version">The one that the answer must name.</param>
public sealed record ClockedCase(Guid Id, string CaseNumber, string OrganisationalPart, CaseClocks Clocks, long Version);
