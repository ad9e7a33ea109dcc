using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>After the advice: what comes next for the authority and for a second one, the picture of the way, and where it stands.</summary>
public sealed class DecisionPagesTests : DecisionPortal
{
    private static readonly string Lawyers = $"/nl/staff/sanctioning/{Id}/matters/1";
    private static readonly string[] Forms = ["intention", "second-answer", "sending", "decision", "notification", "execution"];

    [Theory]
    [InlineData("advised", "Zeg wat u wilt besluiten over medewerker A", "/intention\">Schrijf het voornemen")]
    [InlineData("left", "Zeg wat u wilt besluiten over medewerker A", "/intention\">Schrijf het voornemen")]
    [InlineData("waits", "Iemand anders kijkt mee", "/intention\">Zeg het anders")]
    [InlineData("refused", "De tweede is het er niet mee eens", "/intention\">Schrijf een nieuw voornemen")]
    [InlineData("nothing", "Dan hoeft u niet op een zienswijze te wachten.", "/decision\">Neem het besluit")]
    [InlineData("nothing", "Besluit over medewerker A", "/sending\">Stuur het voornemen toch")]
    [InlineData("intended", "Stuur het voornemen aan medewerker A", "/sending\">Bekijk en stuur")]
    [InlineData("toSign", "Lees en teken de brief aan medewerker A", "/letters/intention\">Lees de brief")]
    [InlineData("nothingToSign", "Besluit over medewerker A", "/letters/intention\">Lees en teken de brief, om het voornemen toch te sturen")]
    [InlineData("sent", "Wacht op de zienswijze", "/intention\">Zeg het anders")]
    [InlineData("over", "De tijd voor een zienswijze is voorbij", "/decision\">Neem het besluit")]
    [InlineData("given", "antwoord op de zienswijze", "/decision\">Neem het besluit")]
    [InlineData("waived", "wil geen zienswijze geven", "/decision\">Neem het besluit")]
    [InlineData("anew", "Stuur het nieuwe voornemen", "/decision\">Is het lichter dan wat u stuurde?")]
    [InlineData("sentAnew", "Wacht op de zienswijze", "Dit ging over een eerder voornemen.")]
    [InlineData("decided", "Maak het besluit bekend aan medewerker A", "/notification\">Leg de bekendmaking vast")]
    [InlineData("decidedToSign", "Lees en teken de brief met het besluit over medewerker A", "/letters/decision\">Lees de brief")]
    [InlineData("known", "De tijd voor bezwaar loopt", "Gegeven, en getekend voor ontvangst, dinsdag 7 april 2026")]
    [InlineData("atOnce", "nu al uitvoeren", "/execution\">Leg de uitvoering vast")]
    [InlineData("reprimand", "nu al uitvoeren", "/execution\">Leg de uitvoering vast")]
    [InlineData("executedEarly", "Het besluit is uitgevoerd", "woensdag 8 april 2026")]
    [InlineData("objected", "Er is bezwaar gemaakt", "Mijn excuses zijn niet gewogen.")]
    [InlineData("answered", "de beslissing moet nog bekend worden, of de rechter kijkt ernaar", "Niet zolang er bezwaar of beroep loopt")]
    [InlineData("answeredKnown", "Beroep bij de rechter kan tot en met", "Beroep</p>")]
    [InlineData("annulled", "Er is geen straf opgelegd", "4 augustus 2026")]
    [InlineData("objectedLate", "Laat het besluit over medewerker A uitvoeren", "Op maandag 25 mei 2026, na de laatste dag")]
    [InlineData("passed", "Het besluit is onherroepelijk.", "/execution\">Leg de uitvoering vast")]
    [InlineData("executed", "Dat was op dinsdag 2 juni 2026.", "Sinds woensdag 20 mei 2026")]
    [InlineData("closed", "Er is geen straf opgelegd, en de tijd voor bezwaar is voorbij.", "Geen straf")]
    public async Task In_each_state_the_page_says_what_is_next_and_what_else_can_be_done(string state, string next, string stands)
    {
        SayIn(state);
        var html = await Read(Head, OwnCase);
        html.ShouldContain(next);
        html.ShouldContain(stands);
    }

    [Theory]
    [InlineData("nl", "Van advies tot uitvoering", "Zienswijze</p>", "Klaar</p>", "14 maart 2026")]
    [InlineData("en", "From advice to execution", "Views</p>", "Done</p>", "14 March 2026")]
    public async Task The_way_is_one_picture_with_its_words_and_days(string language, string title, string step, string done, string day)
    {
        SayIn("sent");
        var html = await Read(Head, In(language, OwnCase));
        html.ShouldContain(title);
        html.ShouldContain(step);
        html.ShouldContain(done);
        html.ShouldContain(day);
        html.Split("aria-current=\"step\"").Length.ShouldBe(2, "one step is now");
        html.Split("zl-track__step--done").Length.ShouldBe(3);
        html.ShouldContain(language == "nl" ? "nog 10 dagen" : "10 days left");
    }

    [Fact]
    public async Task A_second_authority_is_asked_and_whoever_intends_it_waits()
    {
        SayIn("waits");
        var html = await Read(Corps, OwnCase);
        html.ShouldContain($"href=\"{OwnCase}/second-answer\">Zeg wat u vindt");
        html.ShouldNotContain($"href=\"{OwnCase}/intention\"");
        html.ShouldContain("Dat ging over iets anders.");
        html.ShouldContain("Eerder gewaarschuwd</dt>");
        html.ShouldContain("zl-fourway--three");
        (await Read(Head, OwnCase)).ShouldNotContain("/second-answer");
    }

    [Fact]
    public async Task The_list_leads_a_second_authority_to_whom_it_is_asked_about()
    {
        Services.Say("GET /api/sanctioning/v1/cases", PageOf(
            new ListedSanctionCase(Id, "Z-2026-000012", "discrimination", true, "AMS", Asked, 3, 2, SanctionState.Advised, "hr-lawyer", Mine: false, AsSecond: true, 7)));
        var html = await Read(Corps, Proposals + "?done=answered");
        html.ShouldContain($"href=\"{Proposals}/{Id}/2\">Z-2026-000012</a>");
        html.ShouldContain("Z-2026-000012: mag dit zonder straf eindigen?");
        html.ShouldContain("<td>Zeg of dit zonder straf mag eindigen</td>");
        html.ShouldContain(">Gevraagd als tweede</span>");
        html.ShouldContain("Uw antwoord is gegeven");
    }

    [Theory]
    [InlineData("intended", "Uw voornemen is bewaard")]
    [InlineData("sent", "Het voornemen is gestuurd")]
    [InlineData("decided", "Het besluit is genomen")]
    [InlineData("notified", "De bekendmaking is vastgelegd")]
    [InlineData("executed", "De uitvoering is vastgelegd")]
    public async Task What_a_form_came_to_is_said(string done, string words)
    {
        SayIn("executed");
        (await Read(Head, $"{OwnCase}?done={done}")).ShouldContain(words);
    }

    [Fact]
    public async Task What_was_intended_before_is_folded_in()
    {
        Say(Prepared(In("anew") with { Intentions = [Intention with { Number = 2, At = Sent.AddDays(6) }, Nothing] }));
        var html = await Read(Head, OwnCase);
        html.ShouldContain("1 eerder voornemen");
        html.ShouldContain("Nee: het wijkt af van de bandbreedte");
    }

    [Fact]
    public async Task The_lawyer_reads_how_it_goes_on_and_notes_what_comes_outside_the_system()
    {
        Say(Prepared(Weighed));
        (await Read("hr-lawyer", Lawyers)).ShouldNotContain("zl-track");
        Say(Prepared(In("given") with { Comparators = [new([], 0, "Het register kent er nog geen.", "norm.serious.repeated", "hr-lawyer", Asked, "2023-06")] }));
        var html = await Read("hr-lawyer", Lawyers);
        html.ShouldContain("zl-track__step--now");
        html.ShouldContain("Waar het staat");
        html.ShouldContain(Said);
        html.ShouldContain("Wil medewerker A worden gehoord?");
        html.ShouldContain($"href=\"{Lawyers}/heard-views\"");
        html.ShouldNotContain($"href=\"{Lawyers}/objection\"");
        SayIn("known");
        html = await Read("hr-lawyer", Lawyers);
        html.ShouldContain($"href=\"{Lawyers}/objection\"");
        html.ShouldNotContain($"href=\"{Lawyers}/heard-views\"");
        html.ShouldNotContain($"{OwnCase}/intention\"");
    }

    [Theory]
    [InlineData("hr-lawyer")]
    [InlineData(Chair)]
    [InlineData(Expert)]
    [InlineData("employee.ams")]
    public async Task To_others_the_forms_of_the_authority_are_not_there(string account)
    {
        SayIn("given");
        foreach (var form in Forms)
        {
            (await As(account).GetAsync($"{OwnCase}/{form}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, form);
        }

        Services.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task To_whoever_may_not_know_of_the_case_no_form_is_there()
    {
        foreach (var form in Forms)
        {
            (await As(Head).GetAsync($"{OwnCase}/{form}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, form);
            (await Send(Head, $"{OwnCase}/{form}", ("version", "\"7\""))).StatusCode.ShouldBe(HttpStatusCode.NotFound, form);
        }

        foreach (var form in new[] { "heard-views", "objection" })
        {
            (await As("hr-lawyer").GetAsync($"{Lawyers}/{form}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, form);
            (await As(Head).GetAsync($"{Lawyers}/{form}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, form);
        }

        SayIn("given");
        (await As(Head).GetAsync($"{Proposals}/{Id}/2/decision")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "nobody of that number is theirs to read");
        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("decided", "intention")]
    [InlineData("nothing", "second-answer")]
    [InlineData("waits", "sending")]
    [InlineData("sent", "sending")]
    [InlineData("sent", "decision")]
    [InlineData("intended", "decision")]
    [InlineData("given", "notification")]
    [InlineData("known", "notification")]
    [InlineData("known", "execution")]
    [InlineData("closed", "execution")]
    public async Task A_form_that_is_not_open_leads_back(string state, string form)
    {
        SayIn(state);
        (await As(Head).GetAsync($"{OwnCase}/{form}")).Headers.Location!.ToString().ShouldBe(OwnCase);
    }

    [Fact]
    public async Task A_form_of_the_lawyer_that_is_not_open_leads_back()
    {
        SayIn("intended");
        foreach (var form in new[] { "heard-views", "objection" })
        {
            (await As("hr-lawyer").GetAsync($"{Lawyers}/{form}")).Headers.Location!.ToString().ShouldBe(Lawyers);
        }
    }
}
