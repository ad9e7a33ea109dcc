using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>What the authority decides on: its list, and what was weighed for one person.</summary>
public sealed class ProposalPagesTests : ConsultationPortal
{
    [Theory]
    [InlineData("nl", "Eerst een reflectiekamer")]
    [InlineData("en", "First a reflection room")]
    public async Task Where_the_rules_ask_for_a_mirror_first_the_way_leads_there(string language, string title)
    {
        Say(Prepared(Weighed) with { WaitsForReflection = true });
        var html = await Read(Head, In(language, OwnCase));
        html.ShouldContain(title);
        html.ShouldContain($"href=\"/{language}/staff/reflection-rooms/of-case/{Id}\"");
        html.ShouldNotContain($"{Id}/1/proposal\"");
    }

    [Theory]
    [InlineData("nl", SanctionState.Prepared, "Wacht op uw voorstel", "Zeg wat u wilt opleggen")]
    [InlineData("nl", SanctionState.InConsultation, "In overleg", "Wacht op het advies van het overleg")]
    [InlineData("nl", SanctionState.Advised, "Advies gegeven", "Lees het advies, en zeg wat u wilt besluiten")]
    [InlineData("nl", SanctionState.Intended, "Voornemen", "Stuur het voornemen, lees de zienswijze en besluit")]
    [InlineData("nl", SanctionState.Decided, "Besloten", "Maak het besluit bekend, en laat het uitvoeren")]
    [InlineData("en", SanctionState.Prepared, "Waits for your proposal", "Say what you want to impose")]
    [InlineData("en", SanctionState.InConsultation, "In consultation", "Wait for the advice of the consultation")]
    [InlineData("en", SanctionState.Advised, "Advice given", "Read the advice, and say what you intend to decide")]
    public async Task The_list_says_where_each_case_stands_and_what_comes_next(string language, SanctionState state, string badge, string next)
    {
        Services.Say("GET /api/sanctioning/v1/cases", PageOf(new ListedSanctionCase(Id, "Z-2026-000012", "discrimination", true, "AMS", Asked, 2, 1, state, "hr-lawyer", Mine: false, AsSecond: false, 7)));
        var html = await Read(Head, In(language, Proposals));
        html.ShouldContain($">{badge}</span>");
        html.ShouldContain($"<td>{next}</td>");
        html.ShouldContain($"href=\"{In(language, OwnCase)}\">Z-2026-000012</a>");
        html.Contains("class=\"zl-next\"", StringComparison.Ordinal).ShouldBe(state == SanctionState.Prepared);
    }

    [Theory]
    [InlineData("nl", "Er wacht nu geen zaak op u.")]
    [InlineData("en", "No case waits for you now.")]
    public async Task Without_cases_the_list_says_so(string language, string empty)
    {
        Services.Say("GET /api/sanctioning/v1/cases", PageOf<ListedSanctionCase>());
        (await Read("corps", In(language, Proposals))).ShouldContain(empty);
    }

    [Theory]
    [InlineData("hr-lawyer")]
    [InlineData(Chair)]
    [InlineData(Expert)]
    [InlineData("triage.ams")]
    public async Task To_others_there_are_no_such_pages(string account)
    {
        Say(Prepared(Weighed));
        foreach (var page in new[] { Proposals, OwnCase, OwnCase + "/proposal" })
        {
            (await As(account).GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }

        Services.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_or_a_person_that_is_not_theirs_is_not_there()
    {
        (await As(Head).GetAsync(OwnCase)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Say(Prepared(Weighed));
        (await As(Head).GetAsync($"{Proposals}/{Id}/2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(Head).GetAsync($"{Proposals}/{Id}/2/proposal")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("nl", "Wat past bij medewerker A?", "Doe een voorstel", "Lager salarisnummer tot en met Ontslag", "Saskia Molenaar", "Nog geen voorstel")]
    [InlineData("en", "What fits employee A?", "Make a proposal", "Lower salary step up to and including Dismissal", "Saskia Molenaar", "No proposal yet")]
    public async Task What_the_lawyer_weighed_is_read_before_a_proposal(string language, string title, string button, string range, string lawyer, string none)
    {
        Say(Prepared(Weighed, Weighed with { Number = 2 }));
        var html = await Read(Head, In(language, OwnCase));
        html.ShouldContain(title);
        html.ShouldContain($"href=\"{In(language, OwnCase)}/proposal\">{button}");
        html.ShouldContain(range);
        html.ShouldContain(lawyer);
        html.ShouldContain(none);
        html.ShouldContain("Het gesprek van mei staat in het dossier.");
        html.ShouldContain("De stukken dragen Attributable.");
        html.ShouldContain($"href=\"/{language}/staff/proposals/{Id}/2\"");
        html.Split("class=\"in").Length.ShouldBeGreaterThan(6, "the sanctions of the range are marked");
    }

    [Fact]
    public async Task A_proposal_outside_the_range_shows_what_was_answered_to_each_factor()
    {
        Say(Prepared(Weighed with { Proposals = [Outside, Inside] }));
        var html = await Read(Head, OwnCase + "?done=proposed");
        html.ShouldContain("Uw voorstel ligt bij het overleg");
        html.ShouldContain("<div class=\"off\"><dt>Voorstel</dt><dd>Inhouding van een deel van het salaris, 0,5 maandsalaris");
        html.ShouldContain("zl-mark--off");
        html.ShouldContain("Dat telt zwaar: het was meteen.");
        html.ShouldContain("Hierop antwoordde wie beslist nog niet.");
        html.ShouldContain("1 eerder voorstel");
        html.ShouldContain("Ontslag, voorwaardelijk, proeftijd van 24 maanden");
        html.ShouldContain($"href=\"{OwnCase}/proposal\">Zeg het anders");
    }

    [Fact]
    public async Task After_a_proposal_the_next_person_comes_and_then_it_waits()
    {
        Say(Prepared(Weighed with { Proposals = [Inside] }, Weighed with { Number = 2 }));
        (await Read(Head, OwnCase)).ShouldContain($"href=\"{Proposals}/{Id}/2\">Naar medewerker B");
        Say(Prepared(Weighed with { Proposals = [Inside] }));
        (await Read(Head, OwnCase)).ShouldContain("Het overleg buigt zich erover");
    }

    [Theory]
    [InlineData("nl", "Mag worden opgelegd", "3 stemmen", "Wie er anders over denkt")]
    [InlineData("en", "May be imposed", "3 votes", "Who thinks otherwise")]
    public async Task The_advice_comes_with_its_tally_its_reasons_and_the_dissents(string language, string advice, string votes, string dissents)
    {
        Say(Prepared(Weighed with { Proposals = [Inside], Advice = Advised }));
        var html = await Read(Head, In(language, OwnCase));
        html.ShouldContain(advice);
        html.ShouldContain(votes);
        html.ShouldContain(dissents);
        html.ShouldContain(Dissent);
        html.ShouldContain(Advised.Reasons);
        html.ShouldNotContain("/proposal\"");
    }

    [Fact]
    public async Task An_advice_for_something_else_names_it_beside_the_range()
    {
        Say(Prepared(Weighed with { Proposals = [Outside], Advice = Advised with { Advice = PanelAdvice.ImposeOther, Sanction = new("disciplinarySuspension", ProbationMonths: 12) } }));
        var html = await Read(Head, OwnCase);
        html.ShouldContain("Schorsing als straf, voorwaardelijk, met een proeftijd van 12 maanden");
        html.ShouldContain("<th scope=\"col\">Advies van het overleg</th>");
    }

    [Fact]
    public async Task Where_there_is_nothing_to_weigh_there_is_no_range()
    {
        Say(Prepared(NothingToWeigh));
        var html = await Read(Head, OwnCase);
        html.ShouldContain("Er valt niets te wegen, en een straf kan niet.");
        html.ShouldNotContain("zl-range");
    }
}
