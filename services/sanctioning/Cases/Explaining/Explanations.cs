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
    /// <param name="seat">Whoever was asked about one matter alone reads no names of others, nor who else looked: that could tell whom the other matters are about.</param>
    /// <param name="goesOut">It leaves the organisation: only whom it is about and those who prepared and decide have a name in it.</param>
    public async Task<ExplanationDetail> OfAsync(IQuerySession session, SanctionCase now, int matter, DateTimeOffset at, Seat seat, bool goesOut, CancellationToken cancellationToken)
    {
        IEvent[] events = [.. (await session.Events.FetchStreamAsync(now.Id, token: cancellationToken)).TakeWhile(e => e.Timestamp <= at)];
        var then = events.Aggregate((SanctionCase?)null, (c, e) => SanctionCaseProjection.After(c, now.Id, e.Data));
        var m = then?.MatterOf(matter);
        var seesAll = seat.As == Capacity.Lawyer || now.IsDecidedBy(seat);
        var file = m is null ? null : await WeighedFile.OfAsync(now.Id, [.. events.Select(e => e.Data)], keys, cancellationToken);
        file = seesAll && !goesOut ? file : file?.Without(new HiddenNames(now, staff, reader: m!.Person ?? ""));
        ExplainedMoment[] moments = [.. events.Where(e => StoredFacts.IsTold(e.Data, matter)).Select((e, n) => MomentOf(e, n + 1, now))];
        return new(
            now.Id, now.Origin!.CaseNumber, matter, at, then?.State, m is null ? null : file!.Of(then!, m, staff), [.. moments],
            [.. (then?.Clocks.All ?? []).Where(c => DecisionClocks.Concerns(c.Code, matter)).Select(c => new ExplainedTerm(c.Code, c.Start, c.LastDay, c.MetOn, c.ReferenceData))],
            [.. moments.Where(x => x.ReferenceData is not null).GroupBy(x => x.ReferenceData!, StringComparer.Ordinal).Select(g => new AppliedRules(g.Key, g.Min(x => x.At)))],
            seesAll ? await ReadersAsync(now.Id, at, seat.Who.Account, cancellationToken) : []);
    }

    /// <summary>Without the name of somebody who is kept out by now; numbered without gaps, which would tell that something is left out.</summary>
    private ExplainedMoment MomentOf(IEvent e, int number, SanctionCase now)
    {
        var facts = StoredFacts.Of(e.Data.GetType());
        var by = facts.ByOf(e.Data);
        return new(number, e.Timestamp, facts.What, staff.Find(by) is { } member && now.Access.IsBarred(member.Mark) ? null : by, facts.RulesOf(e.Data));
    }

    /// <summary>From the access log of this service: what was shown, not what was refused.</summary>
    private async Task<IReadOnlyList<ExplainedReader>> ReadersAsync(Guid caseId, DateTimeOffset at, string asker, CancellationToken cancellationToken)
    {
        var lines = await AccessLogRows.Newest(database, new(caseId, [], asker), skip: 0, take: null, cancellationToken).Select(l => l.Record).ToArrayAsync(cancellationToken);
        return
        [
            .. lines.Where(l => l.StartTime <= at && l.Reason != AccessLogRows.OwnReading && l.Action is AccessAction.Read or AccessAction.Download or AccessAction.Export)
                .GroupBy(l => (l.Actor, l.ActorRole, l.Name))
                .Select(g => new ExplainedReader(g.Key.Actor, g.Key.ActorRole, g.Key.Name, g.Min(l => l.StartTime), g.Max(l => l.StartTime), g.Count()))
                .OrderBy(r => r.First).ThenBy(r => r.Account, StringComparer.Ordinal),
        ];
    }
}
