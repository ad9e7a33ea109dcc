using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.ReferenceData;
using Zichtlijn.Restoration.Cases.Rehabilitating;
using Zichtlijn.Restoration.Cases.Timing;
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Cases.Opening;

/// <summary>The report of an investigation is final: of whom nothing happened is offered restoration. Nothing else of what was found is used.</summary>
internal sealed class InvestigationReportedConsumer(TimeProvider clock) : IContractConsumer<InvestigationReported>
{
    public Task Consume(InvestigationReported contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<RestorationCase>(contract.CaseId, c => Remember(c, contract, clock.GetUtcNow()), cancellationToken);

    /// <summary>Nothing when a report as new was heard. Only somebody about whom every charge is unfounded was wrongly accused.</summary>
    internal static IReadOnlyList<object> Remember(RestorationCase? before, InvestigationReported reported, DateTimeOffset now)
    {
        if (before is { IsDestroyed: true } || reported.Version <= before?.Findings?.InvestigationVersion)
        {
            return [];
        }

        var unfounded = reported.Charges.Where(c => c.Mark is not null).GroupBy(c => c.Mark!, StringComparer.Ordinal)
            .Where(charges => charges.All(c => c.Finding == Finding.Unfounded)).Select(charges => charges.Key);
        var heard = new FindingsHeard(
            reported.ReportedAt, reported.Version, AllUnfounded: reported.Charges.Count > 0 && reported.Charges.All(c => c.Finding == Finding.Unfounded), [.. unfounded]);
        var after = before?.After(heard) ?? RestorationCase.Of(reported.CaseId, heard);
        return [heard, .. after.Persons.SelectMany(p => Due(after, p, Term.DayOf(reported.ReportedAt), now))];
    }

    /// <summary>An offer is due to whoever was not offered anything, and to nobody of whom a later report says otherwise.</summary>
    private static IEnumerable<object> Due(RestorationCase c, AccusedPerson p, DateOnly from, DateTimeOffset now)
    {
        var clock = RestorationClocks.Of(RestorationClocks.Rehabilitation, p.Number);
        return p switch
        {
            { IsStillSo: false } => c.Withdraw(clock, now),
            { Offer: null } when c.Clocks.Find(clock) is null => [RestorationClocks.Start(clock, from, ReferenceDataSet.Current, now)],
            _ => [],
        };
    }
}
