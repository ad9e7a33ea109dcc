using System.Net;
using System.Text.RegularExpressions;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The page of somebody on whom a decision is intended: what they can do and until when, what it is and why, and what follows.</summary>
public sealed partial class OwnMatterPagesTests : OwnMatterPortal
{
    private const string ListApi = "GET /api/sanctioning/v1/own-matters";

    public OwnMatterPagesTests()
    {
        Say(Sent);
        Services.Say("GET /api/sanctioning/v1/own-suspensions", Array.Empty<OwnSuspension>());
    }

    [Theory]
    [InlineData("nl", "Voornemens en besluiten over u", "Aan u gestuurd op maandag 2 maart 2026", "Besluit")]
    [InlineData("en", "Intended decisions and decisions on you", "Sent to you on Monday 2 March 2026", "Decision")]
    public async Task The_list_has_what_was_sent_to_one(string language, string title, string sent, string state)
    {
        Services.Say(ListApi, new[] { new ListedOwnMatter(Id, 1, "Z-2026-000012", Asked, IsDecided: true) });
        var html = await Read(Accused, $"/{language}/staff/own-matters");
        html.ShouldContain($"{title}</h1>");
        html.ShouldContain($"href=\"/{language}/staff/own-matters/{Id}\"");
        html.ShouldContain(sent);
        html.ShouldContain($"--neutral\">{state}</span>");
    }

    [Theory]
    [InlineData("hr-lawyer")]
    [InlineData("unit-head.ams")]
    [InlineData("system-admin")]
    public async Task Everybody_has_the_list_and_comes_to_it_where_own_investigations_are(string account)
    {
        Services.Say("GET /api/investigations/v1/own-investigations", Array.Empty<ListedOwnInvestigation>());
        Services.Say(ListApi, Array.Empty<ListedOwnMatter>());
        (await Read(account, "/nl/staff/own-investigations")).ShouldContain($"href=\"{List}\">Voornemens en besluiten over u</a>");
        (await Read(account, List)).ShouldContain("Er is geen voornemen en geen besluit over u.");
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_any_more_is_led_to_the_sign_in()
    {
        Services.Say(ListApi, null, HttpStatusCode.Unauthorized);
        (await As(Accused).GetAsync(List)).Headers.Location!.ToString().ShouldContain("sign-in");
    }

    [Fact]
    public async Task What_is_intended_is_told_with_the_sanction_in_words_the_charges_and_why()
    {
        var html = await Read(Accused, Own);
        html.ShouldContain("<title>Voornemen over u - Zichtlijn</title>");
        html.ShouldContain("Ontslag, voorwaardelijk");
        html.ShouldContain("met een proeftijd van 24 maanden");
        html.ShouldContain("Daarnaast: Geldboete (Bedrag in euro: 20,00)");
        html.ShouldContain("Gedraging 1</li>");
        html.ShouldContain("Gedraging 3</li>");
        html.ShouldNotContain("Gedraging 2");
        html.ShouldContain("Leertraject</li>");
        html.ShouldContain($"href=\"/nl/staff/own-investigations/{Id}\"");
        html.ShouldContain("Wat <span class=\"zl-masked\"><span class=\"zl-sr\">weggelaten</span></span> zag, staat vast.");
        html.ShouldContain("Het voornemen volgt de strafmaattabel en het advies.");
        html.ShouldContain("Niets wordt uitgevoerd voordat het besluit onherroepelijk is");
        html.ShouldContain("U hebt 14 dagen om te zeggen");
        html.ShouldContain("Na het besluit hebt u 6 weken");
        html.ShouldContain("0800-0113");
        html.ShouldContain("Verlaat deze pagina");
    }

    [Fact]
    public async Task The_advice_is_told_with_its_votes_and_what_the_others_thought()
    {
        var html = await Read(Accused, Own);
        html.ShouldContain("<strong>Wat de leiding voorstelde, past</strong>");
        html.ShouldContain("Wat de leiding voorstelde, past: 3 van 4 stemmen");
        html.ShouldContain("Iets anders past beter: 1 van 4 stemmen");
        html.ShouldContain("Een proeftijd van een jaar is genoeg.");
        html.ShouldNotContain("Wat volgens het overleg beter past");

        Say(Sent with { Advice = Sent.Advice with { Advice = PanelAdvice.ImposeOther, Sanction = new("extraDuty", [new("hours", 6)]), Dissents = [] } });
        html = await Read(Accused, Own);
        html.ShouldContain("Wat volgens het overleg beter past");
        html.ShouldContain("Aantal uren: 6</li>");
        html.ShouldNotContain("Wat anderen in het overleg vonden");
    }

    [Fact]
    public async Task A_deviation_is_told_with_its_motivation_and_who_looked_at_it_too()
    {
        Say(Sent with
        {
            Intention = Intention with
            {
                Sanction = null, DeviatesFrom = [DeviatesFrom.Range, DeviatesFrom.Advice], Deviation = new("Dit gebeurde eenmalig.", [new(1, "Dat telt zwaar mee.")]), NeedsSecond = true,
                Second = new(Agrees: true, "Een straf helpt hier niet.", "corps", Asked),
            },
            Factors = [new(1, "acknowledges")],
        });
        var html = await Read(Accused, Own);
        html.ShouldContain("<strong>Geen straf</strong>");
        html.ShouldContain("Nee: het wijkt af van wat de strafmaattabel geeft.");
        html.ShouldContain("Nee: het wijkt af van het advies van het overleg.");
        html.ShouldContain("Dit gebeurde eenmalig.");
        html.ShouldContain("Wat de leiding zegt over: Erkent wat er gebeurde");
        html.ShouldContain("Dat telt zwaar mee.");
        html.ShouldContain("is het ermee eens, op maandag 2 maart 2026");
        html.ShouldContain("Een straf helpt hier niet.");
        html.ShouldNotContain("Het voornemen volgt de strafmaattabel");
    }

    public static TheoryData<string, string, string, string> States { get; } = new()
    {
        { "sent", "nl", "U kunt uw zienswijze geven tot en met", "/views\">Geef uw zienswijze</a>" },
        { "sent", "en", "You can give your views until and including", "/views\">Give your views</a>" },
        { "late", "nl", "Het kan nog zolang er niet is besloten.", "/views\">Geef uw zienswijze</a>" },
        { "given", "nl", "Uw zienswijze is binnen", Words },
        { "given", "en", "Your views were received", "You wrote on" },
        { "heard", "nl", "Uw zienswijze is binnen", "U vertelde, zoals opgeschreven op" },
        { "waived", "nl", "U geeft geen zienswijze", "zei u dat u geen zienswijze geeft." },
        { "decided", "nl", "U krijgt het nog officieel, op papier.", "De excuses zijn gewogen." },
        { "decided", "en", "You still get it officially, on paper.", "What the leadership answers to your views" },
        { "known", "nl", "Dan kunt u bezwaar maken tot en met", "/objection\">Maak bezwaar</a>" },
        { "known", "en", "Then you can object until and including", "/objection\">Object</a>" },
        { "over", "nl", "De dag om bezwaar te maken was maandag 16 maart 2026.", "/objection\">Maak bezwaar</a>" },
        { "atOnce", "nl", "Het wordt meteen uitgevoerd.", "/objection\">Maak bezwaar</a>" },
        { "objected", "nl", "U maakte bezwaar op dinsdag 10 maart 2026, op tijd.", "Mijn excuses zijn niet gewogen." },
        { "objected", "en", "You objected on Tuesday 10 March 2026, in time.", "Decision on your objection" },
        { "objectedLate", "nl", "na de laatste dag. Wie erop beslist", "Uw redenen volgen nog." },
        { "irrevocable", "nl", "Het besluit is onherroepelijk", "De laatste dag om bezwaar te maken was maandag 16 maart 2026." },
        { "irrevocable", "en", "The decision is irrevocable", "Only when the decision is irrevocable." },
        { "executed", "nl", "Het besluit is uitgevoerd", "Het is uitgevoerd op woensdag 1 april 2026." },
        { "nothing", "nl", "Er is geen straf opgelegd", "<strong>Geen straf</strong>" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public async Task In_each_state_the_page_says_what_is_and_what_can_be_done(string state, string language, string next, string stands)
    {
        Say(In(state));
        var html = await Read(Accused, $"/{language}/staff/own-matters/{Id}");
        html.ShouldContain(next);
        html.ShouldContain(stands);
    }

    [Theory]
    [InlineData("decided", "/views")]
    [InlineData("decided", "/objection\"")]
    [InlineData("objected", "/objection\"")]
    [InlineData("known", "/views")]
    public async Task What_cannot_be_done_is_not_offered(string state, string page)
    {
        Say(In(state));
        (await Read(Accused, Own)).ShouldNotContain(Own + page);
    }

    [Fact]
    public async Task A_term_that_became_longer_is_told_with_its_motive()
    {
        (await Read(Accused, Own)).ShouldNotContain("Meer tijd");
        Say(Sent with { Course = Sent.Course with { Longer = [new("views", Over, "De raadsman is pas volgende week terug.", Asked)] } });
        var html = await Read(Accused, Own);
        html.ShouldContain("nu tot en met maandag 16 maart 2026");
        html.ShouldContain("De raadsman is pas volgende week terug.");
    }

    [Fact]
    public async Task The_last_day_stands_beside_it_while_it_is_to_come()
    {
        (await Read(Accused, Own)).ShouldContain("Uw zienswijze kan tot en met</h2>");
        Say(In("late"));
        (await Read(Accused, Own)).ShouldNotContain("zl-promise");
        Say(In("known"));
        (await Read(Accused, Own)).ShouldContain("Bezwaar maken kan tot en met</h2>");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/views")]
    [InlineData("/objection")]
    public async Task To_everybody_else_it_does_not_exist(string page)
    {
        Services.Say($"GET {OwnApi}", null, HttpStatusCode.NotFound);
        var answer = await As(One).GetAsync(Own + page);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Deze pagina kunt u niet zien");
    }

    [Theory]
    [InlineData("executed", "")]
    [InlineData("given", "")]
    [InlineData("sent", "/views")]
    [InlineData("known", "/objection")]
    public async Task Headings_lists_and_labels_stand_as_who_listens_needs_them(string state, string page)
    {
        Say(In(state));
        var html = await Read(Accused, Own + page);
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
        int[] levels = [.. Heading().Matches(main).Select(m => m.Groups["level"].Value[0] - '0')];
        levels.Count(l => l == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(p => p.Second <= p.First + 1, "no level is left out");
        string[] ids = [.. ElementId().Matches(html).Select(m => m.Groups["id"].Value)];
        ids.ShouldBeUnique();
        LabelledBy().Matches(main).Select(m => m.Groups["id"].Value).ShouldBeSubsetOf(ids);
        ListStart().Matches(main).ShouldAllBe(m => m.Groups["first"].Value == "<li", "a list holds items only");
        foreach (Match field in Field().Matches(main))
        {
            main.ShouldContain($"<label class=\"utrecht-form-label{(field.Groups["type"].Value is { Length: > 0 } type ? $" utrecht-form-label--{type}" : "")}\" for=\"{field.Groups["id"].Value}\"");
        }
    }

    [Theory]
    [InlineData("nl", "Waar het staat", "Uw zienswijze</p>", "Wat er bij elke stap gebeurt")]
    [InlineData("en", "Where it stands", "Your views</p>", "What happens at each step")]
    public async Task The_way_is_one_picture_in_words_for_whom_it_is_about(string language, string title, string step, string steps)
    {
        var html = await Read(Accused, $"/{language}/staff/own-matters/{Id}");
        html.ShouldContain(title);
        html.ShouldContain($"zl-track__step--now\" aria-current=\"step\"><p class=\"zl-track__title\">{step}");
        html.ShouldContain(steps);
        html.Split("zl-track__step--done").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Views_on_what_was_sent_before_do_not_count_for_what_is_sent_anew()
    {
        Say(With(null, Written) with { Course = new(Asked.AddDays(5), Soon, [Written], Decision: null) });
        var html = await Read(Accused, Own);
        html.ShouldContain("/views\">Geef uw zienswijze</a>");
        html.ShouldContain(Words);
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_they_stand()
    {
        const string hostile = "<script>window.hostile=1</script>\u202Eom";
        Say(With(
            Known with { Reasons = hostile, ViewsAnswer = hostile, Objection = Objected with { Grounds = hostile } }, Written with { Text = hostile }) with
        {
            Intention = Intention with { Reasons = hostile, Deviation = new(hostile, [new(1, hostile)]) },
            Advice = Sent.Advice with { Reasons = hostile, Dissents = [hostile] },
        });
        var html = await (await As(Accused).GetAsync(Own)).Content.ReadAsStringAsync();
        html.Split("&lt;script&gt;window.hostile=1").Length.ShouldBe(10);
        html.ShouldNotContain("<script>window");
        html.ShouldNotContain("\u202E");
    }

    private static OwnMatter In(string state) => state switch
    {
        "late" => Sent with { Course = Sent.Course with { ViewsUntil = Over } },
        "given" => With(null, Written),
        "heard" => With(null, new ViewsDetail(ViewsForm.Oral, Words, Asked)),
        "waived" => With(null, new ViewsDetail(ViewsForm.Waived, null, Asked)),
        "decided" => With(Taken, Written),
        "known" => With(Known, Written),
        "over" => With(Irrevocable with { IrrevocableSince = null }, Written),
        "atOnce" => With(Known with { AtOnce = true }),
        "objected" => With(Known with { Objection = Objected }),
        "objectedLate" => With(Irrevocable with { Objection = Objected with { On = new(2026, 3, 20), Late = true, Grounds = null } }),
        "irrevocable" => With(Irrevocable),
        "executed" => With(Irrevocable with { ExecutedOn = new(2026, 4, 1) }, Written),
        "nothing" => With(Irrevocable with { Sanction = null }),
        _ => Sent,
    };

    [GeneratedRegex("<h(?<level>[1-6])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Heading();

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ElementId();

    [GeneratedRegex("aria-labelledby=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LabelledBy();

    [GeneratedRegex(@"<(?:ul|ol)\b[^>]*>\s*(?<first><\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ListStart();

    [GeneratedRegex("""<(?:textarea[^>]*?|input[^>]*?type="(?<type>radio|checkbox)"[^>]*?) id="(?<id>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Field();
}
