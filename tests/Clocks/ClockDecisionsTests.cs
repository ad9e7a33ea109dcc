using Zichtlijn.Platform.Decisions;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks.Tests;

public class ClockDecisionsTests
{
    [Fact]
    public void The_prosecutor_stops_the_terms_of_our_own_and_none_that_protects_somebody()
    {
        var stopped = Suspend(Given.Clocks, SuspensionGround.CriminalTrack, day: 4);

        stopped.Events.ShouldBe([new ClockSuspended(Given.Day(4), "triage", SuspensionGround.CriminalTrack, Given.Officer, Given.Motive)]);
        var clocks = Given.Clocks.After(stopped);
        clocks["triage"].LastDay.ShouldBeNull();
        clocks["complaint"].LastDay.ShouldBe(new DateOnly(2023, 12, 14));
        clocks["feedback"].LastDay.ShouldBe(new DateOnly(2024, 2, 2));
    }

    [Fact]
    public void Stopping_again_changes_nothing_and_another_ground_neither()
    {
        var clocks = Given.Clocks.After(Suspend(Given.Clocks, SuspensionGround.CriminalTrack, day: 4));

        Suspend(clocks, SuspensionGround.CriminalTrack, day: 5).Events.ShouldBeEmpty();
        ClockDecisions.Resume(clocks, SuspensionGround.Completion, Given.Officer, Given.Day(5)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void What_stood_still_goes_on_with_the_days_that_were_left()
    {
        var clocks = Given.Clocks.After(Suspend(Given.Clocks, SuspensionGround.CriminalTrack, day: 4));

        var resumed = ClockDecisions.Resume(clocks, SuspensionGround.CriminalTrack, Given.Officer, Given.Day(11));

        resumed.Events.ShouldBe([new ClockResumed(Given.Day(11), "triage", new(2023, 11, 23), Given.Officer)]);
        clocks.After(resumed)["triage"].SuspendedFor.ShouldBeNull();
    }

    [Fact]
    public void A_term_that_begins_anew_keeps_that_it_passed_before()
    {
        var passed = Given.Clocks.After(new ClockPassed(Given.Day(20), "triage", new(2023, 11, 16), "corps"));

        var again = passed.After(ClockDecisions.Again("triage", ReferenceData.ReferenceDataSet.Current, Given.Day(30)));
        again["triage"].ShouldSatisfyAllConditions(c => c.Passed.ShouldBeNull(), c => c.PassedBefore.ShouldBe([new(2023, 11, 16)]));
        var twice = again.After(new ClockPassed(Given.Day(60), "triage", new(2023, 12, 18), "corps")).After(ClockDecisions.Again("triage", ReferenceData.ReferenceDataSet.Current, Given.Day(70)));
        twice.On(Given.Start.AddDays(71)).Single(t => t.Code == "triage").PassedBefore.ShouldBe([new(2023, 11, 16), new(2023, 12, 18)]);
    }

    [Fact]
    public void A_rule_that_left_the_day_where_it_was_is_not_told_as_one_that_moved_it() =>
        Given.Clocks.On(Given.Start).ShouldAllBe(t => t.MovedBy.All(m => m.To != Given.Clocks[t.Code].Term.End!.Counted));

    [Fact]
    public void Nothing_stops_where_no_open_term_may() =>
        Suspend(CaseClocks.None.Start("complaint", Given.Version, Given.Start), SuspensionGround.CriminalTrack, day: 1).ShouldBeRefused("no-term-stops");

    [Fact]
    public void A_term_that_has_passed_keeps_no_other_from_standing_still()
    {
        var clocks = Given.Clocks.Start("mandate", Given.Version, Given.Start);

        Suspend(clocks, SuspensionGround.CriminalTrack, day: 9).Events.ShouldBe([new ClockSuspended(Given.Day(9), "triage", SuspensionGround.CriminalTrack, Given.Officer, Given.Motive)]);
    }

    [Fact]
    public void A_term_that_has_passed_is_not_stopped() => Suspend(Given.Clocks, SuspensionGround.CriminalTrack, day: 15).ShouldBeRefused("term-over");

    [Fact]
    public void Twice_the_handler_makes_the_term_longer_and_the_third_time_the_corps_is_asked()
    {
        var twice = Given.Clocks.After(Extend(Given.Clocks)).After(Extend(Given.Clocks.After(Extend(Given.Clocks))));
        twice["triage"].LastDay.ShouldBe(new DateOnly(2023, 12, 14));

        var third = Extend(twice);

        third.Events.ShouldHaveSingleItem().ShouldBeOfType<ClockExtensionAsked>();
        var asked = twice.After(third);
        asked["triage"].LastDay.ShouldBe(new DateOnly(2023, 12, 14), "asking moves nothing");
        Extend(asked).ShouldBeRefused("extension-asked-already");
    }

    [Fact]
    public void The_corps_grants_or_refuses_and_whoever_asked_does_neither()
    {
        var asked = Asked;

        ClockDecisions.Answer(asked, "triage", grant: true, Given.Officer, Given.Motive, Given.Day(2)).ShouldBeRefused("second-person-required");
        var granted = ClockDecisions.Answer(asked, "triage", grant: true, "corps", Given.Motive, Given.Day(2));
        var extended = granted.Events.ShouldHaveSingleItem().ShouldBeOfType<ClockExtended>();
        (extended.LastDay, extended.Officer, extended.Done).ShouldBe((new DateOnly(2024, 1, 2), "corps", ExtensionForm.Motive | ExtensionForm.CorpsLevel));
        var refused = asked.After(ClockDecisions.Answer(asked, "triage", grant: false, "corps", Given.Motive, Given.Day(2)));
        (refused["triage"].LastDay, refused["triage"].Asked).ShouldBe((new DateOnly(2023, 12, 14), null));
    }

    [Fact]
    public void The_corps_answers_only_what_was_asked()
    {
        ClockDecisions.Answer(Given.Clocks, "triage", grant: true, "corps", Given.Motive, Given.Day(2)).ShouldBeRefused("no-extension-asked");
        ClockDecisions.Answer(Given.Clocks, "nothing", grant: true, "corps", Given.Motive, Given.Day(2)).ShouldBeRefused("term-unknown");
    }

    [Fact]
    public void What_passed_while_the_corps_thought_is_not_made_longer() =>
        ClockDecisions.Answer(Asked, "triage", grant: true, "corps", Given.Motive, Given.Day(60)).ShouldBeRefused("term-over");

    [Theory]
    [InlineData("complaint", "4w", ExtensionForm.Motive, "extension-form-missing")]
    [InlineData("complaint", "5w", ExtensionForm.Motive | ExtensionForm.WrittenNotice, "extension-too-long")]
    [InlineData("acknowledge", "1d", ExtensionForm.Motive | ExtensionForm.WrittenNotice, "no-extension-left")]
    [InlineData("nothing", "1d", ExtensionForm.Motive, "term-unknown")]
    public void An_extension_beyond_its_rule_is_refused(string clock, string by, ExtensionForm done, string code) =>
        ClockDecisions.Extend(Given.Clocks, Given.Longer(clock, by, done), Given.Day(1)).ShouldBeRefused(code);

    [Fact]
    public void A_term_that_stands_still_or_is_met_is_not_made_longer()
    {
        Extend(Given.Clocks.After(Suspend(Given.Clocks, SuspensionGround.Completion, day: 0))).ShouldBeRefused("term-suspended");
        Extend(Given.Clocks.Meet("triage", Given.Day(0))).ShouldBeRefused("term-met");
    }

    [Theory]
    [InlineData("complaint", "complaintWithCommittee", "2024-01-11")]
    [InlineData("policeComplaint", "policeComplaintWithCommittee", "2024-02-08")]
    public void A_committee_gives_the_complaint_its_longer_term_from_the_same_day(string clock, string longer, string lastDay)
    {
        var involved = ClockDecisions.WithCommittee(Given.Clocks, clock, Given.Day(20));

        var clocks = Given.Clocks.After(involved);
        clocks.Find(clock).ShouldBeNull();
        (clocks[longer].Start, clocks[longer].LastDay).ShouldBe((Given.Start, DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture)));
        ClockDecisions.WithCommittee(clocks, clock, Given.Day(21)).ShouldBe(Decision.AlreadySo);
    }

    [Fact]
    public void There_is_no_committee_where_the_law_knows_none_or_when_it_is_too_late()
    {
        ClockDecisions.WithCommittee(Given.Clocks, "triage", Given.Day(1)).ShouldBeRefused("no-committee-term");
        ClockDecisions.WithCommittee(Given.Clocks, "nothing", Given.Day(1)).ShouldBeRefused("term-unknown");
        ClockDecisions.WithCommittee(Given.Clocks, "complaint", Given.Day(43)).ShouldBeRefused("term-over");
        ClockDecisions.WithCommittee(Given.Clocks.Meet("complaint", Given.Day(1)), "complaint", Given.Day(2)).ShouldBeRefused("term-met");
    }

    [Fact]
    public void What_was_due_is_done_once()
    {
        var met = ClockDecisions.Meet(Given.Clocks, "complaint", Given.Officer, Given.Day(30));

        met.Events.ShouldBe([new ClockMet(Given.Day(30), "complaint", Given.Start.AddDays(30), Given.Officer)]);
        ClockDecisions.Meet(Given.Clocks.After(met), "complaint", Given.Officer, Given.Day(31)).ShouldBe(Decision.AlreadySo);
        ClockDecisions.Meet(Given.Clocks, "nothing", Given.Officer, Given.Day(1)).ShouldBeRefused("term-unknown");
    }

    private static CaseClocks Asked
    {
        get
        {
            var clocks = Given.Clocks.After(Extend(Given.Clocks));
            clocks = clocks.After(Extend(clocks));
            return clocks.After(Extend(clocks));
        }
    }

    private static Decision Extend(CaseClocks clocks) => ClockDecisions.Extend(clocks, Given.Longer(), Given.Day(1));

    private static Decision Suspend(CaseClocks clocks, SuspensionGround ground, int day) =>
        ClockDecisions.Suspend(clocks, ground, Given.Officer, Given.Motive, Given.Day(day));
}
