using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>Telling those whom a case concerns of what they are accused: who knows, the text to begin with, and that no word is lost.</summary>
public sealed class NoticePagesTests : RightsPortal
{
    private const string Words = "Wat ik in een uur in gewone woorden heb opgeschreven voor de collega.";
    private static readonly (string, string)[] Typed = [("version", "\"7\""), ("charge", "2"), ("charges", "2"), ("text", Words)];

    [Theory]
    [InlineData("nl", "Wie het aangaat", "Nog niet verteld", "Wie is wat verteld")]
    [InlineData("en", "Those concerned", "Not told yet", "Who was told what")]
    public async Task The_case_tells_who_knows_and_who_does_not(string language, string title, string untold, string link)
    {
        var html = await Read(One, $"/{language}/staff/investigations/{Id}");
        html.ShouldContain($"id=\"people\">{title}</h2>");
        html.ShouldContain(untold);
        html.ShouldContain($"/staff/investigations/{Id}/notices\">{link}</a>");
        html.ShouldContain("<bdi>K. Prins</bdi>");
        html.ShouldContain("<bdi>mr. A. Bakker</bdi>");
    }

    [Fact]
    public async Task Without_the_service_the_ways_are_there_all_the_same()
    {
        Services.Say($"GET {Api}/notices", null, HttpStatusCode.ServiceUnavailable);
        var html = await Read(One, Case);
        html.ShouldContain($"href=\"{Notices}\"");
        html.ShouldContain($"href=\"{Welfare}\"");
    }

    [Fact]
    public async Task Whoever_gives_the_mandate_reads_nothing_of_it()
    {
        Say(OfHead(InvestigationState.Planned, InvestigationStep.NotifySubject) with { Mandates = [First] });
        var html = await Read(Head, Case);
        html.ShouldNotContain("id=\"people\"");
        html.ShouldContain("De onderzoekers vertellen de betrokken medewerker wat zij onderzoeken.");
        (await As(Head).GetAsync(Notices)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_next_step_leads_to_whoever_does_not_know()
    {
        Say(Work() with { Next = InvestigationStep.NotifySubject });
        (await Read(One, Case)).ShouldContain($"href=\"{Notices}\">Naar wie het aangaat</a>");
    }

    [Fact]
    public async Task The_list_shows_what_each_read_and_leads_to_telling_and_deferring()
    {
        var html = await Read(One, Notices);
        html.ShouldContain("Het gaat om berichten over een collega.");
        html.ShouldContain("Ja, op een eigen pagina na het inloggen");
        html.ShouldContain("De mededeling is één keer uitgesteld.");
        html.ShouldContain($"href=\"{Notices}/tell?charge=2\"");
        html.ShouldContain($"href=\"{Case}/terms?extend=notice#t-notice\"");
        html.ShouldContain($"href=\"{Notices}/1/counsel\"");
        html.ShouldContain($"href=\"{Welfare}/note?notice=1\"");
    }

    [Fact]
    public async Task What_is_not_investigated_any_more_is_told_with_a_text_to_begin_with()
    {
        Say(Work() with { Mandates = [First with { Number = 2, Charges = Some.Untold }, First] });
        Say(new CaseNotices([Told with { Charges = [], Dropped = [1] }], [], Soon, 0));
        var html = await Read(One, Notices);
        html.ShouldContain("Weet nog niet dat u dit niet meer onderzoekt: gedraging 1.");
        html.ShouldContain($"href=\"{Notices}/1/dropped-charges\"");
        html = await Read(One, Notices + "/1/dropped-charges");
        html.ShouldContain("1. Berichten in een groepsapp over een collega");
        html.ShouldContain("onderzoeken wij nu niets meer");
        (await Wrong(await Send(One, Notices + "/1/dropped-charges", ("version", "\"7\""), ("text", "Kort")))).ShouldContain("href=\"#text\"");

        Services.Say($"POST {Api}/notices/1/dropped-charges", new { code = "nothing-dropped" }, HttpStatusCode.Conflict);
        var text = new string('x', 60);
        (await Wrong(await Send(One, Notices + "/1/dropped-charges", ("version", "\"7\""), ("text", text)))).ShouldContain("Er is niets vervallen dat deze persoon nog moet weten.");
        Services.Say($"POST {Api}/notices/1/dropped-charges", null, HttpStatusCode.NoContent);
        (await Send(One, Notices + "/1/dropped-charges", ("version", "\"7\""), ("text", text))).Headers.Location!.ToString().ShouldBe(Notices + "?done=dropped");
        Services.Sent[^1].Body.ShouldContain(text);

        Say(new CaseNotices([Told with { Texts = [new(Asked, One, [1], "Dit vervalt.", AreDropped: true), .. Told.Texts] }], [], null, 0));
        (await Read(One, Notices)).ShouldContain("Verteld wat vervalt, op");
        (await As(One).GetAsync(Notices + "/1/dropped-charges")).Headers.Location!.ToString().ShouldBe(Notices);
    }

    /// <summary>They have to be told of the new words, so the notice does not name the charge; that nothing is left would be untrue.</summary>
    [Fact]
    public async Task What_goes_on_in_other_words_is_still_investigated()
    {
        Say(Work() with { Mandates = [First with { Number = 3, Charges = [Second.Charges[1] with { Conduct = "Een rooster gewijzigd zonder het te zeggen" }] }, Second] });
        Say(new CaseNotices([Told with { Charges = [], Dropped = [1], Texts = [new(Asked, One, [1, 2], "Het gaat om twee dingen.")] }], [], Soon, 0));
        var html = await Read(One, Notices + "/1/dropped-charges");
        html.ShouldContain("1. Berichten in een groepsapp over een collega");
        html.ShouldNotContain("onderzoeken wij nu niets meer");
    }

    [Fact]
    public async Task Deferring_opens_the_form_of_the_term()
    {
        Services.Say($"GET {Api}/terms", new[]
        {
            new CaseTerm("notice", [], false, "", TermState.Running, new(2026, 3, 2), new(2026, 3, 9), 3, [], null, null, "investigator", null, 0, new("4w", NeedsWrittenNotice: false, NeedsWrittenConsent: false, NeedsCorpsLevel: false, ""), null, null),
        });
        var html = await Read(One, $"{Case}/terms?extend=notice");
        html.ShouldContain("<details class=\"zl-details zl-section-top\" open=\"open\"><summary>Stel de mededeling uit</summary>");
        html.ShouldContain("Niemand krijgt hier bericht van.");
        html.ShouldNotContain("Deze reden ziet de melder");
        (await Read(One, $"{Case}/terms")).ShouldNotContain("<details class=\"zl-details zl-section-top\" open");
    }

    [Fact]
    public async Task A_case_that_is_over_is_read_and_nothing_is_told_any_more()
    {
        Say(Work() with { State = InvestigationState.Reported, Next = InvestigationStep.None });
        var html = await Read(One, Notices);
        html.ShouldContain("Het gaat om berichten over een collega.");
        html.ShouldNotContain("/tell");
        html.ShouldNotContain("/counsel");
        (await As(One).GetAsync(Notices + "/tell")).Headers.Location!.ToString().ShouldBe(Notices);
        (await As(One).GetAsync(Notices + "/1/counsel")).Headers.Location!.ToString().ShouldBe(Notices);
    }

    [Fact]
    public async Task In_an_inquiry_nobody_is_told()
    {
        Say(Work() with { Kind = InvestigationKind.Exploratory });
        Say(new CaseNotices([], [], null, 0));
        (await Read(One, Notices)).ShouldContain("In een oriënterend onderzoek krijgt niemand een mededeling.");
        (await Read(One, Case)).ShouldNotContain($"href=\"{Notices}\"");
        (await As(One).GetAsync(Notices + "/tell")).Headers.Location!.ToString().ShouldBe(Notices);
    }

    [Theory]
    [InlineData("nl", "1. Een rooster zonder uitleg gewijzigd", "U hoeft niets te zeggen waarmee u uzelf strafbaar kunt maken.", "binnen")]
    [InlineData("en", "1. Een rooster zonder uitleg gewijzigd", "You need not say anything by which you could incriminate yourself.", "10 working days")]
    public async Task The_form_begins_with_the_charges_of_one_person_and_the_rights(string language, string charge, string right, string other)
    {
        var html = await Read(One, $"/{language}/staff/investigations/{Id}/notices/tell?charge=3");
        html.ShouldContain("<bdi>K. Prins</bdi>");
        html.ShouldContain(charge);
        html.ShouldContain("2. Niets gezegd toen het misging");
        html.ShouldContain(right);
        html.ShouldNotContain("Berichten in een groepsapp");
        html.Contains(other).ShouldBe(language == "en");
        html.ShouldContain("name=\"charge\" value=\"3\"");
    }

    [Fact]
    public async Task One_person_is_one_however_the_mandate_writes_the_name()
    {
        Say(Some with { Untold = [Some.Untold[0], Some.Untold[1] with { Person = "k. prins" }] });
        var html = await Read(One, Notices + "/tell?charge=2");
        html.ShouldContain("1. Een rooster zonder uitleg gewijzigd");
        html.ShouldContain("2. Niets gezegd toen het misging");
        (await Read(One, Notices)).Split("/tell?charge=").Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_added_later_is_told_as_such()
    {
        Say(Some with { Untold = [new(4, "J. de Wit", "Een bericht verwijderd na de melding")] });
        (await Read(One, Notices + "/tell")).ShouldContain("U weet dat wij uw gedrag onderzoeken. Dit is nieuw of anders dan u hoorde:");
    }

    [Fact]
    public async Task Whoever_was_told_in_other_words_is_to_be_told_anew()
    {
        Say(Some with { Notices = [Told with { Charges = [] }], Untold = [First.Charges[0]] });
        (await Read(One, Case)).ShouldContain("De woorden zijn veranderd: vertel het opnieuw.");
        (await Read(One, Notices)).ShouldContain("Niets van wat nu wordt onderzocht");
    }

    [Fact]
    public async Task A_new_proposal_is_about_the_charges_that_are_chosen_and_sends_nothing()
    {
        var answer = await Send(One, Notices + "/tell", [.. Typed, ("renew", "1")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("1. Een rooster zonder uitleg gewijzigd\n\nHet gaat om de periode");
        html.ShouldNotContain(Words);
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Telling_goes_for_the_version_that_was_seen()
    {
        Services.Say($"POST {Api}/notices", null, HttpStatusCode.NoContent);
        (await Send(One, Notices + "/tell", [.. Typed, ("charges", "3"), ("charges", "1")])).Headers.Location!.ToString().ShouldBe(Notices + "?done=told");
        var (_, version, body, _) = Services.Sent.Single();
        version.ShouldBe("\"7\"");
        var sent = JsonSerializer.Deserialize<NotifySubject>(body, JsonSerializerOptions.Web)!;
        sent.Charges.ShouldBe([2, 3], "a charge of somebody else is not in the form");
        sent.Text.ShouldBe(Words);
        (await Read(One, Notices + "?done=told")).ShouldContain("De mededeling is vastgelegd");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_once()
    {
        var html = await Wrong(await Send(One, Notices + "/tell", ("version", "\"7\""), ("charge", "2"), ("text", "Te kort")));
        html.ShouldContain("href=\"#charges\">Kies ten minste één gedraging.");
        html.ShouldContain("href=\"#text\">Schrijf wat de collega te lezen krijgt, in 50 tot 5.000 tekens.");
        html.ShouldContain("Te kort</textarea>");
        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed, null, null, "Iemand anders wijzigde")]
    [InlineData(HttpStatusCode.UnprocessableEntity, "charge-unknown", "charges", "hoort niet bij de opdracht van nu")]
    [InlineData(HttpStatusCode.UnprocessableEntity, "charges-of-several", "charges", "gaan over meer dan één persoon")]
    [InlineData(HttpStatusCode.Conflict, "charge-told", "charges", "weet de collega al")]
    [InlineData(HttpStatusCode.UnprocessableEntity, "no-notice-in-inquiry", "text", "krijgt niemand een mededeling")]
    [InlineData(HttpStatusCode.Conflict, "investigation-over", "text", "Dit onderzoek is voorbij.")]
    [InlineData(HttpStatusCode.Conflict, "something-new", "text", "Dit kan nu niet.")]
    public async Task Whatever_the_service_refuses_the_text_is_still_there(HttpStatusCode status, string? code, string? field, string said)
    {
        Services.Say($"POST {Api}/notices", new { code }, status);
        var answer = await Send(One, Notices + "/tell", Typed);
        ((int)answer.StatusCode).ShouldBeOneOf(412, 422);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain(Words + "</textarea>");
        html.ShouldContain(said);
        if (field is not null)
        {
            html.ShouldContain($"href=\"#{field}\"");
        }
    }

    [Fact]
    public async Task Told_by_somebody_else_meanwhile_the_text_is_still_there()
    {
        Say(Some with { Untold = [] });
        Services.Say($"POST {Api}/notices", null, HttpStatusCode.PreconditionFailed);
        var html = WebUtility.HtmlDecode(await (await Send(One, Notices + "/tell", Typed)).Content.ReadAsStringAsync());
        html.ShouldContain(Words + "</textarea>");
        (await As(One).GetAsync(Notices + "/tell")).Headers.Location!.ToString().ShouldBe(Notices, "there is nobody to tell any more");
    }

    [Fact]
    public async Task Counsel_is_noted_and_a_name_is_needed()
    {
        (await Read(One, Notices + "/1/counsel")).ShouldContain("value=\"mr. A. Bakker\"");
        Services.Say($"POST {Api}/notices/1/counsel", null, HttpStatusCode.NoContent);
        (await Wrong(await Send(One, Notices + "/1/counsel", ("version", "\"7\""), ("name", "x")))).ShouldContain("href=\"#name\"");
        (await Send(One, Notices + "/1/counsel", ("version", "\"7\""), ("name", "mr. B. Smit"))).Headers.Location!.ToString().ShouldBe(Notices + "?done=counsel");
        Services.Sent.Single().Body.ShouldContain("mr. B. Smit");
        (await As(One).GetAsync(Notices + "/9/counsel")).Headers.Location!.ToString().ShouldBe(Notices);

        Services.Say($"POST {Api}/notices/1/counsel", new { code = "notice-unknown" }, HttpStatusCode.UnprocessableEntity);
        (await Wrong(await Send(One, Notices + "/1/counsel", ("version", "\"7\""), ("name", "mr. B. Smit")))).ShouldContain("Deze mededeling is er niet.");
    }

    [Fact]
    public async Task A_colleague_of_the_desk_is_led_to_the_case()
    {
        foreach (var page in new[] { "", "/tell", "/1/counsel" })
        {
            (await As("investigator.lim").GetAsync(Notices + page)).StatusCode.ShouldBeOneOf(HttpStatusCode.SeeOther, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_they_stand()
    {
        const string hostile = "<script>window.hostile=1</script>\u202Eom";
        Say(Some with { Notices = [Told with { Person = hostile, Counsel = hostile, Texts = [new(Asked, One, [1], hostile)] }], Untold = [new(2, hostile, hostile)] });
        foreach (var page in new[] { Case, Notices, Notices + "/tell", Notices + "/1/counsel" })
        {
            var html = await (await As(One).GetAsync(page)).Content.ReadAsStringAsync();
            html.ShouldContain("&lt;script&gt;window.hostile=1");
            html.ShouldNotContain("<script>window");
            html.ShouldNotContain("\u202E");
        }
    }
}
