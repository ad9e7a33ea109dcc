using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.AwaitingInformation;
using Zichtlijn.Triage.Cases.Noting;
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

    [Fact]
    public void An_answer_is_new_until_somebody_works_on_the_case()
    {
        var question = Guid.NewGuid();
        var asked = Row(new ReporterAsked(Given.Now, question));
        (asked.HasNewAnswer, asked.Case.State, asked.Case.Next).ShouldBe((false, TriageState.AwaitingInfo, NextStep.AwaitInformation));

        var answered = asked.After(new ReporterAnswered(Given.Now, question));
        (answered.HasNewAnswer, answered.Case.State).ShouldBe((true, TriageState.UnderAssessment));
        answered.After(new ReporterWithdrew(Given.Now)).ShouldSatisfyAllConditions(r => r.HasNewAnswer.ShouldBeTrue(), r => r.WithdrawnAt.ShouldBe(Given.Now));
        answered.After(new NoteWritten(Given.Now, Given.Officer, Given.Sealed)).HasNewAnswer.ShouldBeFalse();
    }

    [Fact]
    public void A_case_waits_until_everything_came_that_was_asked_and_waits_on_with_the_next_officer()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        var waiting = Row(new ReporterAsked(Given.Now, one), new ReporterAsked(Given.Now, other), new InformationAwaited(Given.Now, Given.Officer, InformationSource.Desk, Given.Sealed));

        waiting.After(new ReporterAnswered(Given.Now, one)).After(new ReporterAnswered(Given.Now, other)).Case.State.ShouldBe(TriageState.AwaitingInfo);
        waiting.After(new InformationReceived(Given.Now, Given.Officer)).Case.State.ShouldBe(TriageState.UnderAssessment);
        waiting.After(new OfficerWithdrawn(Given.Now, Given.Officer, Given.Handler.Mark, Given.Officer, Given.Sealed)).After(Given.Accepted())
            .Case.State.ShouldBe(TriageState.AwaitingInfo);
    }

    [Fact]
    public void An_answer_that_comes_after_the_decision_changes_nothing_of_it()
    {
        var question = Guid.NewGuid();
        var decided = Row(new ReporterAsked(Given.Now, question), new InformationReceived(Given.Now, Given.Officer), Given.Decided(), new ReporterAnswered(Given.Now, question));

        (decided.Case.State, decided.HasNewAnswer).ShouldBe((TriageState.Decided, true));
    }

    private static QueueRow Row(params IEnumerable<object> events) =>
        Given.Assessed().Concat(events).Aggregate(QueueRow.Of(Given.Contract.CaseId, Given.Received()), (row, e) => row.After(e));
}
