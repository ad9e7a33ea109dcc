using CsCheck;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Detriment;
using Zichtlijn.Restoration.Cases.Escalating;
using Zichtlijn.Restoration.Tests.Support;
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Tests.Cases;

/// <summary>Over two years the reporter is asked five times whether something happened to them, whatever else goes on.</summary>
public class DetrimentTests
{
    private static readonly int[] Months = [1, 3, 6, 12, 24];

    [Fact]
    public void Day_by_day_over_two_years_each_check_opens_once_two_weeks_ahead_and_passes_the_day_after() =>
        Gen.Int[0, 1_000].Sample(
            offset =>
            {
                var received = new DateTimeOffset(2023, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(offset);
                var (c, told) = Watch(Given.Case(Do.Hear(null, Given.Submitted with { SubmittedAt = received }).Events), Term.DayOf(received), answered: false);

                var due = Months.Select(m => Term.DayOf(received).AddMonths(m)).ToArray();
                told.Where(t => t.What is DetrimentCheckOpened).Select(t => t.Day).ShouldBe(due.Select(d => d.AddDays(-14)));
                told.Select(t => t.What).OfType<DetrimentCheckOpened>().Select(o => (o.Check, o.DueOn)).ShouldBe(Months.Select((m, n) => ($"month{m}", due[n])));
                told.Where(t => t.What is Escalated).Select(t => t.Day).ShouldBe(due.Select(d => d.AddDays(1)));
                c.OpenEscalations.Count().ShouldBe(5);
            },
            iter: 60);

    [Fact]
    public void Whoever_declined_withdrew_and_closed_is_asked_all_the_same()
    {
        foreach (var c in new[] { Given.Heard(), Given.Declined(), Given.Closed(), Given.Offered().With(x => Do.Hear(x, new Contracts.Reporting.V1.ReportWithdrawn(Given.CaseId, 9, Given.Now))) })
        {
            var (after, told) = Watch(c, Term.DayOf(Given.Now), answered: true);

            after.Checks.Select(k => k.Opened.Check).ShouldBe(["month1", "month3", "month6", "month12", "month24"]);
            told.ShouldNotContain(t => t.What is Escalated && ((Escalated)t.What).Kind == EscalationKind.CheckNotDone, "who answers in time is not late");
            after.Clocks.All.ShouldNotContain(k => k.Code.StartsWith("detrimentCheck", StringComparison.Ordinal) && k.IsOpen);
        }
    }

    [Fact]
    public void After_two_years_without_a_watch_everything_that_was_missed_is_asked_and_told_at_once()
    {
        var c = Later.OnDay(Given.Heard(), new(2026, 1, 1));

        c.Checks.Count.ShouldBe(5);
        c.OpenEscalations.Count(e => e.Raised.Kind == EscalationKind.CheckNotDone).ShouldBe(5);
        Later.Tell(c, new(2026, 1, 2)).ShouldBeEmpty("nothing is told twice");
    }

    [Fact]
    public void Who_was_not_reached_or_said_nothing_can_still_tell_that_something_happened()
    {
        foreach (var first in new[] { DetrimentAnswer.NotReached, DetrimentAnswer.Nothing })
        {
            var c = Given.Checked().With(x => Do.Check(x, 1, first, onBehalf: true)).With(x => Do.Check(x, 1, DetrimentAnswer.Something));

            var told = c.OpenEscalations.Single(e => e.Raised.Kind == EscalationKind.Detriment).Raised.Number;
            c.State.ShouldBe(RestorationState.ToOffer, "an escalation ends nothing");
            Do.Check(c, 1, DetrimentAnswer.Nothing).ShouldBeRefused(RestorationErrors.CheckAnswered);
            c.With(x => Do.AnswerEscalation(x, told)).OpenEscalations.ShouldNotContain(e => e.Raised.Kind == EscalationKind.Detriment);
        }
    }

    [Fact]
    public void A_personnel_action_is_asked_about_at_once_and_once()
    {
        var c = Given.Declined().With(x => Do.Action(x));

        c.Checks.ShouldHaveSingleItem().Opened.ShouldSatisfyAllConditions(o => o.Check.ShouldBe("personnelAction"), o => o.DueOn.ShouldBe(Term.DayOf(Given.Now).AddDays(14)));
        Do.Action(c).Events.ShouldBeEmpty();
        c.With(x => Do.Action(x, "appraisal")).Checks.Count.ShouldBe(2);
        Later.OnDay(c, new(2023, 11, 19)).Checks.Count.ShouldBe(1, "a reminder opens nothing that is open");
    }

    /// <summary>Every day from the first on, as the watch does.</summary>
    /// <param name="answered">Nothing happened, every time.</param>
    private static (RestorationCase Case, IReadOnlyList<(DateOnly Day, object What)> Told) Watch(RestorationCase c, DateOnly from, bool answered)
    {
        var told = new List<(DateOnly Day, object What)>();
        for (var day = from; day <= from.AddMonths(25); day = day.AddDays(1))
        {
            if (c.Clocks.TellOn > day)
            {
                continue;
            }

            var today = Later.Tell(c, day);
            told.AddRange(today.Where(e => e is not IClockEvent).Select(e => (day, e)));
            c = c.AfterAll(today);
            foreach (var check in answered ? c.Checks.Where(k => k.Answer is null).ToArray() : [])
            {
                c = c.With(x => Do.Check(x, check.Opened.Number, DetrimentAnswer.Nothing, at: Term.StartOf(day)), Term.StartOf(day));
            }
        }

        return (c, told);
    }
}
