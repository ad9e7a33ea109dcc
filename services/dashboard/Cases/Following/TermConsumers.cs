using Marten;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Dashboard.Cases.Following;

internal sealed class TermChangedConsumer : IContractConsumer<TermChanged>
{
    public Task Consume(TermChanged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    /// <summary>A term that another one took the place of is no longer due.</summary>
    internal static CaseRow Apply(CaseRow row, TermChanged e)
    {
        var after = row.ChangeTerm(e.Clock, new RowTerm(e.LastDay, IsOpen: e.State is TermState.Running or TermState.Suspended, e.Version));
        return e.Replaces is { } replaced ? after.MeetTerm(replaced, e.Version) : after;
    }
}
