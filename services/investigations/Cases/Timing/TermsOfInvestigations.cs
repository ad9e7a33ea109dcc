using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks.Endpoints;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Investigations.Cases.Worklist;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Cases.Timing;

/// <summary>Those who investigate look after the terms; each of these is met by what is decided.</summary>
internal sealed class TermsOfInvestigations : ITermsOf<Investigation>
{
    public Refusal? MayHandle(Investigation c, Colleague who) => c.MayHandle(who);

    public Refusal? MayMeet(string term) => InvestigationErrors.MetByTheMandate;

    public async Task<IReadOnlyList<ClockedCase>> AwaitingCorpsAsync(IQuerySession session, Colleague who, CancellationToken cancellationToken) =>
        [.. (await Awaiting(session, who).ToListAsync(cancellationToken))
            .Select(r => new ClockedCase(r.Id, r.CaseNumber, r.Case.Request!.OrganisationalPart, r.Case.Clocks, r.Version))];

    public Task<bool> IsAwaitingCorpsAsync(IQuerySession session, Guid caseId, Colleague who, CancellationToken cancellationToken) =>
        Awaiting(session, who).AnyAsync(r => r.Id == caseId, cancellationToken);

    public bool IsKeptOut(Investigation c, Colleague who) => c.Access.IsBarred(who.Mark);

    private static IQueryable<InvestigationRow> Awaiting(IQuerySession session, Colleague who) =>
        session.Query<InvestigationRow>().Where(r => r.AwaitsCorps && !r.Barred.Contains(who.Mark));
}

/// <summary>The investigations of which something has to be told.</summary>
internal sealed class DueInvestigations : IDueCases
{
    public Task<IReadOnlyList<Guid>> UntilAsync(IQuerySession session, DateOnly today, CancellationToken cancellationToken) =>
        session.Query<InvestigationRow>().Where(r => r.TellOn <= today).Select(r => r.Id).ToListAsync(cancellationToken);
}
