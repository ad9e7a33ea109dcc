using CsCheck;
using Zichtlijn.Contracts;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Tests.Support;

namespace Zichtlijn.Sanctioning.Tests.Cases;

public class OpeningTests
{
    [Fact]
    public void Each_person_about_whom_something_was_established_is_a_matter_with_those_charges_alone()
    {
        var heard = Do.Hear(Given.Case(Given.Opened()[0]), Given.Reported).Events.OfType<FindingsHeard>().Single();

        heard.Matters.Select(m => (m.Number, m.Person, string.Join(",", m.Charges))).ShouldBe([(1, "jansen", "1"), (2, null, "2")]);
        heard.Findings.Select(f => (f.Charge, f.Finding)).ShouldBe([(1, Finding.Established), (2, Finding.Established), (3, Finding.NotEstablished)]);
    }

    [Fact]
    public void Of_a_report_that_established_nothing_there_is_nothing_to_weigh()
    {
        var nothing = Given.Reported with { Charges = [new(1, Finding.Unfounded, "jansen"), new(2, Finding.ConductNotBreach, "jansen")] };

        Given.Case([Given.Opened()[0], .. Do.Hear(Given.Case(Given.Opened()[0]), nothing).Events]).IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void Two_charges_about_nobody_of_a_directory_are_two_matters()
    {
        var unknown = Given.Reported with { Charges = [new(1, Finding.Established, null), new(2, Finding.Established, null)] };

        Do.Hear(null, unknown).Events.OfType<FindingsHeard>().Single().Matters.Select(m => m.Charges.Single()).ShouldBe([1, 2]);
    }

    [Fact]
    public void A_later_report_adds_matters_and_an_earlier_one_does_nothing()
    {
        var c = Given.Case(Given.Prepared());

        Do.Hear(c, Given.Reported).Events.ShouldBeEmpty();
        Do.Hear(c, Given.Reported with { Version = 20 }).Events.ShouldBeEmpty();
        var after = c.AfterAll(Do.Hear(c, Given.Reported with { Version = 60 }).Events);
        after.Matters.Select(m => m.Number).ShouldBe([1, 2, 3, 4]);
        after.Matters.Take(2).ShouldAllBe(m => m.IsPrepared);
    }

    /// <summary>Whatever others tell, in whichever order and however often: the case is the same in the end.</summary>
    [Fact]
    public void The_order_in_which_others_tell_it_makes_no_difference()
    {
        Func<SanctionCase?, Platform.Decisions.Decision>[] told =
        [
            c => Do.Hear(c, Given.Asked), c => Do.Hear(c, Given.Reported), c => Do.Bar(c, "somebody"), c => Do.WorkedOnIt(c, "investigator"),
            c => Do.WorkedOnIt(c, "investigator", reads: false),
        ];
        var expected = Shape(told.Aggregate((SanctionCase?)null, Tell)!);

        Gen.Shuffle(Enumerable.Range(0, 3 * told.Length).ToArray()).Sample(order => Shape(order.Aggregate((SanctionCase?)null, (c, n) => Tell(c, told[n % told.Length]))!) == expected);

        static SanctionCase? Tell(SanctionCase? c, Func<SanctionCase?, Platform.Decisions.Decision> tell) =>
            tell(c).Events.Aggregate(c, (state, e) => state?.After(e) ?? SanctionCase.Of(Given.CaseId, e));

        static string Shape(SanctionCase c) => string.Join('|', c.IsOpen, c.Origin?.CaseNumber, c.Matters.Count, string.Join(',', c.Access.Barred), string.Join(',', c.WorkedOnIt));
    }

    [Fact]
    public void Whoever_is_kept_out_or_worked_on_it_does_not_know_of_it()
    {
        var c = Given.Case([.. Given.Opened(), new PersonBarred(Given.Now, Given.Lawyer.Mark), new PersonWorkedOnIt(Given.Other.Mark)]);

        c.IsKnownTo(Given.SeatOf(Given.Lawyer)).ShouldBeFalse();
        c.IsKnownTo(Given.SeatOf(Given.Other)).ShouldBeFalse();
        c.IsKnownTo(Given.SeatOf(Given.Who("hr-lawyer3"))).ShouldBeTrue();
    }

    [Fact]
    public void Before_all_is_known_that_decides_who_is_kept_out_nobody_knows_of_it()
    {
        Given.Case(Given.Heard()).IsKnownTo(Given.SeatOf(Given.Lawyer)).ShouldBeFalse();
        Given.Case(Given.Opened()[0]).IsKnownTo(Given.SeatOf(Given.Lawyer)).ShouldBeFalse();
    }
}
