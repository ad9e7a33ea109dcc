using System.Collections.Frozen;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Rooms;
using Zichtlijn.Reflection.Rooms.Composing;
using Zichtlijn.Reflection.Tests.Support;

namespace Zichtlijn.Reflection.Tests.Rooms;

/// <summary>Who must sit in a room, and who may not.</summary>
public class CompositionTests
{
    private static readonly IReadOnlySet<string> Tired = new[] { Given.MarkOf("ethics.dhg") }.ToFrozenSet();

    [Theory]
    [InlineData("too-few-seats", "network.rtd", "ethics.dhg", "colleague.ams", "leader.nnl")]
    [InlineData("network-missing", "ethics.ams", "ethics.dhg", "colleague.ams", "colleague.lmb", "leader.nnl")]
    [InlineData("ethics-missing", "network.rtd", "network.ams", "colleague.ams", "colleague.lmb", "leader.nnl")]
    [InlineData("other-part-missing", "network.ams", "ethics.ams", "colleague.ams", "colleague2.ams", "colleague3.ams")]
    [InlineData("too-many-leaders", "network.rtd", "ethics.dhg", "colleague.ams", "leader.onl", "leader.nnl")]
    [InlineData(null, "network.rtd", "ethics.dhg", "colleague.ams", "colleague.lmb", "leader.nnl")]
    public void The_rule_that_is_not_met_is_named(string? code, params string[] members) => Do.Compose(Given.Case(Given.Seated(members)), Given.Leads).Refusal?.Code.ShouldBe(code);

    [Fact]
    public void Whoever_sits_there_and_may_not_any_more_keeps_it_from_being_composed_and_held()
    {
        Do.Compose(Given.Case(Given.Seated()), Given.Leads, Tired).ShouldBeRefused(ReflectionErrors.NotMet(CompositionRule.NobodyInvolved));
        Do.Hold(Given.Case(Given.Prepared()), Given.Leads, rested: Tired).ShouldBeRefused(ReflectionErrors.NotMet(CompositionRule.NobodyInvolved));
    }

    [Fact]
    public void Whose_turn_it_is_not_is_neither_invited_nor_seated()
    {
        Do.Invite(Given.Case(Given.Led()), Given.Leads, "ethics", "ethics.dhg", Tired).ShouldBeRefused(ReflectionErrors.SatTooOften);
        Do.AnswerInvitation(Given.Case(Given.Invited()), Given.Member("ethics.dhg"), rested: Tired).ShouldBeRefused(ReflectionErrors.SatTooOften);
        Chosen(Do.Invite(Given.Case(Given.Led()), Given.Leads, "ethics", null, Tired)).ShouldBe("ethics.ams");
    }

    [Fact]
    public void A_room_has_no_more_seats_than_the_rules_want_and_no_second_leader()
    {
        var seven = Given.Case(Given.Seated([.. Given.Five, "network.ams", "ethics.ams"]));
        Do.Invite(seven, Given.Leads, "colleague", null).ShouldBeRefused(ReflectionErrors.RoomIsFull);
        Do.Invite(Given.Case(Given.Invited()), Given.Leads, "leadership", "leader.onl").ShouldBeRefused(ReflectionErrors.EnoughLeaders);
    }

    [Fact]
    public void Nobody_is_invited_who_is_away_or_involved_or_was_invited_before()
    {
        Do.Invite(Given.Case(Given.Led()), Given.Leads, "colleague", "away.zwb").ShouldBeRefused(ReflectionErrors.MayNotSit);
        Do.Invite(Given.Case([.. Given.Led(), new PersonWorkedOnIt(Given.MarkOf("ethics.dhg"))]), Given.Leads, "ethics", "ethics.dhg").ShouldBeRefused(ReflectionErrors.MayNotSit);
        Do.Invite(Given.Case([.. Given.Led(), new PersonBarred(Given.Now, Given.MarkOf("ethics.dhg"))]), Given.Leads, "ethics", "ethics.dhg").ShouldBeRefused(ReflectionErrors.MayNotSit);
        Do.Invite(Given.Case(Given.Invited()), Given.Leads, "ethics", "ethics.dhg").ShouldBeRefused(ReflectionErrors.MayNotSit);
        var none = Given.Case([.. Given.Led(), .. new[] { "ethics.dhg", "ethics.ams" }.Select(m => new PersonBarred(Given.Now, Given.MarkOf(m)))]);
        Do.Invite(none, Given.Leads, "ethics", null).ShouldBeRefused(ReflectionErrors.NobodyLeft);
    }

    [Fact]
    public void An_invitation_ends_with_the_room_and_when_it_is_held_without_them()
    {
        var late = Given.Member("network.ams");
        object[] held = [.. Given.Composed(), Given.Invite(6, "network.ams"), .. Given.Held().Except(Given.Composed())];

        Do.AnswerInvitation(Given.Case(held), late).ShouldBeRefused(ReflectionErrors.HeldAlready);
        Do.AnswerInvitation(Given.Case(held), late, accept: false).Events.ShouldHaveSingleItem().ShouldBeOfType<InvitationDeclined>();
        Do.AnswerInvitation(Given.Case([.. Given.Invited(), Given.Stop()]), Given.Member("ethics.dhg")).ShouldBeRefused(ReflectionErrors.RoomIsOver);
    }

    [Fact]
    public void Whoever_was_not_invited_takes_no_seat_and_whoever_leads_it_none_either()
    {
        var c = Given.Case([.. Given.Invited(), Given.Invite(6, "network.ams") with { Person = Given.Leads.Mark }]);

        TakeSeat.Decide(c, c.TheRoom(), Given.Who("ethics.ams"), new(Interest.None, true), FrozenSet<string>.Empty, Given.Now).ShouldBeRefused(ReflectionErrors.NotInvited);
        TakeSeat.Decide(c, c.TheRoom(), Given.Leads.Who, new(Interest.None, true), FrozenSet<string>.Empty, Given.Now).ShouldBeRefused(ReflectionErrors.MayNotSit);
    }

    [Fact]
    public void Whoever_asked_for_a_theme_does_not_take_it_from_whoever_leads_it()
    {
        var led = Given.Case(Given.Theme(Given.Second), Given.Took(Given.Leads) with { Moment = ReflectionMoment.Thematic });

        Do.Take(led, Given.Second).ShouldBeRefused(ReflectionErrors.LedByAnother);
        Do.Take(led.AfterAll(Do.Leave(led, Given.Leads, 0).Events), Given.Second).Events.ShouldHaveSingleItem().ShouldBeOfType<FacilitatorTook>();
        TakeRoom.Decide(Given.Case(Given.Asked()), Given.Case(Given.Asked()).TheRoom(), Given.Elsewhere, Interest.None, Given.Staff, Given.Reference, Given.Now).ShouldBeRefused(ReflectionErrors.MayNotSit);
    }

    [Fact]
    public void The_system_proposes_whoever_can_sit_there() => Chosen(Do.Invite(Given.Case(Given.Led()), Given.Leads, "network", null)).ShouldBeOneOf("network.rtd", "network.ams");

    [Fact]
    public void When_somebody_who_sits_there_leaves_it_is_composed_anew()
    {
        var left = Given.Case(Given.Prepared()).AfterAll(Do.Leave(Given.Case(Given.Prepared()), Given.Member("ethics.dhg"), 2).Events);

        left.TheRoom().State.ShouldBe(RoomState.Requested);
        Do.Hold(left, Given.Leads).ShouldBeRefused(ReflectionErrors.NotComposed);
        Do.Compose(left, Given.Leads).ShouldBeRefused(ReflectionErrors.NotMet(CompositionRule.EnoughSeats));
    }

    [Fact]
    public void Whoever_sat_in_the_last_three_rooms_of_a_part_in_a_row_rests()
    {
        Session[] three = [Held(1, "a", "b"), Held(2, "b", "a"), Held(3, "a", "c")];

        Rotation.Rested(three, Given.Reference).ShouldBe(["a"]);
        Rotation.Rested(three[1..], Given.Reference).ShouldBeEmpty("two rooms are not three");
        Rotation.Rested([.. three, Held(4, "b", "c")], Given.Reference).ShouldBeEmpty("a stayed away once");
        Rotation.Rested([Held(4, "a", "c"), .. three], Given.Reference).ShouldBe(["a"]);
    }

    private static Session Held(int day, params string[] persons) => new(Given.Now.AddDays(day), persons);

    private static string Chosen(Decision decision) => decision.Events.ShouldHaveSingleItem().ShouldBeOfType<MemberInvited>().Account;
}
