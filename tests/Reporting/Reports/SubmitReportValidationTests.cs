using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Reports.Submitting;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

public class SubmitReportValidationTests
{
    private static readonly DateOnly Today = new(2023, 11, 2);
    private static readonly SubmitReport Good = Given.Request;
    private static readonly SubmitReport Anonymous = Good with { Disclosure = Disclosure.Anonymous, Reporter = null };

    [Fact]
    public void A_good_report_passes() => Fields(Good).ShouldBeEmpty();

    [Fact]
    public void The_least_that_is_asked_is_enough() =>
        Fields(new SubmitReport(Disclosure.Anonymous, "other", null, "SKL", "x", null, null, null, null, null, "en")).ShouldBeEmpty();

    [Fact]
    public void An_empty_report_is_told_everything_at_once() =>
        Fields(new SubmitReport(null, null, null, null, null, null, null, null, null, null, null))
            .ShouldBe(["disclosure", "category", "organisationalPart", "narrative", "language"], ignoreOrder: true);

    [Fact]
    public void Many_errors_are_told_together() =>
        Fields(Good with
        {
            Category = "gossip", Grounds = ["origin", "shoeSize"], Narrative = "", OccurredOn = Today.AddDays(1),
            Persons = [new NamedPerson("suspect", new string('x', 201), "MARS")], Wishes = ["money"], Reporter = new(null, "nowhere", null, null),
        }).ShouldBe(
            [
                "category", "grounds[1]", "narrative", "occurredOn", "persons[0].role", "persons[0].name",
                "persons[0].organisationalPart", "wishes[0]", "reporter.name", "reporter.email",
            ],
            ignoreOrder: true);

    [Theory]
    [MemberData(nameof(OneThingWrong))]
    public void Each_wrong_field_is_named(string field, SubmitReport request) => Fields(request).ShouldBe([field]);

    [Theory]
    [MemberData(nameof(StillRight))]
    public void What_is_allowed_passes(string what, SubmitReport request) => Fields(request).ShouldBeEmpty(what);

    public static TheoryData<string, SubmitReport> OneThingWrong => new()
    {
        { "disclosure", Anonymous with { Disclosure = null } },
        { "category", Good with { Category = "Racism" } },
        { "category", Good with { Category = null } },
        { "organisationalPart", Good with { OrganisationalPart = "" } },
        { "organisationalPart", Good with { OrganisationalPart = "AMSTERDAM" } },
        { "narrative", Good with { Narrative = " \n\t " } },
        { "narrative", Good with { Narrative = new string('x', 20_001) } },
        { "narrative", Good with { Narrative = "nul \0" } },
        { "narrative", Good with { Narrative = "bell \a" } },
        { "narrative", Good with { Narrative = "half an emoji \uD83D" } },
        { "occurredOn", Good with { OccurredOn = Today.AddDays(1) } },
        { "language", Good with { Language = "de" } },
        { "language", Good with { Language = "NL" } },
        { "grounds[0]", Good with { Grounds = [null!] } },
        { "grounds", Good with { Grounds = ["origin", "origin"] } },
        { "wishes[1]", Good with { Wishes = ["stop", "Stop"] } },
        { "wishes", Good with { Wishes = ["stop", "stop"] } },
        { "persons", Good with { Persons = [.. Enumerable.Repeat(new NamedPerson("witness", null, null), 21)] } },
        { "persons[0]", Good with { Persons = [null!] } },
        { "persons[0].role", Good with { Persons = [new(null!, null, null)] } },
        { "persons[1].name", Good with { Persons = [new("witness", null, null), new("witness", "\0", null)] } },
        { "reporter", Good with { Disclosure = Disclosure.Anonymous } },
        { "reporter.name", Good with { Reporter = null } },
        { "reporter.name", Good with { Reporter = Good.Reporter! with { Name = "  " } } },
        { "reporter.name", Good with { Reporter = Good.Reporter! with { Name = new string('x', 201) } } },
        { "reporter.email", Good with { Reporter = Good.Reporter! with { Email = "example.test" } } },
        { "reporter.email", Good with { Reporter = Good.Reporter! with { Email = new string('x', 200) + "@" } } },
        { "reporter.phone", Good with { Reporter = Good.Reporter! with { Phone = new string('0', 201) } } },
        { "reporter.safeTimes", Good with { Reporter = Good.Reporter! with { SafeTimes = new string('x', 1_001) } } },
    };

    public static TheoryData<string, SubmitReport> StillRight => new()
    {
        { "a part in small letters", Good with { OrganisationalPart = "ams" } },
        { "the longest narrative", Good with { Narrative = new string('x', 20_000) } },
        { "line ends, tabs and emoji", Good with { Narrative = "one\r\ntwo\tthree \uD83D\uDE00" } },
        { "today", Good with { OccurredOn = Today } },
        { "long ago", Good with { OccurredOn = new(1985, 1, 1) } },
        { "twenty persons", Good with { Persons = [.. Enumerable.Repeat(new NamedPerson("witness", null, null), 20)] } },
        { "an identified reporter", Good with { Disclosure = Disclosure.Identified } },
        { "no e-mail", Good with { Reporter = new("S. Example", "", null, null) } },
    };

    private static IEnumerable<string> Fields(SubmitReport request) =>
        SubmitReportValidation.Check(request, ReferenceDataSet.Current, Today).Errors.Keys;
}
