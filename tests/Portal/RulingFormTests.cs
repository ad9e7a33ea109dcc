using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Files;

namespace Zichtlijn.Portal.Tests;

/// <summary>Taking in a ruling and coding it: what each form sends, what is said of what is wrong, and that nothing typed is lost.</summary>
public sealed class RulingFormTests : RulingPortal
{
    private const string Add = Rulings + "/add";
    private const string Coding = Ruling + "/coding";

    public static TheoryData<string, string> WrongFiles { get; } = new()
    {
        { "xml", "Dit is geen XML-bestand dat veilig te lezen is." },
        { "file", "Dit is wel XML, maar geen uitspraak zoals het register die publiceert." },
        { "identifier", "In het bestand staat geen goed ECLI van een Nederlandse rechter" },
        { "date", "In het bestand staat niet op welke dag de rechter uitspraak deed." },
        { "modified", "In het bestand staat niet wanneer het register het voor het laatst wijzigde." },
        { "creator", "In het bestand staat niet welke rechter uitspraak deed." },
        { "uitspraak", "In het bestand staat geen uitspraak." },
        { "something-new", "Deze uitspraak kan niet worden binnengehaald." },
    };

    [Fact]
    public async Task The_form_works_without_script_and_says_where_the_file_is()
    {
        var html = await Read(Lawyer, Add);
        html.ShouldContain("enctype=\"multipart/form-data\"");
        html.ShouldContain("Een XML-bestand van hoogstens 2 MB.");
        html.ShouldContain("https://data.rechtspraak.nl/uitspraken/content?id=ECLI:NL:…");
        (await Read(Lawyer, "/en" + Add[3..])).ShouldContain("Take in a ruling</h1>");
    }

    [Theory]
    [InlineData(HttpStatusCode.Created, "taken")]
    [InlineData(HttpStatusCode.OK, "there")]
    public async Task A_file_goes_as_it_is_and_leads_to_the_ruling(HttpStatusCode status, string done)
    {
        Services.Say($"POST {RulingsApi}", new ImportedCourtRuling(Ecli, 1), status);
        (await SendFile(Lawyer, "<open-rechtspraak>é</open-rechtspraak>")).Headers.Location!.ToString().ShouldBe($"{Ruling}?done={done}");
        Services.Sent.Single().Body.ShouldBe("<open-rechtspraak>é</open-rechtspraak>");
    }

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public async Task What_is_wrong_with_a_file_is_said_in_words(string what, string words)
    {
        Services.Say($"POST {RulingsApi}", new { code = "invalid-input", errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { [what] = ["In English."] } }, HttpStatusCode.BadRequest);
        var html = await Wrong(await SendFile(Lawyer, "<x/>"));
        html.ShouldContain($"href=\"#file\">{words}");
        html.ShouldNotContain("In English.");
    }

    [Theory]
    [InlineData("ruling-outdated", HttpStatusCode.Conflict, "Hier staat al een nieuwere versie van deze uitspraak.")]
    [InlineData("version-conflict", HttpStatusCode.PreconditionFailed, "Een collega haalde deze uitspraak op hetzelfde moment binnen.")]
    [InlineData("something-new", HttpStatusCode.Conflict, "Deze uitspraak kan niet worden binnengehaald.")]
    public async Task Why_a_file_is_not_taken_in_is_said_in_words(string code, HttpStatusCode status, string words)
    {
        Services.Say($"POST {RulingsApi}", new { code }, status);
        (await Wrong(await SendFile(Lawyer, "<x/>"))).ShouldContain($"href=\"#file\">{words}");
    }

    [Fact]
    public async Task All_that_a_file_lacks_is_said_at_once()
    {
        Services.Say(
            $"POST {RulingsApi}", new { code = "invalid-input", errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["date"] = [""], ["creator"] = [""] } }, HttpStatusCode.BadRequest);
        var html = await Wrong(await SendFile(Lawyer, "<open-rechtspraak/>"));
        html.ShouldContain("op welke dag");
        html.ShouldContain("welke rechter");
    }

    [Fact]
    public async Task No_file_and_one_that_is_too_large_go_no_further()
    {
        (await Wrong(await SendFile(Lawyer, (byte[]?)null))).ShouldContain("href=\"#file\">Kies het bestand van de uitspraak.");
        (await Wrong(await Send(Lawyer, Add, ("file", "uitspraak.xml")))).ShouldContain("href=\"#file\">Kies het bestand van de uitspraak.");
        (await Wrong(await SendFile(Lawyer, new byte[TakesRulingAttribute.FileBytes + 1]))).ShouldContain("href=\"#file\">Dit bestand is te groot. Een uitspraak is hoogstens 2 MB.");
        Services.Sent.ShouldBeEmpty();

        Services.Say($"POST {RulingsApi}", new ImportedCourtRuling(Ecli, 1), HttpStatusCode.Created);
        (await SendFile(Lawyer, new byte[TakesRulingAttribute.FileBytes])).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "the largest that may be");
    }

    [Fact]
    public async Task Who_may_not_any_more_learns_nothing_and_who_has_no_session_signs_in()
    {
        Services.Say($"POST {RulingsApi}", null, HttpStatusCode.Forbidden);
        (await SendFile(Lawyer, "<x/>")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Services.Say($"POST {RulingsApi}", null, HttpStatusCode.Unauthorized);
        (await SendFile(Lawyer, "<x/>")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_ruling_is_coded_with_everything_that_was_chosen()
    {
        (await SendWhole(null, HttpStatusCode.NoContent)).Headers.Location!.ToString().ShouldBe($"{Ruling}?done=coded");
        Services.Sent.Single().Version.ShouldBe("\"1\"");
        var sent = JsonSerializer.Deserialize<CodeRuling>(Services.Sent.Single().Body, ApiJson.Options)!;
        sent.Factors.ShouldBe(["acknowledges", "warnedBefore"]);
        (sent with { Factors = null }).ShouldBe(new("bullying", "serious", Repeated: true, null, "dismissal", "replaced", "conditionalDismissal", Because));
    }

    [Fact]
    public async Task All_that_is_missing_is_said_at_once_and_what_was_typed_stays()
    {
        Say(Bare);
        var html = await Wrong(await Send(Lawyer, Coding, ("version", "\"1\""), ("outcome", "replaced"), ("factors", "warnedBefore"), ("factors", "mood"), ("reasons", "Te kort")));
        foreach (var field in new[] { "category", "severity", "repeated", "sanction", "replacedBy" })
        {
            html.ShouldContain($"href=\"#{field}\">Kies");
        }

        html.ShouldContain("href=\"#reasons\">Leg uit waarom, in 20 tot 2.000 tekens.");
        html.ShouldContain("Te kort</textarea>");
        html.ShouldMatch("value=\"warnedBefore\" checked");
        html.ShouldContain("href=\"#replacedBy\">Kies welke straf de rechter zelf bepaalde.");
        (await Wrong(await Send(Lawyer, Coding, ("version", "\"1\"")))).ShouldContain("href=\"#outcome\">Kies wat de rechter ermee deed.");
        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("upheld", "conditionalDismissal", "U koos dat de rechter zelf geen straf bepaalde.")]
    [InlineData("replaced", "mood", "Kies welke straf de rechter zelf bepaalde.")]
    public async Task Another_sanction_belongs_to_a_court_that_replaced_it(string outcome, string instead, string words)
    {
        Say(Bare);
        (await Wrong(await Send(Lawyer, Coding, ("version", "\"1\""), ("outcome", outcome), ("replacedBy", instead)))).ShouldContain($"href=\"#replacedBy\">{words}");
    }

    [Fact]
    public async Task What_was_said_before_is_there_to_be_said_anew()
    {
        Say(Coded);
        var html = await Read(Lawyer, Coding);
        html.ShouldContain("Zo is zij nu gecodeerd");
        html.ShouldContain($"{Because}</textarea>");
        html.ShouldContain("<option value=\"dismissal\" selected=\"selected\">");
        html.ShouldContain("name=\"version\" value=\"\"3\"\"");
    }

    [Fact]
    public async Task Who_was_later_than_a_colleague_reads_theirs_and_loses_nothing()
    {
        Say(Coded);
        var answer = await SendWhole(new { code = "version-conflict" }, HttpStatusCode.PreconditionFailed, Coded with { Codings = [Newest with { Reasons = "Van de collega: het ging om iets anders." }] });
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("Iemand anders was u voor");
        html.ShouldContain("Van de collega: het ging om iets anders.");
        html.ShouldContain($"{Because}</textarea>");
        html.ShouldContain("name=\"version\" value=\"\"3\"\"", customMessage: "who saw it may send it now");
    }

    [Fact]
    public async Task Any_other_refusal_is_said_and_nothing_is_lost()
    {
        var html = await Wrong(await SendWhole(new { code = "something-new" }, HttpStatusCode.Conflict));
        html.ShouldContain("Dit kan nu niet.");
        html.ShouldContain($"{Because}</textarea>");
        (await SendWhole(null, HttpStatusCode.NotFound)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> SendWhole(object? body, HttpStatusCode status, CourtRulingDetail? ruling = null)
    {
        Say(ruling ?? Bare);
        Services.Say($"PUT {RulingApi}/coding", body, status);
        return Send(
            Lawyer, Coding, ("version", "\"1\""), ("category", "bullying"), ("severity", "serious"), ("repeated", "yes"), ("factors", "acknowledges"), ("factors", "warnedBefore"),
            ("sanction", "dismissal"), ("outcome", "replaced"), ("replacedBy", "conditionalDismissal"), ("reasons", Because));
    }
}
