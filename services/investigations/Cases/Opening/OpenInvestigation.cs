using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Cases.Opening;

/// <summary>Triage asks for an investigation: it waits for its mandate, with the term for that.</summary>
internal sealed class InvestigationAskedConsumer(StaffDirectory staff) : IContractConsumer<InvestigationAsked>
{
    public Task Consume(InvestigationAsked contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<Investigation>(contract.CaseId, i => Open(i, contract, staff, ReferenceDataSet.Current), cancellationToken);

    /// <summary>
    /// Nothing when something newer of triage was heard, or an investigation runs already: what triage decided anew is then
    /// for the competent authority to amend. The term counts from the decision of triage, however late it is heard.
    /// </summary>
    /// <param name="before">Null when nothing of the case was heard.</param>
    internal static IReadOnlyList<object> Open(
        Investigation? before, InvestigationAsked asked, StaffDirectory staff, ReferenceDataSet reference)
    {
        if (before is { IsDestroyed: true } || asked.Version <= before?.TriageVersion || before is { Request: not null, IsOver: false })
        {
            return [];
        }

        var barred = asked.Barred.Union(before?.Access.Barred ?? [], StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var requested = new InvestigationRequested(
            asked.AskedAt, asked.Version, asked.CaseNumber, asked.Kind, asked.Category, asked.InNormSet, asked.OrganisationalPart, asked.Parts, asked.HandledAt,
            Authorities.IsAtCorpsLevel(staff, asked.HandledAt, asked.Parts, reference.HeadOffice, barred), asked.Barred, reference.Version);
        var opened = before?.After(requested) ?? Investigation.Of(asked.CaseId, requested);

        // Who investigated before does not go on by itself: it can be another desk, and everybody declares anew.
        return [.. before?.WithdrawAll(asked.AskedAt) ?? [], requested, opened.Begin(InvestigationClocks.Mandate, reference, asked.AskedAt)];
    }
}

/// <summary>Triage weighs the case again. Without a mandate nothing stands; with one, the competent authority amends or goes on.</summary>
internal sealed class TriageReopenedConsumer(TimeProvider clock) : IContractConsumer<TriageReopened>
{
    public Task Consume(TriageReopened contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<Investigation>(contract.CaseId, i => Withdraw(i, contract, clock.GetUtcNow()), cancellationToken);

    /// <summary>A case of which triage asked nothing is none of ours.</summary>
    internal static IReadOnlyList<object> Withdraw(Investigation? before, TriageReopened reopened, DateTimeOffset now)
    {
        if (before is not { IsDestroyed: false, Request: not null } i || reopened.Version <= i.TriageVersion)
        {
            return [];
        }

        var again = new TriageWeighsAgain(reopened.ReopenedAt, reopened.Version);
        return i is { Mandate: null, IsOver: false }
            ? [again, .. i.Clocks.Find(InvestigationClocks.Mandate) is { IsOpen: true } open ? [new Clocks.ClockWithdrawn(now, open.Code)] : Array.Empty<object>(), .. i.WithdrawAll(now)]
            : [again];
    }
}
