using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Tests.Cases;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Investigations.Welfare;

namespace Zichtlijn.Investigations.Tests.Welfare;

/// <summary>Everybody is asked how they are doing, each within thirty days of the last time.</summary>
public class WelfareTests
{
    private static readonly Investigation Told = Given.Case(Given.Told());
    private static readonly Investigation Both = Told.AfterAll([Given.Issued(number: 2, charges: [1, 2]), Given.Notified(2, "another", 2)]);

    [Fact]
    public void The_reporter_is_asked_again_within_thirty_days_of_the_day_on_which_they_were()
    {
        var asked = On(10).AskAfter(Told, Given.First, notice: null, Given.Today.AddDays(7));

        asked.Events[0].ShouldBeOfType<WelfareChecked>().On.ShouldBe(Given.Today.AddDays(7));
        asked.Events[1].ShouldBe(new ClockStarted(
            Given.Now.AddDays(10), PeopleClocks.WelfareReporter, Given.Today.AddDays(7), Given.Today.AddDays(37), "2023-06", Replaces: PeopleClocks.WelfareReporter));
        Told.AfterAll(asked.Events).OpenUntil(PeopleClocks.WelfareSubject).ShouldBe(Given.Today.AddDays(30), "whoever it is about was not asked");
    }

    [Fact]
    public void What_was_asked_before_the_term_is_noted_and_moves_nothing()
    {
        On(10).AskAfter(Told, Given.First, notice: null, Given.Today.AddDays(-1)).Events.ShouldHaveSingleItem();
        var early = Told.AfterAll(On(10).AskAfter(Told, Given.First, 1, Given.Today.AddDays(-1)).Events);
        early.ToAsk().ShouldBe([1]);
    }

    [Fact]
    public void Those_it_is_about_are_asked_again_within_thirty_days_of_whoever_was_asked_longest_ago()
    {
        var one = Both.AfterAll(On(5).AskAfter(Both, Given.First, 1).Events);
        one.ToAsk().ShouldBe([2]);
        one.OpenUntil(PeopleClocks.WelfareSubject).ShouldBe(Given.Today.AddDays(30));

        var all = one.AfterAll(On(20).AskAfter(one, Given.Second, 2).Events);
        all.OpenUntil(PeopleClocks.WelfareSubject).ShouldBe(Given.Today.AddDays(35));
        all.ToAsk().ShouldBe([1], "the other was asked in the term that runs now");

        var again = all.AfterAll(On(30).AskAfter(all, Given.First, 1).Events);
        again.OpenUntil(PeopleClocks.WelfareSubject).ShouldBe(Given.Today.AddDays(50));
        again.ToAsk().ShouldBe([2]);
    }

    [Fact]
    public void Who_is_asked_twice_was_asked_last_on_the_later_day()
    {
        var twice = Both.AfterAll(On(9).AskAfter(Both, Given.First, 1, Given.Today.AddDays(8)).Events);
        twice = twice.AfterAll(On(9).AskAfter(twice, Given.First, 1, Given.Today.AddDays(3)).Events);

        twice.Asked.ShouldBe([new AskedSubject(1, Given.Today.AddDays(8))]);
    }

    [Fact]
    public void In_an_inquiry_it_is_noted_and_no_term_runs()
    {
        var inquiry = Given.Case(Given.Planned(InvestigationKind.Exploratory));

        On(1).AskAfter(inquiry, Given.First, notice: null).Events.ShouldHaveSingleItem();
    }

    [Fact]
    public void Only_those_who_investigate_it_note_it_and_only_about_those_who_are_in_it()
    {
        On(1).AskAfter(Told, Given.First, 2).ShouldBeRefused(RightsErrors.UnknownNotice);
        On(1).AskAfter(Told, Given.Third, notice: null).ShouldBeRefused(InvestigationErrors.NotAssigned);
        On(1).AskAfter(Given.Case(Given.Awaiting()), Given.First, notice: null).ShouldBeRefused(InvestigationErrors.NoMandate);
        On(1).AskAfter(Given.Case(Given.Ended()), Given.First, notice: null).ShouldBeRefused(InvestigationErrors.Over);
    }

    private static Commands On(int later) => new(People.Staff, Given.Now.AddDays(later));
}
