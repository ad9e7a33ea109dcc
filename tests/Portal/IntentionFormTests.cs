using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The authority says what it intends to decide: on established charges and no others, and motivated where it follows range or advice not.</summary>
public sealed class IntentionFormTests : DecisionPortal
{
    private const string Motivation = "De medewerker leert hier meer van dan van een zwaardere straf, en bood uit zichzelf excuses aan. De ploeg wil verder, en de leidinggevende houdt dat elke maand bij.";
    private static readonly string Form = OwnCase + "/intention";
    private static readonly (string Name, string Value)[] AsAdvised =
        [("version", "\"7\""), ("charges", "1"), ("sanction", "conditionalDismissal"), ("probation", "24"), ("beside", "none"), ("measures", "learningTrack"), ("reasons", Reasons)];

    private static readonly (string Name, string Value)[] Reprimand = [("version", "\"7\""), ("charges", "1"), ("sanction", "writtenReprimand"), ("reasons", Reasons)];
    private static readonly (string Name, string Value)[] Motivated =
        [("motivation", Motivation), ("factor-1", "Dat telt zwaar: het was meteen."), ("factor-2", "Dat gesprek ging over iets anders.")];

    public IntentionFormTests()
    {
        SayIn("advised");
        Services.Say($"POST {MatterApi}/intended-decisions", null, HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("nl", "Wat wilt u besluiten over medewerker A?", "Lager salarisnummer tot en met Ontslag", "Mag worden opgelegd")]
    [InlineData("en", "What do you intend to decide on employee A?", "Lower salary step up to and including Dismissal", "May be imposed")]
    public async Task It_begins_with_what_was_advised_beside_what_was_weighed(string language, string title, string range, string advice)
    {
        var html = await Read(Head, In(language, Form));
        html.ShouldContain(title);
        html.ShouldContain(range);
        html.ShouldContain(advice);
        html.ShouldContain("value=\"conditionalDismissal\" checked");
        html.ShouldContain("name=\"charges\" id=\"charges\" value=\"1\" checked");
        html.ShouldContain("value=\"24\"");
        html.ShouldNotContain("<details class=\"zl-details\" open");
        html.ShouldNotContain("zl-fourway--three");
    }

    [Fact]
    public async Task It_begins_with_what_was_advised_instead_and_with_nothing_when_it_may_not_be_imposed()
    {
        Say(Prepared(AfterAdvice with { Advice = Advised with { Advice = PanelAdvice.ImposeOther, Sanction = new("disciplinarySuspension", [new("weeks", 2)]) } }));
        (await Read(Head, Form)).ShouldContain("value=\"disciplinarySuspension\" checked");
        Say(Prepared(AfterAdvice with { Advice = Advised with { Advice = PanelAdvice.MayNotImpose } }));
        (await Read(Head, Form)).ShouldNotContain("name=\"sanction\" id=\"sanction-conditionalDismissal\" value=\"conditionalDismissal\" checked");
    }

    [Fact]
    public async Task It_begins_with_what_was_intended_last()
    {
        Say(Prepared(In("waits")));
        var html = await Read(Head, Form);
        html.ShouldContain("name=\"sanction\" id=\"sanction\" value=\"none\" checked");
        html.ShouldContain(Nothing.Reasons);
        html.ShouldContain("Een herstelgesprek helpt hier meer.");
        html.ShouldContain("open=\"open\" id=\"deviation\"");
        html.ShouldContain("zl-fourway--three");
    }

    [Fact]
    public async Task What_was_advised_goes_without_a_motivation()
    {
        (await Send(Head, Form, AsAdvised)).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=intended");
        Services.Sent.Single().Version.ShouldBe("\"7\"");
        var sent = SentAs<IntendDecision>();
        (sent.Charges!.Single(), sent.Sanction!.Code, sent.Sanction.ProbationMonths, sent.Measures!.Single(), sent.Reasons, sent.Deviation)
            .ShouldBe((1, "conditionalDismissal", 24, "learningTrack", Reasons, null));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost()
    {
        var html = await Wrong(await Send(Head, Form, ("version", "\"6\""), ("charges", "9"), ("sanction", "fine"), ("sanction-fine-euros", "400"), ("reasons", "Te kort")));
        html.ShouldContain("href=\"#charges\">Kies minstens één gedraging.");
        html.ShouldContain("Vul een getal in: meer dan 0, en hoogstens 22 euro.");
        html.ShouldContain("Leg uit waarom, in 50 tot 20.000 tekens.");
        html.ShouldContain("Te kort</textarea>");
        html.ShouldContain("value=\"400\"");
        html.ShouldContain("name=\"version\" value=\"\"6\"\"");
        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nl", "Uw keuze wijkt af", "Antwoord op de factor ‘Eerder gewaarschuwd’, in 10 tot 2.000 tekens.", "Schriftelijke berisping<small>")]
    [InlineData("en", "Your choice deviates", "Answer the factor ‘Warned before’, in 10 to 2,000 characters.", "Written reprimand<small>")]
    public async Task Outside_the_range_nobody_can_leave_out_an_answer_and_the_three_stand_side_by_side(string language, string deviates, string unanswered, string choice)
    {
        var html = await Wrong(await Send(Head, In(language, Form), [.. Reprimand, ("motivation", Motivation), ("factor-1", "Dat telt zwaar: het was meteen.")]));
        html.ShouldContain(deviates);
        html.ShouldContain($"href=\"#factor-2\">{unanswered}");
        html.ShouldNotContain("href=\"#factor-1\"");
        html.ShouldContain("zl-fourway--three");
        html.ShouldContain(choice);
        html.ShouldContain(Motivation);
        html.ShouldContain("open=\"open\" id=\"deviation\"");
        Services.Sent.ShouldBeEmpty();

        (await Wrong(await Send(Head, Form, Reprimand))).Split("href=\"#factor-").Length.ShouldBe(3);
        (await Wrong(await Send(Head, Form, [.. Reprimand, ("motivation", "De medewerker leert hiervan."), ("factor-1", "Dat telt zwaar."), ("factor-2", "Dat ging over iets anders.")])))
            .ShouldContain("samen 69 tekens. Maak er minstens 200 van.");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_follows_the_range_and_not_the_advice_comes_back_to_be_motivated()
    {
        Services.Say($"POST {MatterApi}/intended-decisions", new { code = "deviation-not-motivated" }, HttpStatusCode.UnprocessableEntity);
        (string, string)[] dismissal = [("version", "\"7\""), ("charges", "1"), ("sanction", "dismissal"), ("reasons", Reasons)];
        var html = await Wrong(await Send(Head, Form, dismissal));
        html.ShouldContain("href=\"#motivation\">Dit wijkt af van de tabel of van het advies.");
        html.ShouldContain("open=\"open\" id=\"deviation\"");
        html.ShouldContain("zl-fourway--three");
        html.ShouldContain(Reasons);

        (await Wrong(await Send(Head, Form, [.. dismissal, ("motivation", Motivation)]))).Split("href=\"#factor-").Length.ShouldBe(3);
        Services.Say($"POST {MatterApi}/intended-decisions", null, HttpStatusCode.NoContent);
        (await Send(Head, Form, [.. dismissal, .. Motivated])).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=intended");
        var sent = SentAs<IntendDecision>();
        sent.Deviation!.Motivation.ShouldBe(Motivation);
        sent.Deviation.Factors.ShouldBe([new(1, "Dat telt zwaar: het was meteen."), new(2, "Dat gesprek ging over iets anders.")]);
    }

    [Fact]
    public async Task Where_there_is_nothing_to_weigh_no_sanction_can_be_chosen()
    {
        Say(Prepared(NothingToWeigh with { Proposals = [Inside with { Sanction = null }], Advice = Advised }));
        var html = await Read(Head, Form);
        html.ShouldContain("value=\"none\"");
        html.ShouldNotContain("value=\"dismissal\"");
        (await Send(Head, Form, ("version", "\"7\""), ("charges", "1"), ("sanction", "none"), ("reasons", Reasons))).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=intended");
    }

    [Theory]
    [InlineData("nl", "not-advised", "Het overleg gaf nog geen advies.")]
    [InlineData("nl", "not-the-authority", "U bent gevraagd mee te kijken, niet om te beslissen.")]
    [InlineData("en", "may-not-decide", "Whoever advised does not decide.")]
    [InlineData("nl", "charge-not-established", "href=\"#charges\">Een gedraging is niet vastgesteld")]
    [InlineData("nl", "nothing-to-weigh", "een straf kan dan niet")]
    [InlineData("nl", "nothing-deviates", "href=\"#motivation\">Dit volgt de tabel en het advies")]
    [InlineData("nl", "factor-unknown", "Een factor telt niet meer mee.")]
    [InlineData("en", "factor-not-answered", "Another factor counts.")]
    [InlineData("nl", "deviation-too-short", "nog te kort")]
    [InlineData("nl", "decided-already", "Er is al besloten.")]
    [InlineData("nl", "matter-unknown", "Deze medewerker staat niet meer in de zaak.")]
    [InlineData("nl", "invalid-input", "Kijk alle velden na.")]
    [InlineData("nl", "something-new", "Dit kan nu niet.")]
    public async Task A_refusal_is_told_in_words_and_the_form_stays(string language, string code, string words)
    {
        Services.Say($"POST {MatterApi}/intended-decisions", new { code }, code == "invalid-input" ? HttpStatusCode.BadRequest : HttpStatusCode.Conflict);
        var html = await Wrong(await Send(Head, In(language, Form), [.. Reprimand, .. Motivated]));
        html.ShouldContain(words);
        html.ShouldContain($"{Reasons}</textarea>");
        html.ShouldContain($"{Motivation}</textarea>");
    }

    [Fact]
    public async Task What_others_changed_meanwhile_is_told_and_the_form_stays()
    {
        Services.Say($"POST {MatterApi}/intended-decisions", null, HttpStatusCode.PreconditionFailed);
        var answer = await Send(Head, Form, AsAdvised);
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("Iemand anders wijzigde deze zaak");
        html.ShouldContain($"{Reasons}</textarea>");
    }
}
