using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Proposing;

namespace Zichtlijn.Sanctioning.Tests.Cases;

/// <summary>The sanctions of the law, within their limits.</summary>
public class SanctionChoiceTests
{
    public static TheoryData<SanctionChoice> Fitting =>
    [
        new SanctionChoice("writtenReprimand"), new SanctionChoice("writtenReprimand", ProbationMonths: 12), new SanctionChoice("fine", [new("euros", 22)]),
        new SanctionChoice("extraDuty", [new("hoursPerDay", 3), new("hours", 6)]), new SanctionChoice("dismissal"), new SanctionChoice("conditionalDismissal", ProbationMonths: 24),
        new SanctionChoice("conditionalDismissal", ProbationMonths: 24, Beside: new("salaryWithheld", [new("monthlySalaries", 0.5m)])),
    ];

    public static TheoryData<SanctionChoice, string> Wrong => new()
    {
        { new SanctionChoice(null), "sanction.code" },
        { new SanctionChoice("flogging"), "sanction.code" },
        { new SanctionChoice("fine"), "sanction.amounts" },
        { new SanctionChoice("fine", [new("euros", 22.01m)]), "sanction.amounts" },
        { new SanctionChoice("fine", [new("euros", 0)]), "sanction.amounts" },
        { new SanctionChoice("fine", [new("euros", 10), new("euros", 10)]), "sanction.amounts" },
        { new SanctionChoice("fine", [null!]), "sanction.amounts" },
        { new SanctionChoice("extraDuty", [new("hours", 6)]), "sanction.amounts" },
        { new SanctionChoice("dismissal", [new("euros", 1)]), "sanction.amounts" },
        { new SanctionChoice("conditionalDismissal"), "sanction.probationMonths" },
        { new SanctionChoice("conditionalDismissal", ProbationMonths: 25), "sanction.probationMonths" },
        { new SanctionChoice("dismissal", ProbationMonths: 12), "sanction.probationMonths" },
        { new SanctionChoice("writtenReprimand", ProbationMonths: 0), "sanction.probationMonths" },
        { new SanctionChoice("disciplinarySuspension", [new("weeks", 4)]), "sanction.amounts" },
        { new SanctionChoice("dismissal", Beside: new("writtenReprimand")), "sanction.beside" },
        { new SanctionChoice("conditionalDismissal", ProbationMonths: 12, Beside: new("disciplinarySuspension")), "sanction.beside" },
        { new SanctionChoice("conditionalDismissal", ProbationMonths: 12, Beside: new("fine", [new("euros", 23)])), "sanction.beside.amounts" },
    };

    [Theory]
    [MemberData(nameof(Fitting))]
    public void A_sanction_within_its_limits_may_be_chosen(SanctionChoice choice) => Errors(choice).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Beyond_its_limits_it_may_not(SanctionChoice choice, string field) => Errors(choice).ShouldBe([field]);

    [Fact]
    public void None_may_be_chosen() => Errors(null).ShouldBeEmpty();

    /// <summary>A limit is the most that fits, whatever the sanction.</summary>
    [Fact]
    public void Every_limit_of_the_law_holds()
    {
        foreach (var sanction in ReferenceDataSet.Current.Sanctions.Entries)
        {
            var probation = sanction.Code == "conditionalDismissal" ? 12 : (int?)null;
            Errors(new(sanction.Code, [.. (sanction.Limits ?? []).Select(l => new SanctionAmount(l.Of, l.Most))], probation)).ShouldBeEmpty(sanction.Code);
            foreach (var limit in sanction.Limits ?? [])
            {
                Errors(new(sanction.Code, [.. sanction.Limits!.Select(l => new SanctionAmount(l.Of, l == limit ? l.Most + 0.01m : l.Most))], probation)).ShouldBe(["sanction.amounts"], sanction.Code);
            }
        }
    }

    private static IEnumerable<string> Errors(SanctionChoice? choice) => new Validation().Choice(choice, "sanction", ReferenceDataSet.Current).Errors.Keys;
}
