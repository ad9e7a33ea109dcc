using System.Net;
using System.Text;
using System.Text.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Tests;

/// <summary>The pages of somebody whose conduct is investigated: what they were told, what comes next, and that their own words are never lost.</summary>
public sealed class OwnCasePagesTests : InvestigationPortal
{
    private const string Accused = "hr";
    private const string Words = "Ik was er die avond niet bij. In het rooster staat wie er wel was.";
    private const string List = "/nl/staff/own-investigations";
    private static readonly string Own = $"{List}/{Id}";
    private static readonly string OwnApi = $"/api/investigations/v1/own-investigations/{Id}";
    private static readonly OwnDraft Draft = new(
        Soon, MayRespond: true, "Er is gekeken naar berichten in een groepsapp.", "Er is met zes mensen gesproken.",
        [new(1, "Stuurde berichten.", Finding.Established, "De berichten staan in de groepsapp."), new(2, "Keek toe.", null, "Hier wordt nog naar gekeken.")],
        ExtendedAt: null, TimeAskedAt: null);

    private static readonly OwnInvestigation Running = new(
        Id, "Z-2026-000012", InvestigationState.Planned, [new(Asked, One, [1], "Het gaat om berichten over een collega.")], null, new(2099, 6, 1), [One, Two],
        [new(1, DateTimeOffset.UtcNow.AddDays(3), "Kamer 1.12", InterviewState.Planned, DutyToAnswer: false, null, null)], null, [], HasReport: false, 7);

    private static readonly OwnInvestigation Hearing = Running with
    {
        State = InvestigationState.HearingBothSides, Draft = Draft,
        Interviews = [new(1, Asked, "Kamer 1.12", InterviewState.SignatureGiven, DutyToAnswer: true, "Ik heb dat geschreven.", Asked)],
    };

    public OwnCasePagesTests() => Say(Running);

    [Theory]
    [InlineData("nl", "Onderzoeken over u", "U bent op de hoogte sinds maandag 2 maart 2026")]
    [InlineData("en", "Investigations about you", "You were told on Monday 2 March 2026")]
    public async Task The_list_has_what_one_was_told_of(string language, string title, string told)
    {
        Services.Say("GET /api/investigations/v1/own-investigations", new[] { new ListedOwnInvestigation(Id, "Z-2026-000012", Asked, InvestigationState.Planned) });
        var html = await Read(Accused, $"/{language}/staff/own-investigations");
        html.ShouldContain($"{title}</h1>");
        html.ShouldContain($"href=\"/{language}/staff/own-investigations/{Id}\"");
        html.ShouldContain(told);
    }

    [Theory]
    [InlineData("hr")]
    [InlineData("desk.ams")]
    [InlineData("system-admin")]
    [InlineData(One)]
    public async Task Everybody_has_the_page_and_the_way_to_it_and_no_page_asks_for_it_beforehand(string account)
    {
        Services.Say("GET /api/investigations/v1/own-investigations", Array.Empty<ListedOwnInvestigation>());
        (await Read(account, List)).ShouldContain("U hebt geen bericht gekregen over een onderzoek naar uw gedrag.");
        Services.Asked.Clear();
        (await Read(account, "/nl/staff/my-access")).ShouldContain($"href=\"{List}\">Over u</a>");
        Services.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_says_what_one_was_told_the_rights_whom_to_ask_and_when_it_is_done()
    {
        var html = await Read(Accused, Own);
        html.ShouldContain("<title>Onderzoek over u - Zichtlijn</title>");
        html.ShouldContain("Het gaat om berichten over een collega.");
        html.ShouldContain("Een onderzoek is geen oordeel.");
        html.ShouldContain("Waar het nu staat: stap 2 van 6");
        html.ShouldContain("aria-current=\"step\"");
        html.ShouldContain("U hoeft niets te zeggen waarmee u uzelf strafbaar kunt maken.");
        html.ShouldContain("maandag 1 juni 2099");
        html.ShouldContain("U hebt een gesprek");
        html.ShouldContain("Kamer 1.12");
        html.ShouldContain($"href=\"{Own}/counsel\">Zeg wie u helpt</a>");
        html.ShouldContain("0800-0113");
        html.ShouldContain("Verlaat deze pagina");
        html.ShouldNotContain("id=\"draft\"");
    }

    [Fact]
    public async Task The_draft_is_read_with_what_one_said_and_can_be_responded_to()
    {
        Say(Hearing with { Counsel = "mr. A. Bakker", Responses = [new(Asked, "Dit zei ik al.")] });
        var html = await Read(Accused, Own);
        html.ShouldContain($"href=\"{Own}/response\"");
        html.ShouldContain("De berichten staan in de groepsapp.");
        html.ShouldContain("Gedraging 1: vastgesteld");
        html.ShouldContain("Gedraging 2: nog geen bevinding");
        html.ShouldContain("U hebt gereageerd. Aanvullen kan");
        html.ShouldContain("Dit zei ik al.");
        html.ShouldContain("Ik heb dat geschreven.");
        html.ShouldContain("U moest antwoorden.");
        html.ShouldContain("U kreeg een kopie op maandag 2 maart 2026");
        html.ShouldContain("<bdi>mr. A. Bakker</bdi>");
        html.ShouldContain("Wijzig wie u helpt");
    }

    [Fact]
    public async Task After_the_last_day_a_response_still_counts_and_nobody_is_called_late()
    {
        Say(Hearing with { Draft = Draft with { RespondBy = new(2026, 3, 20) } });
        var html = await Read(Accused, Own);
        html.ShouldContain("De dag om te reageren was vrijdag 20 maart 2026. U kunt nog reageren");
        html.ShouldNotContain("te laat");
        (await Read(Accused, Own + "/response")).ShouldContain("De dag om te reageren was vrijdag 20 maart 2026. Nu reageren kan nog.");
    }

    [Theory]
    [InlineData(InvestigationState.Aborted, "Het onderzoek is gestopt")]
    [InlineData(InvestigationState.Withdrawn, "Het onderzoek is gestopt")]
    [InlineData(InvestigationState.ConvertedToCriminal, "Het is nu een strafzaak")]
    public async Task What_stopped_is_told_and_no_step_is_left(InvestigationState state, string said)
    {
        Say(Running with { State = state, LastDay = null });
        var html = await Read(Accused, Own);
        html.ShouldContain(said);
        html.ShouldNotContain("id=\"steps\"");
        html.ShouldNotContain("/counsel");
        html.ShouldNotContain("Tot het rapport klaar is");
        (await As(Accused).GetAsync(Own + "/counsel")).Headers.Location!.ToString().ShouldBe(Own);
    }

    [Theory]
    [InlineData(true, "U hoeft nu niets te doen")]
    [InlineData(false, "Het onderzoek staat nu stil")]
    public async Task When_nothing_is_asked_of_them_the_page_says_so(bool runs, string said)
    {
        Say(Running with { Interviews = [], LastDay = runs ? new(2099, 6, 1) : null });
        (await Read(Accused, Own)).ShouldContain(said);
    }

    [Fact]
    public async Task What_is_not_investigated_any_more_stands_with_what_they_were_told()
    {
        Say(Running with { Notices = [new(Asked, One, [1], "Dit onderzoeken wij niet meer.", AreDropped: true), .. Running.Notices] });
        var html = await Read(Accused, Own);
        html.ShouldContain("Verteld wat niet meer wordt onderzocht, op maandag 2 maart 2026");
        html.ShouldContain("Dit onderzoeken wij niet meer.");
    }

    [Fact]
    public async Task A_last_day_that_is_over_is_said_without_a_promise()
    {
        Say(Running with { LastDay = new(2026, 3, 1) });
        (await Read(Accused, Own)).ShouldContain("Die dag is voorbij.");
    }

    [Fact]
    public async Task The_final_report_is_fetched_as_a_file()
    {
        Say(Hearing with { State = InvestigationState.Reported, HasReport = true, Draft = Draft with { MayRespond = false } });
        Services.SayFile($"GET {OwnApi}/report", Encoding.ASCII.GetBytes("%PDF-1.7"), "application/pdf", "Z-2026-000012.pdf");
        var html = await Read(Accused, Own);
        html.ShouldContain($"href=\"{Own}?handler=Report\">Download uw rapport (pdf)</a>");
        html.ShouldContain("U kon reageren tot en met");
        html.ShouldNotContain("/response");

        var file = await As(Accused).GetAsync(Own + "?handler=Report");
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("Z-2026-000012.pdf");
        (await file.Content.ReadAsStringAsync()).ShouldBe("%PDF-1.7");

        Services.Say($"GET {OwnApi}/report", null, HttpStatusCode.NotFound);
        (await As(Accused).GetAsync(Own + "?handler=Report")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/counsel")]
    [InlineData("/response")]
    public async Task To_everybody_else_it_does_not_exist(string page)
    {
        Services.Say($"GET {OwnApi}", null, HttpStatusCode.NotFound);
        var answer = await As(One).GetAsync(Own + page);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Deze pagina kunt u niet zien");
    }

    [Fact]
    public async Task Counsel_is_named_for_the_version_that_was_seen()
    {
        Services.Say($"POST {OwnApi}/counsel", null, HttpStatusCode.NoContent);
        (await Wrong(await Send(Accused, Own + "/counsel", ("version", "\"7\""), ("name", "x")))).ShouldContain("href=\"#name\">Vul een naam in, van 2 tot 100 tekens.");
        (await Send(Accused, Own + "/counsel", ("version", "\"7\""), ("name", "mr. A. Bakker"))).Headers.Location!.ToString().ShouldBe(Own + "?done=counsel");
        var (_, version, body, _) = Services.Sent.Single();
        (version, JsonSerializer.Deserialize<NoteCounsel>(body, JsonSerializerOptions.Web)).ShouldBe(("\"7\"", new NoteCounsel("mr. A. Bakker")));
        (await Read(Accused, Own + "?done=counsel")).ShouldContain("Bewaard wie u helpt");
    }

    [Fact]
    public async Task A_response_is_written_beside_the_draft_and_sent()
    {
        Say(Hearing);
        Services.Say($"POST {OwnApi}/responses", null, HttpStatusCode.NoContent);
        (await Read(Accused, Own + "/response")).ShouldContain("De berichten staan in de groepsapp.");
        (await Wrong(await Send(Accused, Own + "/response", ("version", "\"7\""), ("text", " ")))).ShouldContain("href=\"#text\">Schrijf uw reactie, in 1 tot 20.000 tekens.");
        (await Send(Accused, Own + "/response", ("version", "\"7\""), ("text", Words))).Headers.Location!.ToString().ShouldBe(Own + "?done=responded#responses");
        JsonSerializer.Deserialize<RespondToDraft>(Services.Sent.Single().Body, JsonSerializerOptions.Web)!.Text.ShouldBe(Words);
        (await Read(Accused, Own + "?done=responded")).ShouldContain("Uw reactie is bij de onderzoekers");
    }

    [Fact]
    public async Task More_time_is_asked_for_once_and_when_there_is_more_the_page_says_so()
    {
        Say(Hearing);
        Services.Say($"POST {OwnApi}/response-time-requests", null, HttpStatusCode.NoContent);
        (await Read(Accused, Own)).ShouldContain($"href=\"{Own}/response-time\">Vraag om meer tijd</a>");
        (await Wrong(await Send(Accused, Own + "/response-time", ("version", "\"7\""), ("motive", "Kort")))).ShouldContain("href=\"#motive\">Schrijf waarom, in 10 tot 1.000 tekens.");
        (await Send(Accused, Own + "/response-time", ("version", "\"7\""), ("motive", Words))).Headers.Location!.ToString().ShouldBe(Own + "?done=time");
        JsonSerializer.Deserialize<AskResponseTime>(Services.Sent.Single().Body, JsonSerializerOptions.Web)!.Motive.ShouldBe(Words);

        Say(Hearing with { Draft = Draft with { TimeAskedAt = Asked } });
        var html = await Read(Accused, Own + "?done=time");
        html.ShouldContain("Uw vraag is bij de onderzoekers");
        html.ShouldContain("U vroeg op maandag 2 maart 2026 om meer tijd.");
        html.ShouldNotContain("/response-time");
        (await As(Accused).GetAsync(Own + "/response-time")).Headers.Location!.ToString().ShouldBe(Own);

        Say(Hearing with { Draft = Draft with { ExtendedAt = Asked } });
        (await Read(Accused, Own)).ShouldContain("Op maandag 2 maart 2026 is de laatste dag verzet naar");
        Say(Hearing with { Draft = Draft with { ExtendedAt = Asked, MayRespond = false } });
        (await Read(Accused, Own)).ShouldNotContain("is de laatste dag verzet naar");
    }

    [Theory]
    [InlineData(5, "U kunt nu reageren tot en met")]
    [InlineData(-1, "De dag om te reageren was")]
    public async Task Who_asks_for_more_time_reads_the_day_as_it_is_and_who_reads_the_request(int days, string said)
    {
        Say(Hearing with { Draft = Draft with { RespondBy = Term.DayOf(DateTimeOffset.UtcNow).AddDays(days) } });
        var html = await Read(Accused, Own + "/response-time");
        html.ShouldContain(said);
        html.ShouldContain("Zij komt ook in het dossier voor een rechter of bezwaarcommissie.");
    }

    [Fact]
    public async Task Where_words_are_left_out_is_a_block_that_is_spoken()
    {
        Say(Hearing with { Draft = Draft with { Summary = "█████ zag █████." } });
        foreach (var page in new[] { Own, Own + "/response" })
        {
            var html = await Read(Accused, page);
            html.ShouldContain("<p class=\"zl-lines\"><span class=\"zl-masked\"><span class=\"zl-sr\">weggelaten</span></span> zag <span class=\"zl-masked\"><span class=\"zl-sr\">weggelaten</span></span>.");
            html.ShouldNotContain("█");
        }

        (await Read(Accused, Own)).ShouldContain("daar staat een dicht blok");
    }

    [Theory]
    [InlineData(-1, "U hebt gereageerd voordat er meer tijd kwam.")]
    [InlineData(1, "U hebt gereageerd. Aanvullen kan")]
    public async Task Who_responded_before_there_was_more_time_reads_that_they_can_respond_again(int hours, string said)
    {
        Say(Hearing with { Draft = Draft with { ExtendedAt = Asked }, Responses = [new(Asked.AddHours(hours), "Dit zei ik al.")] });
        (await Read(Accused, Own)).ShouldContain(said);
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed, null, "Iemand anders wijzigde")]
    [InlineData(HttpStatusCode.Conflict, "not-hearing", "Reageren kan nu niet meer.")]
    [InlineData(HttpStatusCode.Conflict, "investigation-over", "Dit onderzoek is voorbij.")]
    [InlineData(HttpStatusCode.UnprocessableEntity, "too-many-responses", "U hebt zo vaak gereageerd als hier kan.")]
    public async Task Whatever_the_service_refuses_the_response_is_still_there(HttpStatusCode status, string? code, string said)
    {
        Say(Hearing with { Draft = Draft with { MayRespond = false } });
        Services.Say($"POST {OwnApi}/responses", new { code }, status);
        var html = WebUtility.HtmlDecode(await (await Send(Accused, Own + "/response", ("version", "\"6\""), ("text", Words))).Content.ReadAsStringAsync());
        html.ShouldContain(Words + "</textarea>");
        html.ShouldContain(said);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task When_the_session_or_the_service_is_gone_the_response_stays_sealed_in_the_page(HttpStatusCode said)
    {
        Say(Hearing);
        var owner = (await Read(Accused, Own + "/response")).Split("name=\"of\" value=\"")[^1].Split('"')[0];
        Services.Say($"POST {OwnApi}/responses", null, said);
        var answer = await Send(Accused, Own + "/response", ("version", "\"7\""), ("of", owner), ("text", Words));
        answer.StatusCode.ShouldBe(said);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldNotContain("die avond");

        Services.Say($"POST {OwnApi}/responses", null, HttpStatusCode.NoContent);
        answer = await Send(Accused, Own + "/response", ("kept", html.Split("name=\"kept\" value=\"")[1].Split('"')[0]));
        answer.Headers.Location!.ToString().ShouldBe(Own + "?done=responded#responses");
        JsonSerializer.Deserialize<RespondToDraft>(Services.Sent[^1].Body, JsonSerializerOptions.Web)!.Text.ShouldBe(Words);
    }

    [Fact]
    public async Task Without_a_draft_there_is_nothing_to_respond_to() => (await As(Accused).GetAsync(Own + "/response")).Headers.Location!.ToString().ShouldBe(Own);

    [Fact]
    public async Task Hostile_words_are_shown_as_they_stand()
    {
        const string hostile = "<script>window.hostile=1</script>\u202Eom";
        Say(Hearing with
        {
            Notices = [new(Asked, One, [1], hostile)], Counsel = hostile, Responses = [new(Asked, hostile)],
            Draft = Draft with { Summary = hostile, Course = hostile, Findings = [new(1, hostile, null, hostile)] }, Interviews = [Hearing.Interviews[0] with { Minutes = hostile, Place = hostile }],
        });
        foreach (var page in new[] { Own, Own + "/response", Own + "/counsel" })
        {
            var html = await (await As(Accused).GetAsync(page)).Content.ReadAsStringAsync();
            html.ShouldContain("&lt;script&gt;window.hostile=1");
            html.ShouldNotContain("<script>window");
            html.ShouldNotContain("\u202E");
        }
    }

    private void Say(OwnInvestigation own) => Services.Say($"GET {OwnApi}", own);
}
