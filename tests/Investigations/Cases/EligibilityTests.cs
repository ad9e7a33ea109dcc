using CsCheck;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>Who may investigate, and who worked too near to somebody it is about.</summary>
public class EligibilityTests
{
    private static readonly Investigation Unit = Given.Case(Given.Mandated(persons: [People.MarkOf("jansen")]));
    private static readonly DateOnly Long = new(2005, 1, 1);
    private static readonly StaffMember Investigator = People.Find(Given.First.Account);
    private static readonly StaffMember Jansen = People.Find("jansen") with { Placements = [new("AMS", "D1", "B1", Long)] };

    [Fact]
    public void Certified_people_of_the_desk_may() =>
        Unit.Eligible(People.Staff, Given.Reference, Given.Now).Select(m => m.Account).ShouldBe([Given.First.Account, Given.Second.Account, Given.Third.Account]);

    [Fact]
    public void For_the_national_team_that_is_its_own_people() =>
        Given.Case(Given.Mandated(InvestigationKind.Ltio)).Eligible(People.Staff, Given.Reference, Given.Now).Select(m => m.Account).ShouldBe(["ltio", "ltio2", "ltio3"]);

    [Fact]
    public void An_inquiry_is_done_by_the_unit() =>
        Given.Case(Given.Mandated(InvestigationKind.Exploratory)).Eligible(People.Staff, Given.Reference, Given.Now).ShouldAllBe(m => m.Role == Roles.Investigator && m.Part == "AMS");

    [Fact]
    public void Whoever_investigates_already_and_whoever_is_kept_out_is_not_proposed() =>
        Unit.AfterAll([.. Given.Assigned(Given.First, declared: false), new PersonBarred(Given.Now, Given.Second.Mark)])
            .Eligible(People.Staff, Given.Reference, Given.Now).ShouldHaveSingleItem().Account.ShouldBe(Given.Third.Account);

    [Fact]
    public void A_certificate_counts_on_its_last_day_and_not_the_day_after()
    {
        IsEligible(Investigator with { CertifiedUntil = Given.Today }).ShouldBeTrue();
        IsEligible(Investigator with { CertifiedUntil = Given.Today.AddDays(-1) }).ShouldBeFalse();
        IsEligible(Investigator with { CertifiedUntil = null }).ShouldBeFalse();
    }

    public static TheoryData<string, Placement, bool> Places => new()
    {
        { "now, in the same district", new("AMS", "D1", null, Long), false },
        { "now, in the same base team", new("AMS", null, "B1", Long), false },
        { "now, in another base team of the district", new("AMS", "D1", "B2", Long), false },
        { "now, in another district", new("AMS", "D2", "B2", Long), true },
        { "now, in the part but in none of its districts", new("AMS", null, null, Long), true },
        { "now, in a district of the same name in another part", new("RTD", "D1", "B1", Long), true },
        { "until five years ago", new("AMS", "D1", null, Long, new(2018, 11, 3)), false },
        { "until five years and a day ago", new("AMS", "D1", null, Long, new(2018, 11, 2)), true },
    };

    [Theory]
    [MemberData(nameof(Places), DisableDiscoveryEnumeration = true)]
    public void Nobody_investigates_a_colleague_of_the_last_five_years(string where, Placement place, bool may) =>
        IsEligible(Investigator with { Placements = [new("LMB", "D9", "B9", Long), place] }).ShouldBe(may, where);

    [Fact]
    public void It_does_not_matter_who_of_the_two_left() =>
        IsEligible(Investigator with { Placements = [new("AMS", "D1", null, Long)] }, Jansen with { Placements = [new("AMS", "D1", null, Long, new(2018, 11, 2)), new("RTD", "D1", null, Long)] })
            .ShouldBeTrue("both were there, but the other one longer ago");

    [Fact]
    public void Two_who_both_belong_to_no_district_share_their_part() =>
        IsEligible(Investigator with { Placements = [new("AMS", null, null, Long)] }, Jansen with { Placements = [new("AMS", null, null, Long)] }).ShouldBeFalse();

    [Fact]
    public void Where_nobody_it_is_about_works_keeps_nobody_away() =>
        Given.Case(Given.Mandated()).IsEligible(Investigator with { Placements = Jansen.Placements }, People.With(Jansen), Given.Reference, Given.Now).ShouldBeTrue();

    [Fact]
    public void Sharing_a_place_works_both_ways_and_never_across_parts()
    {
        var code = Gen.Int[0, 2].Select(n => n == 0 ? null : $"{n}");
        var place = Gen.Select(Gen.Bool, code, code, (isOne, district, team) => new Placement(isOne ? "AMS" : "RTD", district, team, Long));
        Gen.Select(place, place).Sample((one, other) =>
        {
            one.IsShared(other).ShouldBe(other.IsShared(one));
            one.IsShared(one).ShouldBeTrue();
            (one.IsShared(other) && one.Part != other.Part).ShouldBeFalse();
        });
    }

    [Fact]
    public void On_whatever_day_five_years_ago_counts_and_the_day_before_does_not() =>
        Gen.Date[new(2021, 1, 1), new(2035, 12, 31)].Sample(date =>
        {
            var today = DateOnly.FromDateTime(date);
            var member = Investigator with { CertifiedUntil = DateOnly.MaxValue };
            IsEligible(Until(today.AddYears(-5)), on: today).ShouldBeFalse();
            IsEligible(Until(today.AddYears(-5).AddDays(-1)), on: today).ShouldBeTrue();
            StaffMember Until(DateOnly day) => member with { Placements = [new("AMS", "D1", null, Long, day)] };
        });

    private static bool IsEligible(StaffMember member, StaffMember? about = null, DateOnly? on = null) =>
        Unit.IsEligible(member, People.With(member, about ?? Jansen), Given.Reference, Term.StartOf(on ?? Given.Today).AddHours(12));
}
