using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Contracts;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Tests.Support;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>Who knows of an investigation, and who may open it.</summary>
public class SightTests
{
    private static readonly (string Name, Seat Seat)[] Seats =
    [
        ("the head of the part", new(Given.Head, "AMS")),
        ("another head of the part", new(People.Who("unit-head2.ams", "AMS"), "AMS")),
        ("the head of another part", new(People.Who("unit-head.rtd", "RTD"), "RTD")),
        ("a head of no part", new(People.Who("unit-head", null), "")),
        ("the corps", new(Given.Corps, Seat.Corps)),
        ("an investigator of the part", new(Given.First, null)),
        ("an investigator of another part", new(People.Who("investigator.rtd", "RTD"), null)),
        ("somebody of the national team", new(People.Who("ltio", Investigation.NationalDesk), null)),
        ("an investigator of no part", new(People.Who("investigator", null), null)),
    ];

    private static readonly (string Name, Investigation Case)[] Cases =
    [
        ("of the unit", Given.Case(Given.Mandated())),
        ("of the unit, at the level of the corps", Given.Case([.. Given.Mandated(), new RaisedToCorps(Given.Now)])),
        ("of the national team", Given.Case(Given.Mandated(InvestigationKind.Ltio))),
        ("withdrawn", Given.Case(Given.Withdrawn())),
        ("ended", Given.Case(Given.Ended())),
        ("not asked for", Given.Case(new PersonBarred(Given.Now, "somebody"))),
        ("destroyed", Given.Case([.. Given.Mandated(), new DestructionStarted(Given.Now, Guid.Empty)])),
    ];

    private static readonly (string Name, Func<Investigation, Colleague, Investigation> Make)[] Relations =
    [
        ("nothing", (i, _) => i),
        ("assigned", (i, who) => i.AfterAll(Given.Assigned(who, declared: false))),
        ("declared", (i, who) => i.AfterAll(Given.Assigned(who))),
        ("barred", (i, who) => i.AfterAll([.. Given.Assigned(who), new PersonBarred(Given.Now, who.Mark)])),
    ];

    public static TheoryData<string, string> SeatsAndCases => [.. Seats.SelectMany(s => Cases.Select(c => (s.Name, c.Name)))];

    [Theory]
    [MemberData(nameof(SeatsAndCases))]
    public void To_whom_it_is_there_follows_from_the_authority_the_desk_and_who_is_kept_out(string seatName, string caseName)
    {
        var seat = Seats.Single(s => s.Name == seatName).Seat;
        foreach (var (relation, make) in Relations)
        {
            var i = make(Cases.Single(c => c.Name == caseName).Case, seat.Who);
            i.IsKnownTo(seat).ShouldBe(Knows(seat, caseName, relation), relation);
            i.MayOpen(seat).ShouldBe(Knows(seat, caseName, relation) && (seat.IsAuthority || relation == "declared"), relation);
        }
    }

    [Fact]
    public void Somebody_who_stepped_back_knows_of_it_no_more_whatever_they_were()
    {
        foreach (var (name, seat) in Seats)
        {
            var i = Given.Case([.. Given.Mandated(), .. Given.Assigned(seat.Who)]);
            object left = seat.IsAuthority
                ? new Investigations.Cases.Mandating.AuthorityRecused(Given.Now, seat.Who.Account, seat.Mark)
                : new Investigations.Cases.Staffing.InvestigatorRecused(Given.Now, seat.Who.Account, seat.Mark);
            i.After(left).IsKnownTo(seat).ShouldBeFalse(name);
        }
    }

    /// <summary>The rule once more, in the words of the table.</summary>
    private static bool Knows(Seat seat, string caseName, string relation) => (caseName, relation) switch
    {
        ("not asked for" or "destroyed", _) or (_, "barred") => false,
        _ when seat.Authority == Seat.Corps => caseName == "of the unit, at the level of the corps",
        _ when seat.IsAuthority => seat.Authority == "AMS" && caseName != "of the unit, at the level of the corps",
        (_, "assigned" or "declared") => true,
        ("of the national team", _) => seat.Who.Part == Investigation.NationalDesk,
        _ => seat.Who.Part == "AMS",
    };
}
