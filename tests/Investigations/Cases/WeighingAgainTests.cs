using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Tests.Support;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>Triage weighs a case again.</summary>
public class WeighingAgainTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);

    [Fact]
    public void Before_the_mandate_nothing_stands()
    {
        var awaiting = Given.Case(Given.Awaiting());

        var events = Do.WeighAgain(awaiting, 9).Events;

        events.ShouldBe([new TriageWeighsAgain(Given.Now, 9), new ClockWithdrawn(Given.Now, InvestigationClocks.Mandate)]);
        (awaiting.AfterAll(events).State, awaiting.AfterAll(events).Next, awaiting.AfterAll(events).Clocks.All.IsEmpty).ShouldBe((InvestigationState.Withdrawn, InvestigationStep.None, true));
    }

    [Fact]
    public void With_a_mandate_it_goes_on_until_the_competent_authority_amends_it()
    {
        foreach (var running in new[] { Given.Mandated(), Given.Staffed(), Given.Planned(), Given.Ended() })
        {
            var before = Given.Case(running);
            Do.WeighAgain(before, 9).Events.ShouldBe([new TriageWeighsAgain(Given.Now, 9)]);
            before.AfterAll(Do.WeighAgain(before, 9).Events).State.ShouldBe(before.State);
        }
    }

    [Fact]
    public void An_inquiry_that_became_an_investigation_and_has_no_mandate_of_its_own_yet_is_withdrawn_with_its_people()
    {
        var inquiry = Given.Case(Given.Staffed(InvestigationKind.Exploratory));
        var waiting = inquiry.AfterAll(Do.Conclude(inquiry, Given.Head, InvestigationKind.Unit).Events);

        var events = Do.WeighAgain(waiting, 9).Events;

        events.OfType<InvestigatorWithdrawn>().Select(e => e.Account).ShouldBe([Given.First.Account, Given.Second.Account]);
        (waiting.AfterAll(events).State, waiting.AfterAll(events).Assignments.IsEmpty).ShouldBe((InvestigationState.Withdrawn, true));
    }

    [Fact]
    public void What_is_older_or_about_a_case_that_nobody_asked_for_is_passed_over()
    {
        Do.WeighAgain(Given.Case(Given.Awaiting()), 7).Events.ShouldBeEmpty();
        Do.WeighAgain(before: null, 9).Events.ShouldBeEmpty();
        Do.WeighAgain(Given.Case(new PersonBarred(Given.Now, "somebody")), 9).Events.ShouldBeEmpty();
    }

    [Fact]
    public void Once_more_it_is_remembered_and_stays_withdrawn()
    {
        var withdrawn = Given.Case(Given.Withdrawn());

        Do.WeighAgain(withdrawn, 9).Events.ShouldBeEmpty();
        var again = withdrawn.AfterAll(Do.WeighAgain(withdrawn, 11).Events);
        (again.State, again.TriageVersion).ShouldBe((InvestigationState.Withdrawn, 11));
    }
}
