using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The timeline of a case: day by day, in words, with the way to every piece.</summary>
public sealed class TimelinePagesTests : EvidencePortal
{
    private static readonly string Timeline = $"{Case}/timeline";
    private static readonly ChronologyEntry Mandate = Entry(ChronologyKind.Mandate, Happening.MandateAmended) with { By = Head, Piece = "M-2", Day = new(2026, 6, 1), Text = "Een getuige vertelde <meer>." };
    private static readonly ChronologyEntry Added = Entry(ChronologyKind.Evidence, Happening.EvidenceAdded) with { Piece = "E-3", PieceId = PieceId, Code = "workplace", Text = "Foto van het rooster" };
    private static readonly ChronologyEntry Begun = Entry(ChronologyKind.Terms, Happening.TermStarted) with { At = Asked.AddDays(1), By = null, Code = "unitInvestigation", Day = new(2026, 6, 1) };

    public TimelinePagesTests() => Say(PageOf(Mandate, Added, Begun));

    [Theory]
    [InlineData("nl", "Tijdlijn", "Opdracht gewijzigd: versie 2", "Maandag 2 maart 2026", "Dinsdag 3 maart 2026", "volgt uit de regels", "Streefdatum: maandag 1 juni 2026", "3 gebeurtenissen")]
    [InlineData("en", "Timeline", "Mandate amended: version 2", "Monday 2 March 2026", "Tuesday 3 March 2026", "follows from the rules", "Target date: Monday 1 June 2026", "3 entries")]
    public async Task It_tells_what_happened_day_by_day(string language, string title, params string[] said)
    {
        var html = await Read(One, $"/{language}/staff/investigations/{Id}/timeline");
        html.ShouldContain($"<h1 class=\"utrecht-heading-1\">{title}</h1>");
        foreach (var words in said)
        {
            html.ShouldContain(words);
        }
    }

    [Fact]
    public async Task An_entry_leads_to_its_piece_and_the_page_back_to_the_case()
    {
        var html = await Read(One, Timeline);
        foreach (var way in new[] { "/versions", $"/evidence/{PieceId}", "#clocks" })
        {
            html.ShouldContain($"href=\"{Case}{way}\"");
        }

        html.ShouldContain($"href=\"{Case}\"");
        (await Read(One, Case)).ShouldContain($"href=\"{Timeline}\"");
    }

    [Fact]
    public async Task Only_a_term_follows_from_the_rules_and_what_triage_decided_does_not()
    {
        Say(PageOf(Entry(ChronologyKind.Mandate, Happening.RaisedToCorps) with { By = null }));
        (await Read(One, Timeline)).ShouldNotContain("volgt uit de regels");
    }

    [Fact]
    public async Task The_page_says_which_reasons_its_reader_finds_in_it()
    {
        (await Read(One, Timeline)).ShouldContain("Redenen staan erbij.");
        Say(OfHead(InvestigationState.Planned, InvestigationStep.DoSteps));
        (await Read(Head, Timeline)).ShouldContain("Bij opdracht, onderzoekers en termijnen staan de redenen.");
    }

    [Fact]
    public async Task What_somebody_wrote_is_text_and_nothing_else() =>
        (await (await As(One).GetAsync(Timeline)).Content.ReadAsStringAsync()).ShouldContain("Een getuige vertelde &lt;meer&gt;.");

    [Fact]
    public async Task The_filter_stands_in_the_address_and_stays_while_paging()
    {
        Say(PageOf(Added) with { Number = 2, TotalPages = 3, TotalItems = 120 });
        var html = await Read(One, Timeline + "?kind=evidence&order=newestFirst&page=2");
        Services.Asked.ShouldContain($"{Api}/chronology?kind=evidence&order=newestFirst&page=2");
        html.ShouldContain($"href=\"{Timeline}?kind=evidence&order=newestFirst&page=3\"");
        html.ShouldContain("<option value=\"evidence\" selected");

        await Read(One, Timeline + "?kind=secrets&order=up");
        Services.Asked.ShouldContain($"{Api}/chronology");
    }

    [Fact]
    public async Task Nothing_of_a_kind_is_said_plainly()
    {
        Say(PageOf<ChronologyEntry>());
        (await Read(One, Timeline + "?kind=prosecutor")).ShouldContain("Hierover is nog niets vastgelegd.");
    }

    [Fact]
    public async Task Those_who_give_the_mandate_have_ways_to_the_pages_that_they_have()
    {
        Say(OfHead(InvestigationState.Planned, InvestigationStep.DoSteps));
        var html = await Read(Head, Timeline);
        html.ShouldContain($"href=\"{Case}/versions\"");
        html.ShouldContain("Bewijs toegevoegd: E-3");
        html.ShouldNotContain("/evidence/");
    }

    [Theory]
    [InlineData("nl", "Een collega gevraagd het rapport te bekijken", "wie dat deed staat hier als het rapport is vastgesteld", "Ingrijpend middel gevraagd<")]
    [InlineData("en", "A colleague was asked to look at the report", "who did it stands here when the report is final", "Intrusive method asked for<")]
    public async Task What_those_who_give_the_mandate_do_not_learn_is_not_said_of_the_rules(string language, params string[] said)
    {
        Say(OfHead(InvestigationState.PeerReview, InvestigationStep.AwaitReview));
        Say(PageOf(Entry(ChronologyKind.Report, Happening.ReviewAsked) with { By = null }, Entry(ChronologyKind.Means, Happening.MeansAsked)));
        var html = await Read(Head, $"/{language}/staff/investigations/{Id}/timeline");
        foreach (var words in said)
        {
            html.ShouldContain(words);
        }

        html.ShouldNotContain("volgt uit de regels");
        html.ShouldNotContain("follows from the rules");
    }

    [Fact]
    public async Task Whoever_may_not_open_the_case_is_led_to_it_and_to_others_it_is_not_there()
    {
        Say(OfDesk(InvestigationState.Mandated, InvestigationStep.DeclareInterest));
        (await As(One).GetAsync(Timeline)).Headers.Location!.ToString().ShouldBe(Case);
        (await As("desk.ams").GetAsync(Timeline)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static ChronologyEntry Entry(ChronologyKind kind, Happening what) =>
        new(Asked, kind, what, One, Whom: null, Piece: null, PieceId: null, Code: null, Day: null, Text: null);

    private void Say(Page<ChronologyEntry> page) => Services.Say($"GET {Api}/chronology", page);
}
