using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The pages of investigations as each sees them, with a service that answers what a test says.</summary>
public sealed class InvestigationPagesTests : InvestigationPortal
{
    [Theory]
    [InlineData("nl", "Onderzoeken", "wijs onderzoekers aan", "12 lopende onderzoeken, 1 over de termijn, 2 binnen 5 werkdagen · 4 van uzelf")]
    [InlineData("en", "Investigations", "assign investigators", "12 investigations under way, 1 over the term, 2 within 5 working days · 4 your own")]
    public async Task The_list_begins_with_what_to_do_first(string language, string title, string step, string counted)
    {
        var item = new ListedInvestigation(
            Id, "Z-2026-000012", InvestigationKind.Unit, "bullying", true, "AMS", true, InvestigationState.Mandated, InvestigationStep.AssignInvestigators, Asked, [One], 2,
            new(2026, 6, 1), "unitInvestigation", 40, Mine: false, MustDeclare: false, 3);
        Services.Say("GET /api/investigations/v1/cases", PageOf(item));
        Services.Say("GET /api/investigations/v1/case-counts", new InvestigationCounts(Open: 12, Late: 1, Soon: 2, Mine: 4));

        var html = await Read(One, $"/{language}/staff/investigations");
        html.ShouldContain($"<h1 class=\"utrecht-heading-1\">{title}</h1>");
        html.ShouldContain($"Z-2026-000012: {step}");
        html.ShouldContain(counted);
    }

    [Fact]
    public async Task An_empty_list_says_so()
    {
        Services.Say("GET /api/investigations/v1/cases", PageOf<ListedInvestigation>());
        (await Read(Head, "/nl/staff/investigations")).ShouldContain("U hoeft nu geen opdracht te geven.");
    }

    [Fact]
    public async Task The_page_of_the_list_goes_to_the_service()
    {
        Services.Say("GET /api/investigations/v1/cases", PageOf<ListedInvestigation>());
        await Read(One, "/nl/staff/investigations?due=late&page=3");
        Services.Asked.ShouldContain("/api/investigations/v1/cases?due=late&page=3");
    }

    [Fact]
    public async Task Whoever_gives_the_mandate_reads_why_and_is_led_to_it()
    {
        Say(OfHead(InvestigationState.AwaitingMandate, InvestigationStep.GiveMandate));
        var html = await Read(Head, Case);
        html.ShouldContain("De feiten zijn aannemelijk.");
        html.ShouldContain("Er kan bewijs verloren gaan");
        html.ShouldContain($"href=\"{Case}/mandate\"");
    }

    [Fact]
    public async Task The_gate_names_those_of_the_mandate_and_nothing_of_what_happened()
    {
        Say(OfDesk(InvestigationState.Mandated, InvestigationStep.DeclareInterest) with { MustDeclare = true, Persons = ["J. de Wit"] });
        var html = await Read(One, Case);
        html.ShouldContain("Over wie het onderzoek gaat");
        html.ShouldContain("<bdi>J. de Wit</bdi>");
        html.ShouldNotContain("Ik zie het pas als ik de namen weet");
        html.ShouldNotContain("groepsapp");
    }

    [Fact]
    public async Task A_colleague_of_the_desk_assigns_and_reads_no_content()
    {
        Say(OfDesk(InvestigationState.Mandated, InvestigationStep.AssignInvestigators));
        var html = await Read(Two, Case);
        html.ShouldContain($"href=\"{Case}/staffing\"");
        html.ShouldContain("Alleen wie de zaak onderzoekt");
        html.ShouldNotContain("id=\"report\"");
    }

    [Fact]
    public async Task Versions_stand_side_by_side()
    {
        Say(Open() with { Mandates = [Second, First] });
        var html = await Read(One, Case + "/versions");
        html.ShouldContain("Versie 1 naast versie 2");
        html.ShouldContain("Gedragingen: 1 gelijk, 0 gewijzigd, 1 nieuw, 0 weggelaten.");
        html.ShouldContain("Een getuige vertelde meer.");
    }

    [Fact]
    public async Task Versions_say_what_each_was_given_for_and_those_of_one_kind_are_compared()
    {
        Say(Open() with { Mandates = [Second, First with { Kind = InvestigationKind.Exploratory }] });
        var html = await Read(One, Case + "/versions");
        html.ShouldContain("Versie 1: 2 maart 2026 (Oriënterend)");
        html.ShouldContain("Elke versie is voor een ander soort onderzoek gegeven.");
        html.ShouldNotContain("Versie 1 naast versie 2");
        (await Read(One, Case + "/versions?one=1&other=2")).ShouldContain("Versie 1 is gegeven voor: Oriënterend onderzoek. Versie 2 voor: Onderzoek door VIK.");
    }

    [Fact]
    public async Task Who_investigated_before_and_how_an_inquiry_was_concluded_stand_on_the_page()
    {
        Say(Open() with
        {
            Former = [new("investigator.lim", Asked, Two, "Langdurig afwezig"), new("investigator.dhg", Asked, null, null)],
            Conclusion = new(InvestigationKind.Unit, "De feiten vragen om meer.", Head, Asked),
        });
        var html = await Read(One, Case);
        html.ShouldContain("Onderzochten het eerder: 2");
        html.ShouldContain("Langdurig afwezig");
        html.ShouldContain("door de regels van het systeem");
        html.ShouldContain("Disciplinair onderzoek door VIK");
        html.ShouldContain("De feiten vragen om meer.");
    }

    [Fact]
    public async Task Investigators_find_what_was_gathered_with_how_much_there_is()
    {
        Say(Open());
        Services.Say($"GET {Api}/evidence", new Page<ListedEvidence>([], 1, 1, 3, 3, new Dictionary<string, string>(StringComparer.Ordinal)));
        var html = await Read(One, Case);
        html.ShouldContain($"href=\"{Case}/evidence\">Bewijs: 3 stukken</a>");
        html.ShouldContain($"href=\"{Case}/interviews\">Gesprekken</a>");
        html.ShouldContain($"href=\"{Case}/means\">Ingrijpende methoden</a>");

        Say(OfHead(InvestigationState.Planned, InvestigationStep.None));
        (await Read(Head, Case)).ShouldNotContain("/evidence");
    }

    [Theory]
    [InlineData(One, "staffing", "Vandaag afwezig")]
    [InlineData(One, "hand-over", "Wie neemt het over?")]
    [InlineData(One, "stepping-back", "maakt u plaats voor een collega")]
    [InlineData(One, "terms", "Onderzoek van de eenheid afronden")]
    public async Task Every_page_of_an_investigator_opens(string account, string page, string text)
    {
        Say(Open());
        (await Read(account, $"{Case}/{page}")).ShouldContain(text);
    }

    [Theory]
    [InlineData("conclusion", "Er volgt geen onderzoek")]
    [InlineData("stepping-back", "hoger niveau")]
    [InlineData("versions", "Versie 1")]
    public async Task Every_page_of_whoever_gives_the_mandate_opens(string page, string text)
    {
        Say(OfHead(InvestigationState.Planned, InvestigationStep.None) with { Kind = InvestigationKind.Exploratory, Mandates = [First] });
        (await Read(Head, $"{Case}/{page}")).ShouldContain(text);
    }

    [Theory]
    [InlineData(One)]
    [InlineData("ltio")]
    public async Task Staff_who_investigate_begin_with_their_investigations(string account) =>
        (await As(account).GetAsync("/nl/staff")).Headers.Location!.ToString().ShouldBe("/nl/staff/investigations");
}
