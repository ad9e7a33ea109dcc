using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.Terms;
using ExecuteDecision = Zichtlijn.Sanctioning.Cases.Deciding.ExecuteDecision;
using LodgeObjection = Zichtlijn.Sanctioning.Cases.Deciding.LodgeObjection;

namespace Zichtlijn.Sanctioning.Tests.Cases;

/// <summary>For every day from 2020 to 2035: irrevocable on the day after the last day to object, and not a day earlier.</summary>
public class ObjectionWindowTests
{
    private static readonly object[] Before = Given.Decided();

    [Fact]
    public void The_day_after_the_last_day_a_decision_is_irrevocable_and_not_a_day_earlier()
    {
        for (var day = new DateOnly(2020, 1, 1); day.Year <= 2035; day = day.AddDays(1))
        {
            var c = KnownOn(day);
            var last = Term.LastDay(day, Period.Parse("6w"), TermBasis.Law);
            var m = c.MatterOf(1)!;

            c.Clocks["objection:1"].LastDay.ShouldBe(last);
            c.IsIrrevocable(m, last).ShouldBeFalse($"{day}: somebody can object on the last day");
            c.IsIrrevocable(m, last.AddDays(1)).ShouldBeTrue($"{day}: the day after nobody can");
            Late(c, last).ShouldBe(false);
            Late(c, last.AddDays(1)).ShouldBe(true);
        }
    }

    /// <summary>The watch tells it whenever it runs: hours or years later, once, and of the right day.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(800)]
    public void However_late_the_watch_runs_it_says_since_when(int later)
    {
        var c = KnownOn(new(2023, 11, 10));
        var last = c.Clocks["objection:1"].LastDay!.Value;
        c.Clocks.Tell(last, Given.Now).ShouldAllBe(e => e is Clocks.ClockReminded, "nothing has passed on the last day");

        var told = c.Clocks.Tell(last.AddDays(later), Given.Now).ToArray();
        var after = c.AfterAll(told);

        after.MatterOf(1)!.Taken!.IrrevocableSince.ShouldBe(last.AddDays(1));
        after.Clocks.Tell(last.AddDays(later + 1), Given.Now).ShouldBeEmpty("it is told once");
    }

    [Fact]
    public void An_objection_in_time_keeps_it_open_also_when_it_is_noted_after_the_term()
    {
        var c = KnownOn(new(2023, 11, 10));
        var last = c.Clocks["objection:1"].LastDay!.Value;
        c = c.AfterAll(c.Clocks.Tell(last.AddDays(2), Given.Now));
        c.MatterOf(1)!.Taken!.IrrevocableSince.ShouldNotBeNull();

        c = c.AfterAll(LodgeObjection.Decide(c, "hr-lawyer", 1, last, Given.Sealed, Given.Now.AddDays(60), ReferenceDataSet.Current).Events);

        c.MatterOf(1)!.Taken!.IrrevocableSince.ShouldBeNull("it was posted in time (Awb 6:9)");
        ExecuteDecision.Decide(c, Given.SeatOf(Given.Authority), Given.Executed(90), ReferenceDataSet.Current).ShouldBeRefused(SanctionErrors.NotIrrevocable);
    }

    [Fact]
    public void A_reprimand_is_carried_out_at_once_and_nothing_else_is_unless_the_decision_says_so()
    {
        foreach (var sanction in ReferenceDataSet.Current.Sanctions.Entries)
        {
            var c = Given.Case([.. Before, .. Given.Notify(Given.Case(Before), Given.Day(3))]);
            c = c with { Matters = [.. c.Matters.Select(m => m.Taken is null ? m : m with { Taken = m.Taken with { Sanction = new(sanction.Code) } })] };
            var refused = ExecuteDecision.Decide(c, Given.SeatOf(Given.Authority), Given.Executed(5), ReferenceDataSet.Current).Refusal;
            refused.ShouldBe(sanction.Code == "writtenReprimand" ? null : SanctionErrors.NotIrrevocable, sanction.Code);
        }
    }

    private static bool Late(SanctionCase c, DateOnly on) =>
        LodgeObjection.Decide(c, "jansen", 1, on, Given.Sealed, Given.Now, ReferenceDataSet.Current).Events.OfType<ObjectionLodged>().Single().Late;

    private static SanctionCase KnownOn(DateOnly day)
    {
        var c = Given.Case(Before);
        c = c with { Matters = [.. c.Matters.Select(m => m.Taken is null ? m : m with { Taken = m.Taken with { TakenOn = day } })] };
        return c.AfterAll(Given.Notify(c, day));
    }
}
