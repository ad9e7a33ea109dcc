using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Rooms.Asking;
using Zichtlijn.Reflection.Rooms.Composing;
using Zichtlijn.Reflection.Rooms.Reading;
using Zichtlijn.Reflection.Tests.Support;

namespace Zichtlijn.Reflection.Tests.Rooms;

/// <summary>What somebody wrote is read after somebody else looked at it, and the answer comes from whom it is for.</summary>
public class FourEyesTests
{
    private static readonly ReflectionCase Telling = Given.Case([.. Given.Composed(), Given.Summary(1, "rank-and-place")]);

    [Fact]
    public void Facts_that_together_point_to_somebody_need_a_motive()
    {
        Do.Check(Telling, Given.Leads).ShouldBeRefused(ReflectionErrors.CombinationNotMotivated);
        Do.Check(Telling, Given.Leads, Given.Check(motive: true)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Whoever_wrote_a_summary_does_not_check_it_also_when_they_lead_the_room()
    {
        var own = Given.Case([.. Given.Composed(), Given.Summary() with { Person = Given.Leads.Mark }]);

        Do.Check(own, Given.Leads).ShouldBeRefused(ReflectionErrors.SamePerson);
    }

    [Fact]
    public void A_new_version_needs_a_new_check_and_members_do_not_read_it_before()
    {
        var member = Given.Member("ethics.dhg");
        var done = Given.Case(Given.Prepared());
        var again = done.AfterAll(Do.Summarise(done, Given.Lawyer).Events);

        Reader.Of(done, done.TheRoom(), member).ReadsSummary.ShouldBeTrue();
        Reader.Of(again, again.TheRoom(), member).ReadsSummary.ShouldBeFalse();
        Do.Hold(again, Given.Leads).ShouldBeRefused(ReflectionErrors.SummaryNotChecked);
        Do.Hold(again.AfterAll(Do.Check(again, Given.Leads).Events), Given.Leads).Refusal.ShouldBeNull();
    }

    [Fact]
    public void A_lesson_that_points_to_somebody_needs_a_motive_as_well()
    {
        var telling = Given.Case([.. Given.Held(), Given.Lesson("rank-and-place")]);

        Do.Release(telling, Given.Elsewhere).ShouldBeRefused(ReflectionErrors.CombinationNotMotivated);
        Do.Release(telling, Given.Elsewhere, Given.Release(Given.Elsewhere, motive: true)).Refusal.ShouldBeNull();
        Do.Release(Given.Case(Given.Proposed()), Given.Elsewhere, Given.Release(Given.Elsewhere, motive: true)).ShouldBeRefused(ReflectionErrors.NothingToMotivate);
    }

    [Fact]
    public void A_lesson_of_a_room_that_another_part_took_over_is_looked_at_by_a_third()
    {
        var c = Given.Case([.. Given.Proposed(), new FacilitatorLeft(Given.Now, Given.Leads.Who.Account, 1, Given.Sealed), new RoomOpenedToAll(Given.Now, 1), Given.Took(Given.Elsewhere)]);

        Do.Release(c, new Seat(Given.Who("reflection-facilitator2.dhg", "DHG"), Capacity.Facilitator, ["DHG"])).ShouldBeRefused(ReflectionErrors.SamePart);
        Do.Release(c, Given.Facilitator("RTD")).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Whoever_took_part_in_a_room_does_not_answer_it_whatever_they_became()
    {
        var member = new Seat(Given.Who("ethics.dhg", "DHG"), Capacity.Authority, ["AMS"]);
        var led = new Seat(Given.Leads.Who, Capacity.Authority, ["AMS"]);

        Do.Answer(Given.Case(Given.Advised()), member).ShouldBeRefused(ReflectionErrors.SatInRoom);
        Do.Answer(Given.Case(Given.Advised()), led).ShouldBeRefused(ReflectionErrors.SatInRoom);
        Reader.Of(Given.Case(Given.Advised()), Given.Case(Given.Advised()).TheRoom(), member).Answers.ShouldBeFalse();
    }

    [Fact]
    public void Before_a_triage_decision_whoever_handles_it_answers_and_nobody_else()
    {
        object[] asked = [.. Given.InTriage(), Given.Ask(ReflectionMoment.BeforeTriageDecision, Given.Handler)];
        var advised = Given.Case([.. asked, .. Given.Advised().Except(Given.Asked())]);

        Do.Answer(advised, Given.Handler).Refusal.ShouldBeNull();
        Do.Answer(advised, Given.Authority).Refusal!.Code.ShouldBe("not-found");
        var other = new Seat(Given.Who("triage2.ams", "AMS"), Capacity.Requester, []);
        var takenOver = advised.After(new TriageHandlerHeard(9, other.Mark, MayOpen: true));
        Do.Answer(takenOver, other).Refusal.ShouldBeNull();
        Do.Answer(takenOver, Given.Handler).ShouldBeRefused(ReflectionErrors.NotTheAddressee);
        Do.Answer(takenOver.After(new TriageHandlerHeard(10, null, MayOpen: false)), Given.Handler).Refusal.ShouldBeNull("nobody handles it any more, and they asked");
    }

    [Fact]
    public void A_theme_has_no_summary_and_the_head_of_the_part_answers()
    {
        object[] led = [Given.Theme(), Given.Took(Given.Leads) with { Moment = ReflectionMoment.Thematic }];
        var theme = Given.Case([.. led, .. Given.Composed().Except(Given.Led()), Given.Preparation]);
        Do.Summarise(theme, Given.Leads).ShouldBeRefused(ReflectionErrors.NoSummaryNeeded);

        var held = theme.AfterAll(Do.Hold(theme, Given.Leads).Events);
        var advised = held.AfterAll(Do.Advise(held, Given.Leads).Events);
        Do.Answer(advised, Given.Authority).Refusal.ShouldBeNull();
        Do.Answer(advised, Given.Corps).Refusal!.Code.ShouldBe("not-found");
    }

    [Fact]
    public void The_term_to_answer_runs_ten_working_days_and_ends_with_the_answer()
    {
        var advised = Given.Case(Given.Held()).AfterAll(Do.Advise(Given.Case(Given.Held()), Given.Leads).Events);

        (advised.TheRoom().AnswerBy, advised.Clocks["reflectionAnswer:1"].LastDay).ShouldBe((new DateOnly(2023, 11, 20), new DateOnly(2023, 11, 20)));
        advised.Clocks.Tell(new(2023, 11, 21), Given.Now).ShouldHaveSingleItem();
        advised.AfterAll(Do.Answer(advised, Given.Authority).Events).Clocks["reflectionAnswer:1"].IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void When_nobody_of_the_part_is_left_facilitators_of_every_part_can_lead_it()
    {
        Do.Take(Given.Case(Given.Asked()), Given.Elsewhere).Refusal!.Code.ShouldBe("not-found");
        var one = Given.Case(Given.Asked()).AfterAll(Do.Bar(Given.Case(Given.Asked()), Given.Second.Mark).Events);
        one.TheRoom().ForAllParts.ShouldBeFalse();
        var none = one.AfterAll(Do.Take(one, Given.Leads, Interest.Present).Events);

        none.TheRoom().ForAllParts.ShouldBeTrue();
        Do.Take(none, Given.Elsewhere).Events.ShouldHaveSingleItem().ShouldBeOfType<FacilitatorTook>();
        Do.Take(none, Given.Leads).Refusal!.Code.ShouldBe("not-found", "they are kept out now");
        Do.Hear(Given.Case([.. Given.Weighed(), new PersonBarred(Given.Now, Given.Leads.Mark), new PersonBarred(Given.Now, Given.Second.Mark), Given.Ask()]), _ => [new PersonWorkedOnIt("x")])
            .Events.OfType<RoomOpenedToAll>().ShouldHaveSingleItem();
    }
}
