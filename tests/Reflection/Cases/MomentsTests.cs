using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Tests.Support;

namespace Zichtlijn.Reflection.Tests.Cases;

/// <summary>When the rules want a room, and what a reorganisation does with them.</summary>
public class MomentsTests
{
    private static readonly DateOnly Before = new(2023, 10, 31);
    private static readonly DateOnly From = new(2023, 11, 1);

    [Fact]
    public void A_case_of_the_norm_set_needs_a_room_before_a_proposal_from_November_2023()
    {
        var weighed = Given.Case(Given.Weighed());

        weighed.IsRequired(ReflectionMoment.BeforeProposal, Given.Reference, Before).ShouldBeFalse();
        weighed.IsRequired(ReflectionMoment.BeforeProposal, Given.Reference, From).ShouldBeTrue();
        weighed.IsRequired(ReflectionMoment.AfterDecision, Given.Reference, From).ShouldBeFalse();
        Given.Case(Given.Stopped()).IsRequired(ReflectionMoment.BeforeProposal, Given.Reference, From).ShouldBeTrue("a room that was stopped is none");
        Given.Case(Given.Answered()).IsRequired(ReflectionMoment.BeforeProposal, Given.Reference, From).ShouldBeFalse();
        weighed.After(Given.Investigated with { InNormSet = false }).IsRequired(ReflectionMoment.BeforeProposal, Given.Reference, From).ShouldBeFalse();
    }

    [Fact]
    public void A_part_may_do_otherwise_and_what_takes_its_place_follows_it()
    {
        var reference = With(new("beforeProposal.LE", "", "", Value: 0), new("beforeProposal.LO", "", "", Value: 1));

        reference.ReflectionBeforeProposal("AMS", From).ShouldBeTrue();
        reference.ReflectionBeforeProposal("LE", From).ShouldBeFalse();
        reference.ReflectionBeforeProposal("LX", From).ShouldBeFalse("it has no rule of its own");
        reference.ReflectionBeforeProposal("LO", From).ShouldBeTrue("it has one");
        Given.Reference.ReflectionBeforeProposal("LX", From).ShouldBeTrue("nobody has one, and the corps has");
    }

    [Fact]
    public void From_2024_the_rooms_of_the_national_unit_are_looked_after_by_those_that_took_its_place()
    {
        Given.Reference.PartsLookedAfterBy("LX", new(2023, 12, 31)).ShouldBe(["LX"]);
        Given.Reference.PartsLookedAfterBy("LX", new(2024, 1, 1)).ShouldBe(["LX", "LE"]);
        Given.Reference.PartsLookedAfterBy("AMS", new(2024, 1, 1)).ShouldBe(["AMS"]);
        Given.Reference.OrganisationalParts.Entries.Count(p => p.IsValidOn(new(2023, 12, 31))).ShouldBe(14);
        Given.Reference.OrganisationalParts.Entries.Count(p => p.IsValidOn(new(2024, 1, 1))).ShouldBe(15);
    }

    [Fact]
    public void A_running_room_of_the_national_unit_goes_on_with_somebody_else()
    {
        var (old, next) = (Given.Facilitator("LE"), Given.Facilitator("LO", before: "LE"));
        object[] led = [Given.Reported with { HandledAt = "LE" }, .. Given.Asked()[1..^1], Given.Ask() with { Part = "LE" }, Given.Took(old)];
        var room = Given.Case(led);

        Do.Take(room, Given.Facilitator("LO")).Refusal!.Code.ShouldBe("not-found", "in 2023 it is not theirs");
        var takenOver = room.AfterAll(Do.Take(room, next).Events);
        takenOver.TheRoom().Facilitator!.Part.ShouldBe("LO");
        Do.Take(takenOver, Given.Facilitator("LX", before: "LE")).Refusal!.Code.ShouldBe("not-found", "somebody leads it who still works there");
        Do.Take(room, Given.Facilitator("AMS")).Refusal!.Code.ShouldBe("not-found");
    }

    [Fact]
    public void Triage_can_ask_as_long_as_it_did_not_decide()
    {
        var triage = Given.Case(Given.InTriage());
        triage.IsAt(ReflectionMoment.BeforeTriageDecision).ShouldBeTrue();
        triage.After(new TriageHandlerHeard(4, Given.Handler.Mark, MayOpen: false)).IsAt(ReflectionMoment.BeforeTriageDecision).ShouldBeFalse();
        var decided = triage.After(new TriageDecisionHeard(5, IsDecided: true));
        decided.IsAt(ReflectionMoment.BeforeTriageDecision).ShouldBeFalse();
        decided.After(new TriageDecisionHeard(8, IsDecided: false)).IsAt(ReflectionMoment.BeforeTriageDecision).ShouldBeTrue();
    }

    private static ReferenceDataSet With(params ReferenceEntry[] rules) =>
        Given.Reference with { ReflectionRequirements = new("test", "test", [.. Given.Reference.ReflectionRequirements.Entries, .. rules]) };
}
