using System.Net;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The board of evidence, one piece of it, and taking it all along.</summary>
public sealed class EvidencePagesTests : EvidencePortal
{
    [Theory]
    [InlineData("nl", "Bewijs", "1 bewijsstuk wacht op uw antwoord")]
    [InlineData("en", "Evidence", "1 piece of evidence waits for your answer")]
    public async Task The_board_begins_with_what_waits_for_the_viewer(string language, string title, string waits)
    {
        Services.Say($"GET {Api}/evidence", PageOf(Listed(3, "Foto van het rooster", Two, handedTo: One)));
        var html = await Read(One, $"/{language}/staff/investigations/{Id}/evidence");
        html.ShouldContain($"<h1 class=\"utrecht-heading-1\">{title}</h1>");
        html.ShouldContain(waits);
        html.ShouldContain($"/evidence/{PieceId}/answer\">E-3: Foto van het rooster.");
        html.ShouldContain($">E-3</a>");
        Services.Asked.ShouldContain($"{Api}/evidence?forMe=true");
    }

    [Fact]
    public async Task A_row_says_who_holds_it_and_who_has_left()
    {
        Services.Say($"GET {Api}/evidence", PageOf(Listed(1, "Een usb-stick", "investigator.lim", holderLeft: true), Listed(2, "Een brief", One)));
        var html = await Read(One, Evidence + "?whose=forMe");
        html.ShouldContain("Onderzoekt de zaak niet meer");
        html.ShouldContain("(u)");
        html.ShouldContain("href=\"" + Evidence + "/add\"");
        html.ShouldContain("href=\"" + Evidence + "/export\"");
    }

    [Fact]
    public async Task What_rests_on_a_duty_to_answer_and_what_came_from_the_prosecutor_is_marked_on_board_and_piece()
    {
        Services.Say($"GET {Api}/evidence", PageOf(Listed(1, "Lijst met namen", One) with { DutyToAnswer = true }, Listed(2, "Proces-verbaal", One) with { Source = "prosecutor" }));
        var html = await Read(One, Evidence);
        html.ShouldContain("Lijst met namen <span class=\"zl-tag\">Bestand</span> <span class=\"utrecht-status-badge utrecht-status-badge--warning\">Antwoordplicht</span>");
        html.ShouldContain("Het Openbaar Ministerie <span class=\"zl-tag\">Van het OM</span>");

        Say(Photo with { DutyToAnswer = true });
        (await Read(One, $"{Evidence}/{PieceId}")).ShouldContain("Dit mag nooit naar de officier van justitie");
        Say(Photo with { Source = "prosecutor", LegalBasis = "judicialData" });
        html = await Read(One, $"{Evidence}/{PieceId}");
        html.ShouldContain("Dit komt van het Openbaar Ministerie");
        html.ShouldContain("Verstrekt door het Openbaar Ministerie");
        html.ShouldNotContain("Dit mag nooit naar de officier van justitie");
    }

    [Fact]
    public async Task The_filter_and_the_page_go_to_the_service()
    {
        Services.Say($"GET {Api}/evidence", new Contracts.Page<ListedEvidence>([Listed(21, "Een brief", One)], 2, 20, 21, 2, new Dictionary<string, string>(StringComparer.Ordinal)));
        var html = await Read(One, Evidence + "?whose=mine&source=witness&page=2");
        Services.Asked.ShouldContain($"{Api}/evidence?source=witness&mine=true&page=2");
        html.ShouldContain("rel=\"prev\" href=\"" + Evidence + "?source=witness&whose=mine&page=1\"");
        html.ShouldNotContain("wacht op uw antwoord");
    }

    [Fact]
    public async Task An_empty_board_says_so()
    {
        Services.Say($"GET {Api}/evidence", PageOf<ListedEvidence>());
        (await Read(One, Evidence)).ShouldContain("Er is nog geen bewijs.");
        (await Read(One, Evidence + "?whose=mine")).ShouldContain("Er is geen bewijs met dit filter.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/add")]
    [InlineData("/export")]
    public async Task Those_who_give_the_mandate_have_no_evidence(string page) =>
        (await As(Head, isFresh: true).GetAsync(Evidence + page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_colleague_of_the_desk_is_led_to_the_case()
    {
        Services.Say($"GET {Api}/evidence", PageOf<ListedEvidence>());
        (await As(Colleague).GetAsync(Evidence)).Headers.Location!.ToString().ShouldBe(Case);
        (await As(Colleague).GetAsync(Evidence + "/add")).Headers.Location!.ToString().ShouldBe(Evidence);
    }

    [Fact]
    public async Task A_piece_shows_its_file_with_the_hash_and_says_plainly_that_it_is_the_original()
    {
        Say(Photo);
        var html = await Read(One, $"{Evidence}/{PieceId}?done=added");
        html.ShouldContain("Het bewijs is toegevoegd als E-3");
        html.ShouldContain("rooster.jpg");
        html.ShouldContain("1,4 MB");
        html.ShouldContain($"<code class=\"zl-hash\">{Hash}</code>");
        html.ShouldContain("Dit is het origineel, niet gescand");
        html.ShouldContain($"href=\"{Evidence}/{PieceId}?handler=File\"");
        html.ShouldContain($"href=\"{Evidence}/{PieceId}/hand-over\"");
        html.ShouldContain("<title>Bewijs E-3 - Zichtlijn</title>");
    }

    [Fact]
    public async Task The_chain_tells_everything_that_was_done_with_it()
    {
        Say(Photo with
        {
            HandedTo = Two, Chain =
            [
                Photo.Chain[0], new(6, CustodyAct.HandedOver, Asked, One, Two, "Ik ben een week weg.", Hash), new(7, CustodyAct.Declined, Asked, Two, null, "De zegel is stuk.", Hash),
                new(9, CustodyAct.HandedOver, Asked, One, Two, "De zegel is vervangen.", Hash), new(10, CustodyAct.Taken, Asked, Two, null, null, Hash), new(11, CustodyAct.TakenOver, Asked, One, null, "Lag in de kluis.", Hash),
                new(12, CustodyAct.DutyToAnswerMarked, Asked, Two, null, "Hij noemde het in het gesprek.", Hash),
            ],
        });
        var html = await Read(One, $"{Evidence}/{PieceId}");
        html.ShouldContain("voegde het toe");
        html.ShouldContain("droeg het over aan");
        html.ShouldContain("nam het niet aan");
        html.ShouldContain("De zegel is stuk.");
        html.ShouldContain("nam het over zonder overdracht");
        html.ShouldContain("merkte het als antwoordplicht");
        html.ShouldContain($"Regel 11 van het register: <code title=\"{Hash}\">{Hash[..8]}…</code>");
        html.ShouldContain("antwoordt nog of het is aangenomen");
    }

    [Fact]
    public async Task An_object_has_a_place_and_no_file()
    {
        Say(Photo with { File = null, Place = "Kluis 3", Holder = "investigator.lim", HolderLeft = true });
        var html = await Read(One, $"{Evidence}/{PieceId}");
        html.ShouldContain("Kluis 3");
        html.ShouldNotContain("handler=File");
        html.ShouldContain($"href=\"{Evidence}/{PieceId}/take-over\"");
    }

    [Fact]
    public async Task The_file_goes_to_the_browser_byte_for_byte()
    {
        Services.SayFile($"GET {Api}/evidence/{PieceId}/file", [1, 2, 3, 0, 255], "application/octet-stream", "rooster.jpg");
        var answer = await As(One).GetAsync($"{Evidence}/{PieceId}?handler=File");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe([1, 2, 3, 0, 255]);
        answer.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=rooster.jpg");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; frame-ancestors 'none'");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_somebody_may_not_have_is_not_there()
    {
        Services.Say($"GET {Api}/evidence/{PieceId}/file", new { code = "no-file" }, HttpStatusCode.NotFound);
        (await As(One).GetAsync($"{Evidence}/{PieceId}?handler=File")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Taking_all_along_takes_a_fresh_sign_in()
    {
        var answer = await As(One).GetAsync(Evidence + "/export");
        answer.Headers.Location!.ToString().ShouldBe("/session/step-up?returnUrl=" + Uri.EscapeDataString(Evidence + "/export"));

        answer = await As(One, isFresh: true).GetAsync(Evidence + "/export");
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("sh verify.sh");
        html.ShouldContain($"href=\"{Evidence}/export?handler=Bundle\"");

        Services.SayFile($"GET {Api}/evidence-export", [80, 75, 3, 4], "application/zip", "Z-2026-000012-evidence.zip");
        answer = await As(One, isFresh: true).GetAsync(Evidence + "/export?handler=Bundle");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe([80, 75, 3, 4]);
    }

    [Fact]
    public async Task A_sign_in_that_became_old_meanwhile_leads_back_to_the_page()
    {
        Services.Say($"GET {Api}/evidence-export", new { code = "fresh-sign-in-needed" }, HttpStatusCode.Unauthorized);
        (await As(One).GetAsync(Evidence + "/export?handler=Bundle")).Headers.Location!.ToString().ShouldBe(Evidence + "/export");
    }
}
