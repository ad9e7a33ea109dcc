using Marten;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Reflection.Cases.Opening;

/// <summary>A report was accepted: from now on this service knows of the case.</summary>
internal sealed class ReportSubmittedConsumer(Hearing hearing) : IContractConsumer<ReportSubmitted>
{
    public Task Consume(ReportSubmitted contract, IDocumentSession session, CancellationToken cancellationToken) =>
        hearing.HearAsync(session, contract.CaseId, (c, _) => Remember(c, contract), cancellationToken);

    /// <summary>Nothing when it was heard before.</summary>
    internal static IReadOnlyList<object> Remember(ReflectionCase? before, ReportSubmitted report) =>
        before is { Origin: not null }
            ? []
            : [new ReportHeardOf(report.Version, report.SubmittedAt, report.CaseNumber, report.Category, report.OrganisationalPart, report.HandledAt ?? report.OrganisationalPart, report.Barred ?? [])];
}
