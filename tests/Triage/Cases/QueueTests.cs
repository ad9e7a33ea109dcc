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
        var row = QueueRow.Of(Given.Contract.CaseId, Given.Received(inNormSet: true));
        (row.Case.State, row.Case.Officer, row.Case.InNormSet).ShouldBe((TriageState.Received, null, true));

        row.KnownDisclosure.ShouldBeNull();
        row.After(new ReporterIdentified(Given.Now)).KnownDisclosure.ShouldBe(Contracts.Disclosure.Identified);

        row = row.After(Given.Accepted());
        (row.Case.State, row.Case.Officer, row.AcceptedAt).ShouldBe((TriageState.UnderAssessment, Given.Officer, Given.Accepted().AcceptedAt));

        row = row.After(Given.Decided());
        (row.Case.State, row.IsDecided).ShouldBe((TriageState.Decided, true));
        row.Case.Decision!.Outcomes.ShouldBe([TriageOutcome.ExploratoryInquiry]);
    }
}
