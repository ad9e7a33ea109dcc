using System.Net;

namespace Zichtlijn.Portal.Tests;

/// <summary>A letter as a sheet of paper: what it says, what nobody changes, what was saved, and the file once it is signed.</summary>
public sealed class LetterPagesTests : LetterPortal
{
    [Theory]
    [InlineData("nl", "Brief over het voornemen</h1>", "Nog niet getekend", "Het slot: niemand verandert dit.", "Zoals de zaak het zegt", "Niemand paste de tekst nog aan.")]
    [InlineData("en", "Letter on the intention</h1>", "Not signed yet", "The closing: nobody changes this.", "As the case says it", "Nobody changed the text yet.")]
    public async Task A_letter_that_nobody_changed_is_what_the_case_says_with_its_closing(string language, params string[] words)
    {
        SayLetter("intention", Composed);
        var html = await Read(Head, In(language, PageOf("intention")));
        html.ShouldContain("De ernst weegt zwaar.");
        html.ShouldContain("De termijn is 14 dagen.");
        html.ShouldContain("<div lang=\"nl\">", Shouldly.Case.Sensitive, "a letter is read aloud in its own language");
        html.ShouldContain("zl-masked");
        html.ShouldNotContain("█");
        foreach (var word in words)
        {
            html.ShouldContain(word);
        }
    }

    [Fact]
    public async Task The_versions_stay_with_who_and_when_and_the_newest_is_the_letter()
    {
        SayLetter("intention", SavedTwice);
        var html = await Read(Head, PageOf("intention"));
        html.IndexOf(Changed, StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("De termijn is 14 dagen.", StringComparison.Ordinal), "it stands in the letter");
        html.ShouldContain("Versie 2<span");
        html.ShouldContain("Versie 1<span");
        html.ShouldContain("De ernst weegt zwaar.");
        html.ShouldContain($"href=\"{PageOf("intention")}/write?from-case=1\">Begin opnieuw met wat de zaak zegt");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Whoever_decides_signs_it_next_or_changes_it(string kind)
    {
        SayLetter(kind, Composed);
        var html = await Read(All[kind].Account, PageOf(kind));
        html.ShouldContain($"href=\"{PageOf(kind)}/signing\">Teken de brief");
        html.ShouldContain($"href=\"{PageOf(kind)}/write\">Pas de tekst aan");
        html.ShouldNotContain("from-case");
    }

    [Theory]
    [InlineData("intention", "intended", Head, "/sending\">Bekijk en stuur")]
    [InlineData("decision", "decided", Head, "/notification\">Leg de bekendmaking vast")]
    [InlineData("objectionDecision", "answered", Corps, "/notification\">Leg de bekendmaking vast")]
    public async Task A_signed_letter_shows_its_hash_and_file_and_goes_out_next(string kind, string state, string account, string next)
    {
        SayIn(state);
        Tell(kind, SignedLetter);
        var html = await Read(account, PageOf(kind) + "?done=signed");
        html.ShouldContain(Sha);
        html.ShouldContain($"href=\"{PageOf(kind)}/document\">Haal de pdf op");
        html.ShouldContain("Niemand verandert hem nog.");
        html.ShouldContain(next);
        html.ShouldNotContain("/write");
        html.ShouldNotContain("/signing");
    }

    [Fact]
    public async Task What_went_out_has_no_next_step()
    {
        SayIn("known");
        foreach (var kind in new[] { "intention", "decision" })
        {
            Tell(kind, SignedLetter);
            (await Read(Head, PageOf(kind))).ShouldNotContain("class=\"zl-next\"");
        }
    }

    [Fact]
    public async Task While_a_second_has_to_agree_it_can_be_changed_and_not_signed()
    {
        SayIn("waits");
        Tell("intention", Composed);
        var html = await Read(Head, PageOf("intention"));
        html.ShouldContain("Tekenen kan als de tweede persoon het eens is");
        html.ShouldContain("/write\">Pas de tekst aan");
        (await As(Head).GetAsync(PageOf("intention") + "/signing")).Headers.Location!.ToString().ShouldBe(PageOf("intention"));
        (await Read(Corps, PageOf("intention"))).ShouldNotContain("/write", Shouldly.Case.Sensitive, "whoever is asked to look does not write it");
    }

    [Fact]
    public async Task The_lawyer_reads_it_and_changes_nothing()
    {
        SayLetter("intention", SavedTwice);
        var html = await Read(Lawyer, PageOf("intention"));
        html.ShouldContain(Changed);
        html.ShouldContain($"href=\"/nl/staff/sanctioning/{Id}/matters/1\"");
        html.ShouldNotContain("/write");
        html.ShouldNotContain("class=\"zl-next\"");
        foreach (var form in new[] { "write", "signing" })
        {
            (await As(Lawyer).GetAsync($"{PageOf("intention")}/{form}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData(Head, "proposals", "/1")]
    [InlineData(Lawyer, "sanctioning", "/matters/1")]
    public async Task The_matter_lists_its_letters_and_how_far_each_is(string account, string area, string end)
    {
        SayIn("decidedToSign");
        var html = await Read(account, $"/nl/staff/{area}/{Id}{end}");
        html.ShouldContain($"href=\"{PageOf("intention")}\">Brief over het voornemen</a> <span class=\"utrecht-status-badge utrecht-status-badge--safe\">Getekend");
        html.ShouldContain($"href=\"{PageOf("decision")}\">Brief met het besluit</a> <span class=\"utrecht-status-badge utrecht-status-badge--warning\">Nog niet getekend");
        html.ShouldNotContain("letters/objectionDecision");
    }

    [Fact]
    public async Task The_file_takes_a_fresh_sign_in()
    {
        SayLetter("intention", SignedLetter);
        var page = PageOf("intention") + "/document";
        (await As(Head).GetAsync(page)).Headers.Location!.ToString().ShouldBe("/session/step-up?returnUrl=" + Uri.EscapeDataString(page));
        WebUtility.HtmlDecode(await (await As(Head, isFresh: true).GetAsync(page)).Content.ReadAsStringAsync()).ShouldContain("Het bestand verlaat de beveiligde omgeving");
        Services.SayFile($"GET {ApiOf("intention")}/document", [1, 2, 3], "application/pdf", "Z-2026-000012-voornemen.pdf");
        var file = await As(Lawyer, isFresh: true).GetAsync(page + "?handler=File");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe([1, 2, 3]);
        Services.Say($"GET {ApiOf("intention")}/document", new { code = "fresh-sign-in-needed" }, HttpStatusCode.Unauthorized);
        (await As(Head, isFresh: true).GetAsync(page + "?handler=File")).Headers.Location!.ToString().ShouldBe(page);
    }

    [Fact]
    public async Task Before_it_is_signed_there_is_no_file()
    {
        SayLetter("intention", SavedTwice);
        (await As(Head, isFresh: true).GetAsync(PageOf("intention") + "/document")).Headers.Location!.ToString().ShouldBe(PageOf("intention"));
        (await As(Head, isFresh: true).GetAsync(PageOf("intention") + "/document?handler=File")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/document")]
    [InlineData("/write")]
    [InlineData("/signing")]
    public async Task To_others_and_where_there_is_none_the_page_is_not_there(string page)
    {
        SayLetter("intention", Composed);
        foreach (var account in new[] { Chair, Expert, "employee.ams" })
        {
            (await As(account, isFresh: true).GetAsync(PageOf("intention") + page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, account);
        }

        foreach (var address in new[] { PageOf("farewell"), PageOf("decision"), $"{Proposals}/{Id}/9/letters/intention" })
        {
            (await As(Head, isFresh: true).GetAsync(address + page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        (await As(Head, isFresh: true).GetAsync(PageOf("farewell") + "/document?handler=File")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Services.Say($"GET {CaseApi}", new { code = "not-found" }, HttpStatusCode.NotFound);
        (await As(Head, isFresh: true).GetAsync(PageOf("intention") + page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_in_no_directory_is_said_to_be_that()
    {
        SayLetter("intention", Composed);
        Say(Prepared(In("toSign") with { Subject = null }));
        (await Read(Head, PageOf("intention"))).ShouldContain("Iemand die niet in de lijst van medewerkers staat");
    }
}
