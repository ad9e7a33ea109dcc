using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks.Endpoints;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Timing;

/// <summary>The officer looks after the terms of a case. The term for the decision is met by the decision and by nothing else.</summary>
internal sealed class TriageTerms : ITermsOf<TriageCase>
{
    public Refusal? MayHandle(TriageCase c, Colleague who) => c.MayHandle(who);

    public Refusal? MayMeet(string term) => term == TriageClocks.Decision ? TriageErrors.MetByTheDecision : null;

    public async Task<IReadOnlyList<ClockedCase>> AwaitingCorpsAsync(IQuerySession session, Colleague who, CancellationToken cancellationToken) =>
        [.. (await AwaitingCorps(session, who).ToListAsync(cancellationToken)).Select(r => new ClockedCase(r.Id, r.CaseNumber, r.OrganisationalPart, r.Case.Clocks, r.Version))];

    public Task<bool> IsAwaitingCorpsAsync(IQuerySession session, Guid caseId, Colleague who, CancellationToken cancellationToken) =>
        AwaitingCorps(session, who).AnyAsync(r => r.Id == caseId, cancellationToken);

    public bool IsKeptOut(TriageCase c, Colleague who) => c.Access.IsBarred(who.Mark);

    private static IQueryable<QueueRow> AwaitingCorps(IQuerySession session, Colleague who) =>
        session.Query<QueueRow>().Where(r => r.AwaitsCorps && !r.Case.Access.Barred.Contains(who.Mark));
}
