using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Sanctioning.Cases.Reflecting;

namespace Zichtlijn.Sanctioning.Cases.Opening;

/// <summary>The report of an investigation is final: what was established is weighed, for each person on their own.</summary>
internal sealed class InvestigationReportedConsumer(TimeProvider clock) : IContractConsumer<InvestigationReported>
{
    public Task Consume(InvestigationReported contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<SanctionCase>(contract.CaseId, c => Open(c, contract, clock.GetUtcNow()), cancellationToken);

    /// <summary>
    /// Nothing when a report as new was heard. A charge about somebody whom no directory knows is a matter of its own:
    /// whether two of them are about the same person is not told. A later report adds matters and takes none away.
    /// </summary>
    internal static IReadOnlyList<object> Open(SanctionCase? before, InvestigationReported reported, DateTimeOffset now)
    {
        if (before is { IsDestroyed: true } || reported.Version <= before?.Report?.InvestigationVersion)
        {
            return [];
        }

        var last = before?.Matters.Select(m => m.Number).DefaultIfEmpty().Max() ?? 0;
        var matters = reported.Charges.Where(c => c.Finding == Finding.Established).OrderBy(c => c.Number)
            .GroupBy(c => c.Mark ?? $"charge {c.Number}", StringComparer.Ordinal)
            .Select((charges, n) => new FoundMatter(last + n + 1, charges.First().Mark, [.. charges.Select(c => c.Number)]));
        var heard = new FindingsHeard(reported.ReportedAt, reported.Version, [.. reported.Charges.OrderBy(c => c.Number).Select(c => new FoundIn(c.Number, c.Finding))], [.. matters]);
        return [heard, .. (before?.After(heard) ?? SanctionCase.Of(reported.CaseId, heard)).RuleOnReflection(before, now)];
    }
}
