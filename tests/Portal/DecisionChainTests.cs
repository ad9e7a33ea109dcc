using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>The way of a decision as one picture, in every state.</summary>
public sealed class DecisionChainTests : DecisionPortal
{
    public static TheoryData<string, string> States { get; } = new()
    {
        { "advised", "consultation:done intention:now views:todo decision:todo notification:todo objection:todo irrevocable:todo execution:todo" },
        { "left", "consultation:done intention:now views:todo decision:todo notification:todo objection:todo irrevocable:todo execution:todo" },
        { "waits", "consultation:done intention:now decision:todo notification:todo objection:todo irrevocable:todo" },
        { "refused", "consultation:done intention:now decision:todo notification:todo objection:todo irrevocable:todo" },
        { "nothing", "consultation:done intention:done decision:now notification:todo objection:todo irrevocable:todo" },
        { "intended", "consultation:done intention:now views:todo decision:todo notification:todo objection:todo irrevocable:todo execution:todo" },
        { "sent", "consultation:done intention:done views:now decision:todo notification:todo objection:todo irrevocable:todo execution:todo" },
        { "over", "consultation:done intention:done views:done decision:now notification:todo objection:todo irrevocable:todo execution:todo" },
        { "given", "consultation:done intention:done views:done decision:now notification:todo objection:todo irrevocable:todo execution:todo" },
        { "waived", "consultation:done intention:done views:done decision:now notification:todo objection:todo irrevocable:todo execution:todo" },
        { "anew", "consultation:done intention:now views:todo decision:todo notification:todo objection:todo irrevocable:todo execution:todo" },
        { "sentAnew", "consultation:done intention:done views:now decision:todo notification:todo objection:todo irrevocable:todo execution:todo" },
        { "decided", "consultation:done intention:done views:done decision:done notification:now objection:todo irrevocable:todo execution:todo" },
        { "known", "consultation:done intention:done views:done decision:done notification:done objection:now irrevocable:todo execution:todo" },
        { "atOnce", "consultation:done intention:done views:done decision:done notification:done objection:now irrevocable:todo execution:now" },
        { "reprimand", "consultation:done intention:done views:done decision:done notification:done objection:now irrevocable:todo execution:now" },
        { "executedEarly", "consultation:done intention:done views:done decision:done notification:done objection:now irrevocable:todo execution:done" },
        { "objected", "consultation:done intention:done views:done decision:done notification:done objection:done onObjection:now irrevocable:todo execution:todo" },
        { "answered", "consultation:done intention:done views:done decision:done notification:done objection:done onObjection:now court:todo irrevocable:todo execution:todo" },
        { "answeredKnown", "consultation:done intention:done views:done decision:done notification:done objection:done onObjection:done court:now irrevocable:todo execution:todo" },
        { "inCourt", "consultation:done intention:done views:done decision:done notification:done objection:done onObjection:done court:now irrevocable:todo execution:todo" },
        { "appealPassed", "consultation:done intention:done views:done decision:done notification:done objection:done onObjection:done court:done irrevocable:done execution:now" },
        { "annulled", "consultation:done intention:done views:done decision:done notification:done objection:done onObjection:done court:done irrevocable:done" },
        { "lateAnswered", "consultation:done intention:done views:done decision:done notification:done objection:done onObjection:done irrevocable:done execution:now" },
        { "lateExcused", "consultation:done intention:done views:done decision:done notification:done objection:done onObjection:done court:now irrevocable:todo execution:todo" },
        { "objectedLate", "consultation:done intention:done views:done decision:done notification:done objection:done irrevocable:done execution:now onObjection:now" },
        { "passed", "consultation:done intention:done views:done decision:done notification:done objection:done irrevocable:done execution:now" },
        { "irrevocable", "consultation:done intention:done views:done decision:done notification:done objection:done irrevocable:done execution:now" },
        { "executed", "consultation:done intention:done views:done decision:done notification:done objection:done irrevocable:done execution:done" },
        { "closed", "consultation:done intention:done decision:done notification:done objection:done irrevocable:done" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Each_state_is_one_picture(string state, string steps) =>
        string.Join(' ', DecisionChain.Of(In(state), Today).Select(s => $"{s.Code}:{s.Look}")).ShouldBe(steps);

    [Fact]
    public void Before_the_advice_the_consultation_is_now() =>
        DecisionChain.Of(Weighed with { Proposals = [Inside] }, Today).First(s => s.Look == "now").Code.ShouldBe("consultation");

    [Fact]
    public void Days_are_told_where_somebody_can_say_them()
    {
        DaysIn("intended").ShouldBe(["on 2026-03-11", "on", "until", "on", "on", "until", "from", "on"]);
        DaysIn("sent")[1..3].ShouldBe(["on 2026-03-14", $"until {Soon:yyyy-MM-dd}"]);
        DaysIn("over")[2].ShouldBe("until 2026-03-30");
        DaysIn("given")[2].ShouldBe("on 2026-03-19");
        DaysIn("known")[3..].ShouldBe(["on 2026-04-03", "on 2026-04-07", $"until {Soon:yyyy-MM-dd}", $"from {Soon.AddDays(1):yyyy-MM-dd}", "on"]);
        DaysIn("executed")[5..].ShouldBe(["until 2026-05-19", "from 2026-05-20", "on 2026-06-02"]);
        DaysIn("objected")[5..].ShouldBe(["on 2026-04-15", "until 2026-08-01", "from", "on"]);
        DaysIn("answeredKnown")[6..].ShouldBe(["on 2026-06-20", $"until {Soon:yyyy-MM-dd}", $"from {Soon.AddDays(1):yyyy-MM-dd}", "on"]);
        DaysIn("nothing")[1].ShouldBe("on 2026-03-13", "nothing was sent");
    }

    [Theory]
    [InlineData("irrevocable", "objection")]
    [InlineData("appealPassed", "court")]
    [InlineData("objected", null)]
    [InlineData("known", null)]
    [InlineData("annulled", "court")]
    [InlineData("inCourt", null)]
    public void What_nobody_made_use_of_says_so(string state, string? unused) =>
        (DecisionChain.Of(In(state), Today).SingleOrDefault(s => s.IsUnused)?.Code).ShouldBe(unused);

    [Theory]
    [InlineData("advised", true)]
    [InlineData("waits", true)]
    [InlineData("decided", false)]
    public void Until_it_is_decided_it_can_be_said_anew(string state, bool may) => In(state).MayIntend().ShouldBe(may);

    [Fact]
    public void Nobody_looks_at_what_they_intend_themselves()
    {
        In("waits").MayAnswerAsSecond(Corps).ShouldBeTrue();
        In("waits").MayAnswerAsSecond(Head).ShouldBeFalse();
        In("nothing").MayAnswerAsSecond(Corps).ShouldBeFalse();
        In("left").MayAnswerAsSecond(Corps).ShouldBeFalse();
    }

    [Theory]
    [InlineData("waits", false, false)]
    [InlineData("nothing", true, true)]
    [InlineData("intended", true, false)]
    [InlineData("sent", false, false)]
    [InlineData("over", false, true)]
    [InlineData("given", false, true)]
    [InlineData("anew", true, true)]
    [InlineData("sentAnew", false, false)]
    [InlineData("decided", false, false)]
    public void What_counts_is_sent_and_then_decided(string state, bool maySend, bool mayDecide) =>
        (In(state).MaySend(), In(state).MayDecide(Today)).ShouldBe((maySend, mayDecide));

    [Theory]
    [InlineData("decided", false)]
    [InlineData("known", false)]
    [InlineData("atOnce", true)]
    [InlineData("reprimand", true)]
    [InlineData("objected", false)]
    [InlineData("answeredKnown", false)]
    [InlineData("appealPassed", true)]
    [InlineData("annulled", false)]
    [InlineData("passed", true)]
    [InlineData("executed", false)]
    [InlineData("closed", false)]
    public void What_is_carried_out_is_irrevocable_or_runs_at_once(string state, bool may) => In(state).Course!.Decision.MayExecute(Today).ShouldBe(may);

    [Fact]
    public void A_conditional_reprimand_waits_as_all_others() => new SanctionChoice("writtenReprimand", ProbationMonths: 6).IsAtOnce().ShouldBeFalse();

    private static string[] DaysIn(string state) => [.. DecisionChain.Of(In(state), Today).Select(s => s.Day is { } day ? $"{s.When} {day:yyyy-MM-dd}" : s.When)];
}
