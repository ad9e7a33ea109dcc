using CsCheck;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks.Tests;

/// <summary>What is told about terms, and when.</summary>
public class TellingTests
{
    private static readonly CaseClocks Acknowledge = CaseClocks.None.Start("acknowledge", Given.Version, Given.Start);

    [Fact]
    public void On_day_five_the_desk_is_reminded_to_acknowledge_and_on_day_eight_it_has_passed()
    {
        Told(Acknowledge, 4).ShouldBeEmpty();
        Told(Acknowledge, 5).ShouldBe([new ClockReminded(Given.Day(5), "acknowledge", new(2023, 11, 9))]);
        Told(Acknowledge.After(new ClockReminded(Given.Day(5), "acknowledge", new(2023, 11, 9))), 7).ShouldBeEmpty();
        Told(Acknowledge, 8).ShouldBe([new ClockPassed(Given.Day(8), "acknowledge", new(2023, 11, 9), "corps")]);
    }

    [Fact]
    public void What_is_met_is_told_nothing_about_and_what_passed_stays_told()
    {
        Told(Acknowledge.Meet("acknowledge", Given.Day(7)), 30).ShouldBeEmpty();
        var late = Acknowledge.After(new ClockPassed(Given.Day(8), "acknowledge", new(2023, 11, 9), "corps")).Meet("acknowledge", Given.Day(9));
        Told(late, 30).ShouldBeEmpty();
        late.On(Given.Start.AddDays(30)).Single().PassedOn.ShouldBe(new DateOnly(2023, 11, 9), "doing it late does not hide that it was late");
    }

    [Fact]
    public void What_stands_still_is_told_nothing_about_until_it_goes_on()
    {
        var clocks = CaseClocks.None.Start("triage", Given.Version, Given.Start);
        var still = clocks.After(new ClockSuspended(Given.Day(1), "triage", SuspensionGround.CriminalTrack, Given.Officer, Given.Motive));

        (still.TellOn, Told(still, 400).Count, still.On(Given.Start.AddDays(400)).Single().State).ShouldBe((null, 0, TermState.Suspended));
        Told(still.After(new ClockResumed(Given.Day(90), "triage", default, Given.Officer)), 91).ShouldBeEmpty();
    }

    [Fact]
    public void A_term_that_became_longer_is_reminded_of_again()
    {
        var clocks = CaseClocks.None.Start("triage", Given.Version, Given.Start);
        var reminded = clocks.After(Told(clocks, 11).Single());
        var longer = reminded.After(ClockDecisions.Extend(reminded, Given.Longer(), Given.Day(12)));

        Told(longer, 15).ShouldBeEmpty();
        Told(longer, 27).Single().ShouldBeOfType<ClockReminded>().LastDay.ShouldBe(new DateOnly(2023, 11, 30));
    }

    [Fact]
    public void Late_is_seen_at_once_also_before_the_watch_has_said_so() =>
        Acknowledge.On(Given.Start.AddDays(8)).Single().PassedOn.ShouldBe(new DateOnly(2023, 11, 9));

    [Fact]
    public void Terms_are_listed_with_who_must_act_where_it_stands_and_what_moved_them()
    {
        var friday = CaseClocks.None.Start("acknowledge", Given.Version, new(2023, 12, 18)).Start("complaint", Given.Version, new(2023, 12, 18));

        var terms = friday.On(new(2023, 12, 20));

        terms.Select(t => (t.Code, t.LastDay, t.Who, t.Statutory)).ShouldBe(
            [("acknowledge", new DateOnly(2023, 12, 27), "desk", true), ("complaint", new DateOnly(2024, 1, 29), "triage", true)]);
        terms[0].MovedBy.ShouldHaveSingleItem().Article.ShouldBe("Algemene termijnenwet art. 1(1)");
        (terms[0].NextExtension, terms[1].NextExtension!.NeedsWrittenNotice, terms[1].NextExtension!.Most).ShouldBe((null, true, "4w"));
        terms[1].Regimes.ShouldBe(["undesirableConduct"]);
        terms.ShouldAllBe(t => t.Source.Length > 0);
    }

    /// <summary>
    /// However often the watch looks, whatever days it sleeps through, and whatever is done meanwhile: nothing is told
    /// twice, a term that passed unmet is told, and nothing is told of what is met or stands still.
    /// </summary>
    [Fact]
    public void Whenever_the_watch_looks_what_passed_is_told_once() => Gen.Select(
        Gen.Int[1, 6].Array[1, 60], Gen.Int[0, 5].Array[60])
        .Sample((steps, acts) =>
        {
            var (clocks, day, told) = (Given.Clocks, 0, new List<object>());
            for (var i = 0; i < steps.Length; i++)
            {
                day += steps[i];
                clocks = Act(clocks, acts[i], day);
                var now = Told(clocks, day);
                told.AddRange(now);
                clocks = now.Aggregate(clocks, (all, e) => all.After(e));
                Told(clocks, day).ShouldBeEmpty();
            }

            told.Select(Key).ShouldBeUnique();
            var today = Given.Start.AddDays(day);
            foreach (var clock in clocks.All)
            {
                var passed = told.OfType<ClockPassed>().Where(e => e.Clock == clock.Code).Select(e => e.LastDay).ToArray();
                if (clock.IsOpen && clock.LastDay is { } last && last < today)
                {
                    passed.ShouldContain(last);
                }

                passed.ShouldAllBe(d => d < today);
            }
        });

    private static object Key(object e) => e switch
    {
        ClockReminded r => (r.Clock, r.LastDay, "reminded"),
        ClockPassed p => (p.Clock, p.LastDay, "passed"),
        _ => throw new InvalidOperationException("Nothing else is told."),
    };

    private static CaseClocks Act(CaseClocks clocks, int act, int day)
    {
        var decision = act switch
        {
            1 => ClockDecisions.Suspend(clocks, SuspensionGround.CriminalTrack, Given.Officer, Given.Motive, Given.Day(day)),
            2 => ClockDecisions.Resume(clocks, SuspensionGround.CriminalTrack, Given.Officer, Given.Day(day)),
            3 => ClockDecisions.Extend(clocks, Given.Longer(), Given.Day(day)),
            4 => ClockDecisions.Meet(clocks, "acknowledge", Given.Officer, Given.Day(day)),
            5 => ClockDecisions.WithCommittee(clocks, "complaint", Given.Day(day)),
            _ => ClockDecisions.Answer(clocks, "triage", grant: true, "corps", Given.Motive, Given.Day(day)),
        };
        return decision.Events.Aggregate(clocks, (all, e) => all.After((IClockEvent)e));
    }

    private static List<IClockEvent> Told(CaseClocks clocks, int day) => [.. clocks.Tell(Given.Start.AddDays(day), Given.Day(day)).Cast<IClockEvent>()];
}
