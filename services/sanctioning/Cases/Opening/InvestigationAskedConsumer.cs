using Marten;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Sanctioning.Cases.Reflecting;

namespace Zichtlijn.Sanctioning.Cases.Opening;

/// <summary>Triage asks for an investigation: remembered, for what may be established later.</summary>
internal sealed class InvestigationAskedConsumer(StaffDirectory staff, TimeProvider clock) : IContractConsumer<InvestigationAsked>
{
    public Task Consume(InvestigationAsked contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<SanctionCase>(contract.CaseId, c => Remember(c, contract, staff, clock.GetUtcNow()), cancellationToken);

    /// <summary>Nothing when something newer of triage was heard.</summary>
    internal static IReadOnlyList<object> Remember(SanctionCase? before, InvestigationAsked asked, StaffDirectory staff, DateTimeOffset now)
    {
        if (before is { IsDestroyed: true } || asked.Version <= before?.Origin?.TriageVersion)
        {
            return [];
        }

        var heard = new InvestigationHeardOf(
            asked.Version, asked.CaseNumber, asked.Category, asked.InNormSet, asked.OrganisationalPart, asked.Parts, asked.HandledAt, asked.Barred, asked.Expertise);
        var after = before?.After(heard) ?? SanctionCase.Of(asked.CaseId, heard);
        return [heard, .. after.RaiseWhenNobodyIsLeft(staff, now), .. after.RuleOnReflection(before, now)];
    }
}
