using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>Handing out the whole file of a case: what is in it, for whom, what is left out, and that somebody looked.</summary>
public sealed class CaseFilePagesTests : RightsPortal
{
    private static readonly string Page = $"{Case}/case-file";
    private static readonly (string, string)[] Typed =
    [
        ("for", "court"), ("motive", "Het beroep van 3 mei, zaak AMS 26/123."), ("notice", "1"), ("pieces", "E-1, e-3"), ("masks", "Kees de Buurman\nZus Getuigman"), ("looked", "yes"), ("version", "\"5\""),
    ];

    [Theory]
    [InlineData("nl", "Geef het dossier uit", "De bestuursrechter", "Welke namen moeten ook weg?", "Mededeling 1: J. de Wit")]
    [InlineData("en", "Hand out the case file", "The administrative court", "Which names must be left out too?", "Notice 1: J. de Wit")]
    public async Task The_page_says_what_goes_out_and_asks_what_it_must_know(string language, string title, params string[] said)
    {
        var html = WebUtility.HtmlDecode(await (await As(One, isFresh: true).GetAsync($"/{language}/staff/investigations/{Id}/case-file")).Content.ReadAsStringAsync());
        html.ShouldContain($"<h1 class=\"utrecht-heading-1 utrecht-heading-1--distanced\">{title}</h1>");
        foreach (var words in said)
        {
            html.ShouldContain(words);
        }
    }

    [Fact]
    public async Task It_takes_a_fresh_sign_in() =>
        (await As(One).GetAsync(Page)).Headers.Location!.ToString().ShouldBe("/session/step-up?returnUrl=" + Uri.EscapeDataString(Page));

    [Fact]
    public async Task What_was_typed_goes_to_the_service_and_the_zip_comes_back()
    {
        Services.SayFile($"POST {Api}/case-file-exports", [80, 75, 3, 4], "application/zip", "Z-2026-000012-case-file-1.zip");
        var answer = await Send(One, Page, Typed);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe([80, 75, 3, 4]);
        JsonSerializer.Deserialize<ExportCaseFile>(Services.Sent.Single().Body, Apis.ApiJson.Options).ShouldNotBeNull().ShouldSatisfyAllConditions(
            w => (w.For, w.Motive, w.Notice).ShouldBe((CaseFileReader.Court, "Het beroep van 3 mei, zaak AMS 26/123.", 1)),
            w => w.Pieces.ShouldBe(["E-1", "E-3"]), w => w.Masks.ShouldBe(["Kees de Buurman", "Zus Getuigman"]));
        Services.Sent.Single().Version.ShouldBe("\"5\"");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost()
    {
        var html = await Wrong(await Send(One, Page, ("motive", "Te kort"), ("notice", "x"), ("pieces", "I-1"), ("masks", "a"), ("version", "\"5\"")));
        foreach (var said in new[]
        {
            "Kies voor wie het is.", "Schrijf voor welke procedure, in 20 tot 2.000 tekens.", "Schrijf alleen het nummer", "Schrijf nummers als E-1", "elk van 2 tot 200 tekens", "Kijk eerst, of laat een collega kijken.",
            "Te kort", "value=\"I-1\"", "name=\"version\" value=\"\"5\"\"",
        })
        {
            html.ShouldContain(said);
        }

        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("piece-without-file", HttpStatusCode.UnprocessableEntity, "pieces", "Een van deze stukken is een voorwerp.")]
    [InlineData("piece-unknown", HttpStatusCode.UnprocessableEntity, "pieces", "Een van deze stukken is er niet in deze zaak.")]
    [InlineData("notice-unknown", HttpStatusCode.UnprocessableEntity, "notice", "Die mededeling is er niet in deze zaak.")]
    [InlineData("investigation-not-reported", HttpStatusCode.Conflict, "for", "U kunt het dossier uitgeven als het rapport is vastgesteld of het verkennend onderzoek is beëindigd.")]
    [InlineData("mandate-missing", HttpStatusCode.Conflict, "for", "Er is nog geen opdracht.")]
    [InlineData("not-assigned", HttpStatusCode.Conflict, "for", "U onderzoekt deze zaak niet meer.")]
    public async Task What_the_service_refuses_is_told_beside_the_field(string code, HttpStatusCode status, string field, string said)
    {
        Services.Say($"POST {Api}/case-file-exports", new { code }, status);
        (await Wrong(await Send(One, Page, Typed))).ShouldContain($"href=\"#{field}\">{said}");
    }

    /// <summary>The tick says that somebody looked, and they did not look at what was added since.</summary>
    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed, "version-conflict")]
    [InlineData(HttpStatusCode.PreconditionRequired, "version-required")]
    public async Task When_something_was_added_meanwhile_they_look_again_and_nothing_typed_is_lost(HttpStatusCode status, string code)
    {
        Services.Say($"POST {Api}/case-file-exports", new { code }, status);
        var answer = await Send(One, Page, Typed);
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("Er kwam iets bij in de zaak.");
        html.ShouldContain("Het beroep van 3 mei");
        html.ShouldContain($"name=\"version\" value=\"\"{Work().Version}\"\"");
        html.ShouldNotContain("value=\"yes\" checked");
    }

    [Fact]
    public async Task A_sign_in_that_became_old_meanwhile_keeps_what_was_typed()
    {
        Services.Say($"POST {Api}/case-file-exports", new { code = "fresh-sign-in-needed" }, HttpStatusCode.Unauthorized);
        var html = await Wrong(await Send(One, Page, Typed));
        html.ShouldContain("/session/step-up");
        html.ShouldContain("Het beroep van 3 mei");
    }

    [Fact]
    public async Task Those_who_give_the_mandate_hand_it_out_when_it_was_reported_and_not_when_they_stopped_it()
    {
        foreach (var state in new[] { InvestigationState.Planned, InvestigationState.Aborted, InvestigationState.ConvertedToCriminal })
        {
            Say(OfHead(state, InvestigationStep.None) with { Mandates = [First] });
            (await As(Head, isFresh: true).GetAsync(Page)).Headers.Location!.ToString().ShouldBe(Case);
        }

        Say(OfHead(InvestigationState.Reported, InvestigationStep.None) with { Mandates = [First] });
        WebUtility.HtmlDecode(await (await As(Head, isFresh: true).GetAsync(Page)).Content.ReadAsStringAsync()).ShouldContain("Van wie is de procedure? Nummer van de mededeling");
        (await Read(Head, Case)).ShouldContain($"href=\"{Page}\"");
    }

    [Fact]
    public async Task A_colleague_of_the_desk_is_led_to_the_case()
    {
        Say(OfDesk(InvestigationState.Planned, InvestigationStep.DoSteps) with { Mandates = [First] });
        (await As("investigator.dhg", isFresh: true).GetAsync(Page)).Headers.Location!.ToString().ShouldBe(Case);
    }
}
