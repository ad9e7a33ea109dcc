using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Tests.Cases;

/// <summary>For every day from 2020 to 2035: the terms after an objection end when <c>terms</c> says, and what they keep open is open until then.</summary>
public class LaterWindowsTests
{
    private static readonly DateOnly First = new(2020, 1, 1);

    [Fact]
    public void To_decide_on_an_objection_there_are_six_weeks_from_the_last_day_to_object_and_twelve_with_a_committee()
    {
        foreach (var (c, day) in EveryDay(Given.Case(Given.Decided()), c => c))
        {
            var objected = c.AfterAll(Given.Notify(OnDay(c, day), day)).With(o => Later.Object(o, DaysTo(day)));
            var last = objected.Clocks["objection:1"].LastDay!.Value;

            objected.Clocks["objectionDecision:1"].LastDay.ShouldBe(Term.LastDay(last, Period.Parse("6w"), TermBasis.Law));
            objected.With(o => Later.Committee(o, Given.Corps, DaysTo(day))).Clocks["objectionDecisionWithCommittee:1"].LastDay.ShouldBe(Term.LastDay(last, Period.Parse("12w"), TermBasis.Law));
        }
    }

    [Fact]
    public void After_a_decision_on_the_objection_and_after_the_district_court_it_is_irrevocable_the_day_after_six_weeks_and_not_a_day_earlier()
    {
        var decided = Given.Case(Given.Notified()).With(c => Later.Object(c, 10)).With(c => Later.Hear(c, Given.Corps, 11)).With(c => Later.DecideObjection(c, Given.Corps, 12));
        foreach (var (c, day) in EveryDay(decided, Undated))
        {
            var known = c.With(o => Later.SendOnObjection(o, Given.Corps, DaysTo(day)));
            OpensOn(known, "appeal:1", day);
            OpensOn(known.With(o => Later.Appeal(o, DaysTo(day))).With(o => Later.Rule(o, DaysTo(day))), "furtherAppeal:1", day);
        }
    }

    private static void OpensOn(SanctionCase c, string clock, DateOnly day)
    {
        var last = Term.LastDay(day, Period.Parse("6w"), TermBasis.Law);
        c.Clocks[clock].LastDay.ShouldBe(last);
        c.IsIrrevocable(c.MatterOf(1)!, last).ShouldBeFalse($"{day}: somebody can go on on the last day");
        c.IsIrrevocable(c.MatterOf(1)!, last.AddDays(1)).ShouldBeTrue($"{day}: the day after nobody can");
        c.AfterAll(c.Clocks.Tell(last.AddDays(100), Given.Now)).MatterOf(1)!.Taken!.IrrevocableSince.ShouldBe(last.AddDays(1), "also when the watch runs late");
    }

    private static IEnumerable<(SanctionCase Case, DateOnly Day)> EveryDay(SanctionCase c, Func<SanctionCase, SanctionCase> prepare)
    {
        var prepared = prepare(c);
        for (var day = First; day.Year <= 2035; day = day.AddDays(1))
        {
            yield return (prepared, day);
        }
    }

    private static int DaysTo(DateOnly day) => day.DayNumber - Term.DayOf(Given.Now).DayNumber;

    private static SanctionCase OnDay(SanctionCase c, DateOnly day) => c with { Matters = [.. c.Matters.Select(m => m.Taken is null ? m : m with { Taken = m.Taken with { TakenOn = day } })] };

    /// <summary>Decided on the objection long before.</summary>
    private static SanctionCase Undated(SanctionCase c) => c with
    {
        Matters = [.. c.Matters.Select(m => m.Taken is { Contest: { } contest } taken ? m with { Taken = taken with { Contest = contest with { DecidedOn = First.AddDays(-1) } } } : m)],
    };
}
