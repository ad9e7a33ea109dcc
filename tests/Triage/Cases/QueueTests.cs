using JasperFx.Events;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Queue;
using Zichtlijn.Triage.Tests.Support;

namespace Zichtlijn.Triage.Tests.Cases;

public class QueueTests
{
    [Fact]
    public void The_queue_follows_the_case()
    {
        var row = TriageQueueProjection.Create(new Event<CaseReceived>(Given.Received(inNormSet: true)) { StreamId = Given.Contract.CaseId });
        (row.State, row.Officer, row.InNormSet).ShouldBe((TriageState.Received, null, true));

        row.KnownDisclosure.ShouldBeNull();
        TriageQueueProjection.Apply(new ReporterIdentified(Given.Now), row).KnownDisclosure.ShouldBe(Contracts.Disclosure.Identified);

        row = TriageQueueProjection.Apply(Given.Accepted(), row);
        (row.State, row.Officer, row.AcceptedAt).ShouldBe((TriageState.UnderAssessment, Given.Officer, Given.Accepted().AcceptedAt));

        row = TriageQueueProjection.Apply(Given.Decided(), row);
        (row.State, row.Decision?.Outcome).ShouldBe((TriageState.Decided, TriageOutcome.UnitInvestigation));
    }
}
