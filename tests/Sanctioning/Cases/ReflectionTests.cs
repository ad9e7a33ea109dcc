using CsCheck;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Contracts.Reflection.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Sanctioning.Cases.Reflecting;
using Zichtlijn.Sanctioning.Tests.Support;

namespace Zichtlijn.Sanctioning.Tests.Cases;

/// <summary>A case of the norm set goes through a reflection room once before anything is proposed, where the rules of the part ask for it.</summary>
public class ReflectionTests
{
    private static readonly ReflectionAnswered Answered = new(Given.CaseId, 12, 1, ReflectionMoment.BeforeProposal, ReflectionAnswer.Follow, Given.Now);
    private static readonly ReflectionRuled Waits = new(Given.Now, Waits: true, "2023-06");

    [Fact]
    public void Nothing_is_proposed_before_the_advice_is_answered()
    {
        var waiting = Given.Case([.. Given.Prepared(), Waits]);

        waiting.WaitsForReflection.ShouldBeTrue();
        Propose(waiting).Refusal.ShouldBe(SanctionErrors.ReflectionNotAnswered);
        Propose(waiting.AfterAll(ReflectionAnsweredConsumer.Note(waiting, Answered))).Events.Single().ShouldBeOfType<SanctionProposed>();
    }

    [Theory]
    [InlineData(ReflectionAnswer.Follow)]
    [InlineData(ReflectionAnswer.Partly)]
    [InlineData(ReflectionAnswer.Not)]
    public void Whatever_the_answer_is_the_room_decides_nothing(ReflectionAnswer answer)
    {
        var waiting = Given.Case([.. Given.Prepared(), Waits]);

        waiting.AfterAll(ReflectionAnsweredConsumer.Note(waiting, Answered with { Answer = answer })).WaitsForReflection.ShouldBeFalse();
    }

    [Theory]
    [InlineData(ReflectionMoment.BeforeTriageDecision)]
    [InlineData(ReflectionMoment.AfterDecision)]
    [InlineData(ReflectionMoment.Thematic)]
    public void A_room_at_another_moment_is_another_room(ReflectionMoment moment) =>
        ReflectionAnsweredConsumer.Note(Given.Case([.. Given.Prepared(), Waits]), Answered with { Moment = moment }).ShouldBeEmpty();

    [Fact]
    public void The_second_answer_says_nothing_new_and_of_a_destroyed_case_nothing_is_kept()
    {
        var answered = Given.Case([.. Given.Prepared(), Waits, new ReflectionAnswerHeard(Given.Now, 1)]);

        ReflectionAnsweredConsumer.Note(answered, Answered with { Version = 40, Room = 2 }).ShouldBeEmpty();
        ReflectionAnsweredConsumer.Note(Given.Case([.. Given.Prepared(), new Zichtlijn.Access.Destruction.DestructionStarted(Given.Now, Guid.Empty)]), Answered).ShouldBeEmpty();
    }

    [Fact]
    public void A_part_whose_rule_is_off_waits_for_nothing()
    {
        var ruled = Ruled(asksForOne: false);

        ruled.Reflection.ShouldBe(new ReflectionRuled(Given.Now, Waits: false, "2023-06"));
        ruled.WaitsForReflection.ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rule_that_changes_touches_no_case_that_runs(bool asksForOne)
    {
        var ruled = Ruled(asksForOne);

        ruled.RuleOnReflection(ruled, ReferenceDataSet.Current, (_, _) => !asksForOne, Given.Now.AddYears(1)).ShouldBeEmpty();
        Do.Hear(ruled, Given.Asked with { Version = 20 }).Events.OfType<ReflectionRuled>().ShouldBeEmpty();
        Do.Hear(ruled, Given.Reported with { Version = 60 }).Events.OfType<ReflectionRuled>().ShouldBeEmpty();
        ruled.WaitsForReflection.ShouldBe(asksForOne);
    }

    [Fact]
    public void A_case_of_before_there_was_a_rule_waits_for_nothing()
    {
        var before = Given.Case(Given.Prepared());

        Do.Hear(before, Given.Asked with { Version = 20 }).Events.OfType<ReflectionRuled>().ShouldBeEmpty();
        Propose(before).Refusal.ShouldBeNull();
    }

    [Fact]
    public void What_is_about_something_else_than_discrimination_racism_or_exclusion_waits_for_nothing_until_it_is()
    {
        var bullying = Opened(Given.Asked with { InNormSet = false, Category = "bullying" });

        bullying.Reflection.ShouldBeNull();
        Do.Hear(bullying, Given.Asked with { Version = 20 }).Events.OfType<ReflectionRuled>().Single().Waits.ShouldBeTrue();
    }

    /// <summary>The rule is the one of the part that handles the case, on the day on which there is something to weigh.</summary>
    [Theory]
    [InlineData("AMS", "2023-10-31", false)]
    [InlineData("AMS", "2023-11-01", true)]
    [InlineData("LX", "2024-02-01", true)]
    public void The_rules_say_from_when_on(string part, string day, bool waits) =>
        ReferenceDataSet.Current.ReflectionBeforeProposal(part, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(waits);

    /// <summary>In whichever order it is heard, and however often.</summary>
    [Fact]
    public void An_answer_that_is_heard_before_the_case_counts()
    {
        Func<SanctionCase?, IReadOnlyList<object>>[] told =
            [c => Do.Hear(c, Given.Asked).Events, c => Do.Hear(c, Given.Reported).Events, c => ReflectionAnsweredConsumer.Note(c, Answered)];

        Gen.Shuffle(Enumerable.Range(0, 3 * told.Length).ToArray()).Sample(order =>
            order.Aggregate((SanctionCase?)null, (c, n) => Tell(c, told[n % told.Length])) is { IsOpen: true, Reflection.Waits: true, WaitsForReflection: false });
    }

    private static SanctionCase? Tell(SanctionCase? c, Func<SanctionCase?, IReadOnlyList<object>> tell) =>
        tell(c).Aggregate(c, (state, e) => state?.After(e) ?? SanctionCase.Of(Given.CaseId, e));

    private static SanctionCase Opened(Contracts.Triage.V1.InvestigationAsked asked) =>
        Tell(Tell(null, c => Do.Hear(c, asked).Events), c => Do.Hear(c, Given.Reported).Events)!;

    /// <summary>Something to weigh is there now, of a part with that rule.</summary>
    private static SanctionCase Ruled(bool asksForOne)
    {
        var c = Given.Case(Given.Prepared());
        return c.AfterAll(c.RuleOnReflection(null, ReferenceDataSet.Current, (part, _) => part == "AMS" && asksForOne, Given.Now));
    }

    private static Decision Propose(SanctionCase c) => Do.Propose(c, Given.Authority, 1);
}
