using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Authentication;
using static Zichtlijn.Investigations.Tests.Cases.Commands;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>Whom a mandate is about, and who has nothing to do with it any more because of that.</summary>
public class KeptOutByMandateTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);
    private static readonly WishedCharge Nobody = Charge("Piet van Elders");
    private static readonly Investigation Awaiting = Given.Case(Given.Awaiting());
    private static readonly Investigation Planned = Given.Case(Given.Planned());

    public static TheoryData<string, StaffMember> CloseToTheHead => new()
    {
        { "unit-head.ams", People.Find("unit-head.ams") },
        { "their report", People.Worker("report", "Report", manager: "unit-head.ams") },
        { "their kin", People.Member("kin", role: null, "RTD", "chief", "unit-head.ams") },
        { "their manager", People.Find("chief") },
    };

    [Theory]
    [MemberData(nameof(CloseToTheHead), DisableDiscoveryEnumeration = true)]
    public void Whoever_is_close_to_somebody_it_is_about_does_not_give_the_mandate(string what, StaffMember about) =>
        new Commands(People.With(about), Given.Now).Mandate(Awaiting, Given.Head, withMotive: true, Nobody, Charge(about.Account))
            .ShouldSatisfyAllConditions(what, d => d.ShouldBeRefused(InvestigationErrors.AuthorityConflicted));

    [Fact]
    public void Kin_is_kin_whoever_of_the_two_says_so() =>
        new Commands(People.With(People.Member("unit-head.ams", Roles.UnitHead, "AMS", "chief", "jansen")), Given.Now)
            .Mandate(Awaiting, Given.Head, withMotive: true, Charge("jansen")).ShouldBeRefused(InvestigationErrors.AuthorityConflicted);

    [Fact]
    public void Everybody_whom_the_mandate_keeps_out_is_told_of_unless_that_is_known()
    {
        var go = new Commands(People.With(People.Worker("jansen", "Kees Jansen", "manager"), People.Worker("manager", "Ma Nager"), People.Member("partner", null, "RTD", "chief", "jansen")), Given.Now);

        var events = go.Mandate(Awaiting.AfterAll([new PersonBarred(Given.Now, People.MarkOf("partner"))]), Given.Head, withMotive: true, Charge("jansen")).Events;

        events.OfType<PersonKeptOut>().ShouldBe([new(Given.Now, People.MarkOf("jansen")), new(Given.Now, People.MarkOf("manager"))]);
        ((MandateIssued)events[0]).Persons.ShouldBe([People.MarkOf("jansen")]);
    }

    [Theory]
    [InlineData("jansen")]
    [InlineData("JANSEN")]
    [InlineData("Kees Jansen")]
    [InlineData("dhr. K. Jansen")]
    [InlineData("jansen ")]
    public void A_person_is_an_account_or_whoever_may_be_meant_by_the_name(string written) =>
        ((MandateIssued)Do.Mandate(Awaiting, Given.Head, withMotive: true, Charge(written)).Events[0]).Persons.ShouldBe([People.MarkOf("jansen")]);

    [Fact]
    public void A_short_name_means_nobody_of_a_part_that_has_nothing_to_do_with_it()
    {
        var elsewhere = new Commands(People.With(People.Member("visser", null, "RTD") with { Name = "Lies de Visser" }), Given.Now);
        var both = Given.Case(Given.Requested(parts: ["AMS", "RTD"]));

        ((MandateIssued)elsewhere.Mandate(Awaiting, Given.Head, withMotive: true, Charge("L. Visser")).Events[0]).Persons.ShouldBeEmpty();
        ((MandateIssued)elsewhere.Mandate(both, Given.Corps, withMotive: true, Charge("L. Visser")).Events[0]).Persons.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_investigator_whom_an_amendment_is_about_is_kept_out_and_one_who_worked_beside_its_subject_is_withdrawn()
    {
        var go = new Commands(
            People.With(
                People.Worker("jansen", "Kees Jansen") with { Placements = [new("AMS", "D1", null, new(2015, 1, 1))] },
                People.Find(Given.Second.Account) with { Placements = [new("AMS", "D1", null, new(2010, 1, 1), new(2020, 1, 1))] }),
            Given.Now);

        go.Mandate(Planned, Given.Head, withMotive: true, Nobody).Events.OfType<InvestigatorWithdrawn>().ShouldBeEmpty();
        var shared = go.Mandate(Planned, Given.Head, withMotive: true, Charge("jansen")).Events;
        var named = go.Mandate(Planned, Given.Head, withMotive: true, Charge(Given.First.Account)).Events;

        shared.OfType<InvestigatorWithdrawn>().ShouldBe([new(Given.Now, Given.Second.Account, Given.Second.Mark, WithdrawnBy: null, Motive: null)]);
        Planned.AfterAll(shared).State.ShouldBe(InvestigationState.Mandated);
        named.OfType<InvestigatorWithdrawn>().ShouldBeEmpty("being kept out says it already");
        Planned.AfterAll(named).Assignments.ShouldNotContain(a => a.Account == Given.First.Account);
    }

    [Fact]
    public void When_the_mandate_keeps_out_the_last_unit_head_the_corps_goes_on()
    {
        // Given by a second head, about somebody below the first.
        var go = new Commands(People.With(People.Member("unit-head.ams", Roles.UnitHead, "AMS", "chief", "jansen")), Given.Now);
        var events = go.Mandate(Awaiting, People.Who("unit-head2.ams", "AMS"), withMotive: true, Charge("jansen")).Events;

        events[^1].ShouldBe(new RaisedToCorps(Given.Now));
        Awaiting.AfterAll(events).AuthorityOf().ShouldBe(Seat.Corps);
    }
}
