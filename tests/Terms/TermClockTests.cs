using CsCheck;

namespace Zichtlijn.Terms.Tests;

public class ClockTests
{
    private static readonly DateOnly Start = new(2023, 11, 2); // a Thursday

    /// <summary>A complaint under Awb 9:11: six weeks, four weeks of adjournment in writing, more with the complainant's consent.</summary>
    private static readonly ClockRule Complaint = new(
        "complaint", Period.Parse("6w"), TermBasis.Law, SuspensionGround.Completion, "Awb 9:11",
        [new(1, Period.Parse("4w"), ExtensionForm.WrittenNotice, "Awb 9:11(2)"), new(null, null, ExtensionForm.WrittenConsent, "Awb 9:11(3)")]);

    /// <summary>Triage of our own: stands still for the prosecutor, twice ten working days with a motive, after that the corps level.</summary>
    private static readonly ClockRule Triage = new(
        "triage", Period.Parse("10wd"), TermBasis.OwnNorm, SuspensionGround.CriminalTrack, "own norm",
        [new(2, Period.Parse("10wd"), ExtensionForm.Motive, "own norm"), new(null, Period.Parse("10wd"), ExtensionForm.Motive | ExtensionForm.CorpsLevel, "own norm")]);

    private static readonly ClockRule[] Rules = [Complaint, Triage];

    [Fact]
    public void A_clock_that_is_left_alone_ends_like_its_term()
    {
        TermClock.Begin(Complaint, Start).End!.LastDay.ShouldBe(new DateOnly(2023, 12, 14));
        TermClock.Begin(Triage, Start).End!.LastDay.ShouldBe(new DateOnly(2023, 11, 16));
    }

    [Fact]
    public void On_its_last_day_a_term_is_not_over_and_on_the_next_it_is()
    {
        var clock = TermClock.Begin(Complaint, Start);

        clock.IsOverdue(new(2023, 12, 14)).ShouldBeFalse();
        clock.IsOverdue(new(2023, 12, 15)).ShouldBeTrue();
        clock.Meet(new(2023, 12, 14)).Changed!.IsOverdue(new(2024, 12, 14)).ShouldBeFalse();
        clock.Meet(new(2023, 12, 15)).Changed!.IsOverdue(new(2024, 12, 14)).ShouldBeTrue("what is late stays late");
    }

    [Fact]
    public void The_prosecutor_stops_the_clocks_of_our_own_only()
    {
        var (triage, complaint) = (TermClock.Begin(Triage, Start), TermClock.Begin(Complaint, Start));

        complaint.Suspend(new(2023, 11, 6), SuspensionGround.CriminalTrack).Fault.ShouldBe(ClockFault.MayNotBeSuspended);
        var stopped = triage.Suspend(new(2023, 11, 6), SuspensionGround.CriminalTrack).Changed!;
        (stopped.IsSuspended, stopped.End, stopped.IsOverdue(new(2030, 1, 1))).ShouldBe((true, null, false));
        stopped.Resume(new(2023, 11, 13)).Changed!.End!.LastDay.ShouldBe(new DateOnly(2023, 11, 23), "five working days later");
    }

    [Fact]
    public void The_days_of_standing_still_are_added_and_then_the_act_is_applied()
    {
        var clock = TermClock.Begin(Complaint, Start).Suspend(new(2023, 11, 6), SuspensionGround.Completion).Changed!.Resume(new(2023, 11, 17)).Changed!;

        var end = clock.End!;
        end.Counted.ShouldBe(new DateOnly(2023, 12, 25));
        end.LastDay.ShouldBe(new DateOnly(2023, 12, 27), "eleven days after 14 December is Christmas Day");
        end.Rules.ShouldHaveSingleItem().Article.ShouldBe("Algemene termijnenwet art. 1(1)");
    }

    [Fact]
    public void A_complaint_is_adjourned_once_in_writing_and_then_only_with_consent()
    {
        var clock = TermClock.Begin(Complaint, Start);
        var (four, day) = (Period.Parse("4w"), new DateOnly(2023, 12, 1));

        clock.Extend(four, ExtensionForm.Motive, day).Fault.ShouldBe(ClockFault.FormMissing);
        clock.Extend(Period.Parse("5w"), ExtensionForm.WrittenNotice, day).Fault.ShouldBe(ClockFault.ExtensionTooLong);
        var adjourned = clock.Extend(four, ExtensionForm.WrittenNotice, day).Changed!;
        adjourned.End!.LastDay.ShouldBe(new DateOnly(2024, 1, 11));
        adjourned.Extend(four, ExtensionForm.WrittenNotice, day).Fault.ShouldBe(ClockFault.FormMissing);
        adjourned.Extend(Period.Parse("26w"), ExtensionForm.WrittenConsent, day).Changed.ShouldNotBeNull();
    }

    [Fact]
    public void Ten_weeks_that_become_fourteen_are_beyond_the_act()
    {
        var rule = Complaint with { Period = Period.Parse("10w") };
        var clock = TermClock.Begin(rule, new(2024, 1, 7)); // a Sunday

        clock.End!.LastDay.ShouldBe(new DateOnly(2024, 3, 18), "Sunday 17 March runs on to Monday");
        var end = clock.Extend(Period.Parse("4w"), ExtensionForm.WrittenNotice, new(2024, 2, 1)).Changed!.End!;
        (end.LastDay, end.Rules.Single().Article).ShouldBe((new DateOnly(2024, 4, 14), "Algemene termijnenwet art. 4"));
    }

    [Fact]
    public void A_third_extension_of_triage_needs_the_corps_level()
    {
        var (ten, day) = (Period.Parse("10wd"), Start);
        var twice = TermClock.Begin(Triage, Start).Extend(ten, ExtensionForm.Motive, day).Changed!.Extend(ten, ExtensionForm.Motive, day).Changed!;

        twice.Extend(ten, ExtensionForm.Motive, day).Fault.ShouldBe(ClockFault.FormMissing);
        twice.Extend(ten, ExtensionForm.Motive | ExtensionForm.CorpsLevel, day).Changed.ShouldNotBeNull();
    }

    [Fact]
    public void What_has_passed_is_neither_extended_nor_stopped()
    {
        var (clock, late) = (TermClock.Begin(Triage, Start), new DateOnly(2023, 11, 17));

        clock.Extend(Period.Parse("1wd"), ExtensionForm.Motive, late).Fault.ShouldBe(ClockFault.IsOver);
        clock.Suspend(late, SuspensionGround.CriminalTrack).Fault.ShouldBe(ClockFault.IsOver);
    }

    [Fact]
    public void A_term_that_cannot_be_made_longer_is_not()
    {
        var fixedTerm = Complaint with { Extensions = [] };

        TermClock.Begin(fixedTerm, Start).Extend(Period.Parse("1d"), ExtensionForm.WrittenConsent, Start).Fault.ShouldBe(ClockFault.NoExtensionLeft);
    }

    /// <summary>What may happen to a clock, at random and in any order, is refused or keeps every rule.</summary>
    [Fact]
    public void Whatever_happens_to_a_clock_its_rules_hold() => Gen.Select(
        Gen.Int[0, Rules.Length - 1].Select(i => Rules[i]), Gen.Int[0, 4000].Select(n => new DateOnly(2020, 1, 1).AddDays(n)), Gen.Select(Gen.Int[0, 4], Gen.Int[0, 30], Gen.Int[1, 40]).Array[0, 30])
        .Sample((rule, start, acts) =>
        {
            var (clock, day) = (TermClock.Begin(rule, start), start);
            foreach (var (act, later, by) in acts)
            {
                day = day.AddDays(later - 2); // now and then a day too early
                var (changed, fault) = act switch
                {
                    0 => clock.Suspend(day, SuspensionGround.CriminalTrack),
                    1 => clock.Suspend(day, SuspensionGround.Completion),
                    2 => clock.Resume(day),
                    3 => clock.Extend(new Period(by, rule.Period.Unit), (ExtensionForm)(by % 16), day),
                    _ => clock.Meet(day),
                };
                if ((changed is null) == (fault is null))
                {
                    return false;
                }

                if (changed is not null && !Holds(clock, changed))
                {
                    return false;
                }

                clock = changed ?? clock;
            }

            return true;
        });

    private static bool Holds(TermClock before, TermClock after) =>
        before.MetOn is null
        && after.Pauses.Count(p => p.Until is null) <= 1
        && after.Pauses.SkipLast(1).All(p => p.Until is not null)
        && after.Pauses.All(p => p.From >= after.Start && (p.Until ?? p.From) >= p.From)
        && (after.MetOn is null || !after.IsSuspended)
        && after.IsSuspended == (after.End is null)
        && (before.End is not { } old || after.End is not { } end || end.LastDay >= old.LastDay)
        && (after.Rule.Basis != TermBasis.Law || after.End is not { } last || (after.Extensions.Count > 0 && last.Rules.Any(r => r.Article.EndsWith("art. 4", StringComparison.Ordinal))) || Holidays.IsWorkingDay(last.LastDay));
}
