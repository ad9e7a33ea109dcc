using Marten;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.ReferenceData;
using Zichtlijn.Restoration.Cases.Taking;
using Zichtlijn.Restoration.Cases.Timing;
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Cases.Opening;

/// <summary>A report was accepted: from now on this service knows of the case, and the checks of detriment run.</summary>
internal sealed class ReportSubmittedConsumer(StaffDirectory staff, TimeProvider clock) : IContractConsumer<ReportSubmitted>
{
    public Task Consume(ReportSubmitted contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<RestorationCase>(contract.CaseId, c => Remember(c, contract, staff, clock.GetUtcNow()), cancellationToken);

    /// <summary>Nothing when it was heard before.</summary>
    internal static IReadOnlyList<object> Remember(RestorationCase? before, ReportSubmitted report, StaffDirectory staff, DateTimeOffset now)
    {
        if (before is { IsDestroyed: true } or { Origin: not null })
        {
            return [];
        }

        var heard = new ReportHeardOf(
            report.Version, report.SubmittedAt, report.CaseNumber, report.Category, report.OrganisationalPart, report.HandledAt ?? report.OrganisationalPart, report.Barred ?? [],
            report.Disclosure);
        return
        [
            heard, .. RestorationClocks.FixedChecks(report.SubmittedAt, ReferenceDataSet.Current, now),
            .. (before?.After(heard) ?? RestorationCase.Of(report.CaseId, heard)).NameWhenNobodyIsLeft(staff, now),
        ];
    }
}

/// <summary>The receipt was confirmed: within two weeks it is offered, whatever else happens.</summary>
internal sealed class ReceiptAcknowledgedConsumer(TimeProvider clock) : IContractConsumer<ReceiptAcknowledged>
{
    public Task Consume(ReceiptAcknowledged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<RestorationCase>(contract.CaseId, c => Remember(c, contract, clock.GetUtcNow()), cancellationToken);

    internal static IReadOnlyList<object> Remember(RestorationCase? before, ReceiptAcknowledged receipt, DateTimeOffset now) => before switch
    {
        { IsDestroyed: true } or { AcknowledgedAt: not null } => [],
        { Offer: not null } => [new ReceiptHeardOf(receipt.AcknowledgedAt)],
        _ => [new ReceiptHeardOf(receipt.AcknowledgedAt), RestorationClocks.Start(RestorationClocks.Offer, Term.DayOf(receipt.AcknowledgedAt), ReferenceDataSet.Current, now)],
    };
}

/// <summary>The reporter took the report back. What was offered stands, and whoever reported can still suffer for it.</summary>
internal sealed class ReportWithdrawnConsumer : IContractConsumer<ReportWithdrawn>
{
    public Task Consume(ReportWithdrawn contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<RestorationCase>(contract.CaseId, c => Remember(c, contract), cancellationToken);

    internal static IReadOnlyList<object> Remember(RestorationCase? before, ReportWithdrawn withdrawn) =>
        before is { IsDestroyed: true } or { ReportWithdrawn: true } ? [] : [new WithdrawalHeardOf(withdrawn.WithdrawnAt)];
}

/// <summary>More people may know who the reporter is.</summary>
internal sealed class DisclosureChangedConsumer : IContractConsumer<DisclosureChanged>
{
    public Task Consume(DisclosureChanged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<RestorationCase>(contract.CaseId, c => Remember(c, contract), cancellationToken);

    /// <summary>Nothing when something newer was heard.</summary>
    internal static IReadOnlyList<object> Remember(RestorationCase? before, DisclosureChanged changed) =>
        before is { IsDestroyed: true } || changed.Version <= before?.Widened?.ReportVersion ? [] : [new DisclosureHeardOf(changed.Version, changed.Disclosure)];
}
