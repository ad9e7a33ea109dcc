using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>The list of published rulings, one of them, and who has them.</summary>
public sealed class RulingPagesTests : RulingPortal
{
    [Theory]
    [InlineData("", "")]
    [InlineData("?coded=false&category=bullying", "?coded=false&category=bullying")]
    [InlineData("?coded=true&ecli=+ECLI:NL:HR:2021:1+&page=2", "?coded=true&ecli=ECLI:NL:HR:2021:1")]
    [InlineData("?coded=perhaps&category=mood", "")]
    public void The_filter_is_what_the_service_knows(string address, string canonical)
    {
        var filter = RulingFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(address)));
        WebUtility.UrlDecode(QueryString.Create(filter.Query.Where(q => q.Value is not null)).Value).ShouldBe(canonical);
        filter.IsEmpty.ShouldBe(canonical.Length == 0);
    }

    [Fact]
    public async Task The_list_tells_what_each_is_about_and_which_are_not_coded()
    {
        var bare = InList with { Ecli = "ECLI:NL:CRVB:2024:12", Category = null, Severity = null, Sanction = null, Outcome = null };
        Services.Say($"GET {RulingsApi}", new Page<ListedCourtRuling>([InList, bare], 1, 20, 21, 2, new Dictionary<string, string>(StringComparer.Ordinal)));

        var html = await Read(Lawyer, $"{Rulings}?coded=false&category=bullying");

        html.ShouldContain("21 uitspraken");
        html.ShouldContain($"href=\"{Ruling}\">{Ecli}</a></th><td class=\"zl-nowrap\">30 mei 2023</td><td>Rechtbank Midden-Nederland</td><td>Pesten</td><td>Ontslag</td><td>De straf bleef in stand</td>");
        html.ShouldContain("ECLI:NL:CRVB:2024:12</a>");
        html.ShouldContain("badge--warning\">Nog niet gecodeerd</span>");
        html.ShouldContain("coded=false&category=bullying&page=2");
        html.ShouldContain($"href=\"{Rulings}/add\"");
        Services.Asked.ShouldContain($"{RulingsApi}?coded=false&category=bullying");
    }

    [Theory]
    [InlineData("/nl/staff/court-rulings", "Er is nog geen uitspraak.")]
    [InlineData("/nl/staff/court-rulings?coded=false", "Er zijn geen uitspraken met dit filter.")]
    [InlineData("/en/staff/court-rulings", "There is no ruling yet.")]
    public async Task An_empty_list_says_why(string address, string text)
    {
        Services.Say($"GET {RulingsApi}", PageOf<ListedCourtRuling>());
        (await Read(Lawyer, address)).ShouldContain(text);
    }

    [Fact]
    public async Task The_desk_and_the_comparators_lead_there()
    {
        Services.Say("GET /api/sanctioning/v1/cases", PageOf<ListedSanctionCase>());
        (await Read(Lawyer, List)).ShouldContain($"href=\"{Rulings}\">Naar de uitspraken");
        Say(OpenWith(SanctionState.InPreparation, ToBalance));
        Services.Say($"GET {SanctionApi}/matters/1/comparators", new ComparatorSearch([], 0, [], [], 12, 6, "2023-06"));
        (await Read(Lawyer, $"{Matter}/comparators")).ShouldContain($"href=\"{Rulings}\">Naar de uitspraken");
    }

    [Fact]
    public async Task One_that_nobody_coded_has_its_words_and_the_next_step()
    {
        Say(Bare);
        var html = await Read(Lawyer, Ruling);
        html.ShouldContain("Codeer deze uitspraak</h2>");
        html.ShouldContain($"href=\"{Ruling}/coding\">Coderen");
        html.ShouldContain("Verzonnen uitspraak over berichten.");
        html.ShouldContain("RECHTBANK MIDDEN-NEDERLAND</p>");
        html.ShouldContain("verklaart het beroep gegrond.</p>");
        html.ShouldContain("Eerste aanleg - meervoudig");
        html.ShouldContain("ECLI:NL:RBDHA:2022:7");
        html.ShouldContain("Rechtbank Midden-Nederland, Utrecht");
        html.ShouldContain(Bare.Link);
        html.ShouldNotContain($"href=\"{Bare.Link}", customMessage: "it leads to no other site");
        Say(Bare with { Summary = null, Procedures = [], EarlierInstances = [], Place = null });
        (await Read(Lawyer, Ruling)).ShouldContain("Het register geeft bij deze uitspraak geen samenvatting.");
    }

    [Fact]
    public async Task One_that_was_coded_shows_the_newest_and_folds_what_was_said_before()
    {
        Say(Coded);
        var html = await Read(Lawyer, Ruling);
        html.ShouldContain("De rechter bepaalde zelf een andere straf: Ontslag, voorwaardelijk");
        html.ShouldContain("Eerder gewaarschuwd");
        html.ShouldContain(Because);
        html.ShouldContain("1 eerdere codering</summary>");
        html.ShouldContain("Niets bijzonders");
        html.ShouldContain("Opnieuw coderen");
        html.ShouldNotContain("Codeer deze uitspraak");
        html.IndexOf("andere straf", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("<summary>1 eerdere", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("taken", "De uitspraak is binnen")]
    [InlineData("there", "Deze uitspraak was hier al")]
    [InlineData("coded", "De uitspraak is gecodeerd")]
    public async Task What_was_done_a_moment_ago_is_said(string done, string words)
    {
        Say(Coded);
        (await Read(Lawyer, $"{Ruling}?done={done}")).ShouldContain(words);
        (await Read(Lawyer, $"{Ruling}?done=else")).ShouldNotContain(words);
    }

    [Fact]
    public async Task One_that_is_not_there_is_not_found()
    {
        (await As(Lawyer).GetAsync(Ruling)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(Lawyer).GetAsync(Ruling + "/coding")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("unit-head.ams")]
    [InlineData("corps")]
    [InlineData("investigator.ams")]
    [InlineData("consultation-chair")]
    [InlineData("employee.ams")]
    public async Task Nobody_else_has_it(string account)
    {
        Say(Coded);
        Services.Say($"GET {RulingsApi}", PageOf(InList));
        foreach (var page in new[] { Rulings, $"{Rulings}/add", Ruling, $"{Ruling}/coding" })
        {
            (await As(account).GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }

        (await SendFile(account, "<open-rechtspraak/>")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Services.Asked.ShouldBeEmpty();
        Services.Sent.ShouldBeEmpty();
    }
}
