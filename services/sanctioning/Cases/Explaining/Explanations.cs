using JasperFx.Events;
using Marten;
using Npgsql;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Reading;
using Zichtlijn.Sanctioning.Cases.Worklist;

namespace Zichtlijn.Sanctioning.Cases.Explaining;

/// <summary>
/// Plays a case again up to a moment, from the same events and with the same code that decided it: what nobody could know then is
/// not in it. Nothing is kept for it.
/// </summary>
internal sealed class Explanations(ContentKeys keys, StaffDirectory staff, NpgsqlDataSource database)
{
    /// <param name="asker">The account of whoever asks; their own lines of the access log are always theirs.</param>
    public async Task<ExplanationDetail> OfAsync(IQuerySession session, SanctionCase now, int matter, DateTimeOffset at, string asker, CancellationToken cancellationToken)
    {
        IEvent[] events = [.. (await session.Events.FetchStreamAsync(now.Id, token: cancellationToken)).TakeWhile(e => e.Timestamp <= at)];
        var then = events.Aggregate((SanctionCase?)null, (c, e) => SanctionCaseProjection.After(c, now.Id, e.Data));
        var m = then?.MatterOf(matter);
        var file = m is null ? null : await WeighedFile.OfAsync(now.Id, [.. events.Select(e => e.Data)], keys, cancellationToken);
        IEvent[] told = [.. events.Where(e => StoredFacts.IsTold(e.Data, matter))];
        return new(
            now.Id, now.Origin!.CaseNumber, matter, at, then?.State, m is null ? null : file!.Of(then!, m, staff), [.. told.Select(MomentOf)],
            [.. (then?.Clocks.All ?? []).Where(c => DecisionClocks.Read(c.Code) is not { } clock || clock.Matter == matter).Select(c => new ExplainedTerm(c.Code, c.Start, c.LastDay, c.MetOn, c.ReferenceData))],
            [.. told.Select(MomentOf).Where(x => x.ReferenceData is not null).GroupBy(x => x.ReferenceData!, StringComparer.Ordinal).Select(g => new AppliedRules(g.Key, g.Min(x => x.At)))],
            await ReadersAsync(now.Id, at, asker, cancellationToken));
    }

    private static ExplainedMoment MomentOf(IEvent e)
    {
        var facts = StoredFacts.Of(e.Data.GetType());
        return new(e.Version, e.Timestamp, facts.What, facts.ByOf(e.Data), facts.RulesOf(e.Data));
    }

    /// <summary>From the access log of this service: what was shown, not what was refused.</summary>
    private async Task<IReadOnlyList<ExplainedReader>> ReadersAsync(Guid caseId, DateTimeOffset at, string asker, CancellationToken cancellationToken)
    {
        var lines = await AccessLogRows.Newest(database, new(caseId, [], asker), skip: 0, take: null, cancellationToken).Select(l => l.Record).ToArrayAsync(cancellationToken);
        return
        [
            .. lines.Where(l => l.StartTime <= at && l.Action is AccessAction.Read or AccessAction.Download or AccessAction.Export)
                .GroupBy(l => (l.Actor, l.ActorRole, l.Name))
                .Select(g => new ExplainedReader(g.Key.Actor, g.Key.ActorRole, g.Key.Name, g.Min(l => l.StartTime), g.Max(l => l.StartTime), g.Count()))
                .OrderBy(r => r.First).ThenBy(r => r.Account, StringComparer.Ordinal),
        ];
    }
}
