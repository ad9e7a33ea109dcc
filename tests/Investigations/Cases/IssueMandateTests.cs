using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Tests.Support;
using static Zichtlijn.Investigations.Tests.Cases.Commands;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>The competent authority says what is investigated, and amends it.</summary>
public class IssueMandateTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);
    private static readonly WishedCharge Nobody = Charge("Piet van Elders");
    private static readonly Investigation Awaiting = Given.Case(Given.Awaiting());
    private static readonly Investigation Planned = Given.Case(Given.Planned());

    [Theory]
    [InlineData(InvestigationKind.Exploratory, "exploratoryInquiry", "2023-12-01")]
    [InlineData(InvestigationKind.Unit, "unitInvestigation", "2024-01-26")]
    [InlineData(InvestigationKind.Ltio, "ltioInvestigation", "2024-05-03")]
    public void The_first_meets_its_own_term_and_begins_that_of_what_it_asks(InvestigationKind kind, string clock, string lastDay)
    {
        var events = Do.Mandate(Given.Case(Given.Awaiting(kind)), Given.Head, withMotive: true, Nobody).Events;

        events.Select(e => e.GetType()).ShouldBe([typeof(MandateIssued), typeof(ClockMet), typeof(ClockStarted), .. kind == InvestigationKind.Exploratory ? Type.EmptyTypes : [typeof(ClockStarted), typeof(ClockStarted)]]);
        var issued = (MandateIssued)events[0];
        issued.ShouldSatisfyAllConditions(
            m => (m.Number, m.Kind, m.By).ShouldBe((1, kind, Given.Head.Account)), m => m.Charges.ShouldBe([1]), m => m.Persons.ShouldBeEmpty(),
            m => m.Motive.ShouldBeNull("the first amends nothing"), m => m.TargetDate.ToString("O").ShouldBe(lastDay));
        events[1].ShouldBe(new ClockMet(Given.Now, InvestigationClocks.Mandate, Given.Today, Given.Head.Account));
        ((ClockStarted)events[2]).ShouldSatisfyAllConditions(c => c.Clock.ShouldBe(clock), c => c.LastDay.ShouldBe(issued.TargetDate));
    }

    [Fact]
    public void An_amendment_is_a_version_of_its_own_with_a_motive_and_leaves_the_term_alone()
    {
        Do.Mandate(Planned, Given.Head, withMotive: false, Nobody).ShouldBeRefused(InvestigationErrors.MotiveMissing);

        var issued = Do.Mandate(Planned, Given.Head, withMotive: true, Charge("Piet van Elders", 1), Nobody).Events.ShouldHaveSingleItem().ShouldBeOfType<MandateIssued>();

        (issued.Number, issued.Motive, issued.TargetDate).ShouldBe((2, Given.Sealed, new DateOnly(2024, 1, 26)));
        issued.Charges.ShouldBe([1, 2]);
    }

    [Fact]
    public void An_amendment_after_a_longer_term_names_its_new_last_day_and_one_in_a_pause_the_former()
    {
        var longer = Planned.AfterAll(Do.Extend(Planned, Given.First).Events);
        var still = longer.AfterAll(Do.Suspend(longer, Given.First).Events);

        TargetOf(longer).ShouldBe(new DateOnly(2024, 2, 23));
        still.LastDayOf().ShouldBeNull();
        TargetOf(still).ShouldBe(new DateOnly(2024, 1, 26), "what the version before named");

        static DateOnly TargetOf(Investigation i) => ((MandateIssued)Do.Mandate(i, Given.Head, withMotive: true, Nobody).Events[0]).TargetDate;
    }

    [Fact]
    public void Numbers_stay_with_their_charges_and_none_is_ever_given_twice()
    {
        var first = Follow(Awaiting, Nobody, Nobody, Nobody);
        first.Mandate!.Charges.ShouldBe([1, 2, 3]);
        var without = Follow(first, Charge("Piet van Elders", 1));
        without.Mandate!.Charges.ShouldBe([1]);

        var more = Follow(without, Nobody, Charge("Piet van Elders", 1));

        more.Mandate!.Charges.ShouldBe([4, 1], "in the order in which they are written");
        Follow(more, Nobody).Mandate!.Charges.ShouldBe([5]);
    }

    [Fact]
    public void What_an_inquiry_becomes_goes_on_with_the_numbers_of_versions_and_charges()
    {
        var inquiry = Given.Case(Given.Mandated(InvestigationKind.Exploratory));
        var waiting = inquiry.AfterAll(Do.Conclude(inquiry, Given.Head, InvestigationKind.Unit).Events);

        Do.Mandate(waiting, Given.Head, withMotive: false, Charge("Piet van Elders", 1)).ShouldBeRefused(InvestigationErrors.UnknownCharge);
        var after = Follow(waiting, Nobody);

        (after.Mandate!.Number, after.Mandate.Kind, after.Mandate.Motive).ShouldBe((2, InvestigationKind.Unit, null));
        after.Mandate.Charges.ShouldBe([2]);
        (after.Clocks[InvestigationClocks.Mandate].IsOpen, after.Clocks["exploratoryInquiry"].IsOpen, after.Clocks["unitInvestigation"].IsOpen).ShouldBe((false, false, true));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1, 1)]
    [InlineData(0)]
    public void A_number_that_no_charge_has_or_that_is_given_twice_is_refused(params int[] numbers) =>
        Do.Mandate(Planned, Given.Head, withMotive: true, [.. numbers.Select(n => Charge("Piet van Elders", n))]).ShouldBeRefused(InvestigationErrors.UnknownCharge);

    [Fact]
    public void A_charge_that_was_left_out_does_not_come_back_by_its_number()
    {
        var without = Follow(Follow(Awaiting, Nobody, Nobody), Charge("Piet van Elders", 1));

        Do.Mandate(without, Given.Head, withMotive: true, Charge("Piet van Elders", 2)).ShouldBeRefused(InvestigationErrors.UnknownCharge);
    }

    [Fact]
    public void What_is_over_gets_no_mandate()
    {
        Do.Mandate(Given.Case(Given.Withdrawn()), Given.Head, withMotive: true, Nobody).ShouldBeRefused(InvestigationErrors.Over);
        Do.Mandate(Given.Case(Given.Ended()), Given.Head, withMotive: true, Nobody).ShouldBeRefused(InvestigationErrors.Over);
    }

    private static Investigation Follow(Investigation i, params WishedCharge[] charges)
    {
        var decision = Do.Mandate(i, Given.Head, withMotive: true, charges);
        decision.Refusal.ShouldBeNull();
        return i.AfterAll(decision.Events);
    }
}
