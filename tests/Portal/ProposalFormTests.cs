using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The authority says what it wants to impose.</summary>
public sealed class ProposalFormTests : ConsultationPortal
{
    private const string Motivation = "De medewerker leert hier meer van dan van een zwaardere straf, en bood uit zichzelf excuses aan. De ploeg wil verder, en de leidinggevende houdt dat elke maand bij.";
    private static readonly string Form = OwnCase + "/proposal";
    private static readonly (string Name, string Value)[] Dismissal =
        [("version", "\"7\""), ("sanction", "conditionalDismissal"), ("probation", "24"), ("beside", "fine"), ("beside-fine-euros", "10,50"), ("measures", "learningTrack"), ("reasons", Reasons)];

    private static readonly (string Name, string Value)[] Withheld =
        [("version", "\"7\""), ("sanction", "salaryWithheld"), ("sanction-salaryWithheld-monthlySalaries", "0,5"), ("reasons", Reasons)];

    public ProposalFormTests()
    {
        Say(Prepared(Weighed));
        Services.Say($"POST {MatterApi}/proposals", null, HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("nl", "Hoogstens 6 uur en 3 uur per dag.", "Hoogstens 22 euro.", "Buiten de bandbreedte: dan motiveert u dat.")]
    [InlineData("en", "At most 6 hours and 3 hours a day.", "At most 22 euros.", "Outside the range: then you motivate that.")]
    public async Task The_form_says_in_words_how_far_each_sanction_may_go(string language, string duty, string fine, string outside)
    {
        var html = await Read(Head, In(language, Form));
        html.ShouldContain(duty);
        html.ShouldContain(fine);
        html.ShouldContain(outside);
        html.IndexOf("value=\"writtenReprimand\"", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("value=\"dismissal\"", StringComparison.Ordinal), "in the order of the law");
        html.ShouldNotContain("<details class=\"zl-details\" open");
    }

    [Fact]
    public async Task A_conditional_dismissal_goes_with_its_probation_and_what_stands_beside_it()
    {
        (await Send(Head, Form, Dismissal)).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=proposed");
        var (path, version, body, _) = Services.Sent.ShouldHaveSingleItem();
        (path, version).ShouldBe(($"{MatterApi}/proposals", "\"7\""));
        var sent = JsonSerializer.Deserialize<ProposeSanction>(body, Apis.ApiJson.Options)!;
        (sent.Sanction!.Code, sent.Sanction.ProbationMonths, sent.Sanction.Beside!.Code).ShouldBe(("conditionalDismissal", 24, "fine"));
        sent.Sanction.Beside.Amounts.ShouldBe([new("euros", 10.5m)]);
        (sent.Measures!.Single(), sent.Reasons, sent.Deviation).ShouldBe(("learningTrack", Reasons, null));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost()
    {
        var html = await Wrong(await Send(Head, Form, ("version", "\"7\""), ("sanction", "lowerSalaryStep"), ("sanction-lowerSalaryStep-salarySteps", "3"), ("sanction-fine-euros", "12"), ("probation", "30"), ("reasons", "Te kort")));
        html.ShouldContain("Vul een getal in: meer dan 0, en hoogstens 2 salarisnummers lager.");
        html.ShouldContain("Vul een getal in: meer dan 0, en hoogstens 2 jaar.");
        html.ShouldContain("Zeg hoeveel maanden de proeftijd duurt: 1 tot 24.");
        html.ShouldContain("Leg uit waarom, in 50 tot 10.000 tekens.");
        html.ShouldContain("Te kort</textarea>");
        html.ShouldContain("value=\"3\"");
        html.ShouldContain("value=\"12\"");
        html.ShouldContain("value=\"30\"");
        html.ShouldContain("value=\"lowerSalaryStep\" checked");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sanction_must_be_chosen_and_a_conditional_dismissal_has_a_probation()
    {
        (await Wrong(await Send(Head, Form, ("version", "\"7\""), ("reasons", Reasons)))).ShouldContain("href=\"#sanction\">Kies een straf, of kies geen straf.");
        (await Wrong(await Send(Head, Form, ("version", "\"7\""), ("sanction", "conditionalDismissal"), ("reasons", Reasons)))).ShouldContain("href=\"#probation\">");
        (await Wrong(await Send(Head, Form, ("version", "\"7\""), ("sanction", "dismissal"), ("probation", "12"), ("reasons", Reasons)))).ShouldContain("Ontslag gaat meteen in.");
        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nl", "Uw keuze ligt buiten de bandbreedte", "Antwoord op de factor ‘Eerder gewaarschuwd’, in 10 tot 2.000 tekens.")]
    [InlineData("en", "Your choice is outside the range", "Answer the factor ‘Warned before’, in 10 to 2,000 characters.")]
    public async Task Outside_the_range_the_form_comes_back_and_says_which_factor_is_unanswered(string language, string outside, string unanswered)
    {
        var html = await Wrong(await Send(Head, In(language, Form), [.. Withheld, ("motivation", Motivation), ("factor-1", "Dat telt zwaar: het was meteen.")]));
        html.ShouldContain(outside);
        html.ShouldContain("<details class=\"zl-details\" open=\"open\" id=\"deviation\">");
        html.ShouldContain($"href=\"#factor-2\">{unanswered}");
        html.ShouldNotContain("href=\"#factor-1\"");
        html.ShouldContain(Motivation);
        html.ShouldContain("Dat telt zwaar: het was meteen.");
        html.ShouldContain("value=\"0,5\"");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_motivation_that_is_too_short_says_how_much_is_missing()
    {
        var html = await Wrong(await Send(Head, Form, [.. Withheld, ("motivation", "De medewerker leert hiervan."), ("factor-1", "Dat telt zwaar."), ("factor-2", "Dat ging over iets anders.")]));
        html.ShouldContain("samen 69 tekens. Maak er minstens 200 van.");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deviation_goes_with_an_answer_to_each_factor()
    {
        var none = ("sanction", "none");
        var answer = await Send(Head, Form, [("version", "\"7\""), none, ("reasons", Reasons), ("motivation", Motivation), ("factor-1", "Dat telt zwaar: het was meteen."), ("factor-2", "Dat gesprek ging over iets anders.")]);
        answer.Headers.Location!.ToString().ShouldBe(OwnCase + "?done=proposed");
        var sent = JsonSerializer.Deserialize<ProposeSanction>(Services.Sent.Single().Body, Apis.ApiJson.Options)!;
        sent.Sanction.ShouldBeNull();
        sent.Deviation!.Motivation.ShouldBe(Motivation);
        sent.Deviation.Factors.ShouldBe([new(1, "Dat telt zwaar: het was meteen."), new(2, "Dat gesprek ging over iets anders.")]);
    }

    [Fact]
    public async Task A_motivation_inside_the_range_is_not_dropped_without_a_word()
    {
        var html = await Wrong(await Send(Head, Form, [.. Dismissal, ("motivation", Motivation)]));
        html.ShouldContain("href=\"#motivation\">Uw keuze ligt binnen de bandbreedte");
        html.ShouldContain(Motivation);
        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nl", HttpStatusCode.Conflict, "consultation-runs", "Het overleg is begonnen.")]
    [InlineData("en", HttpStatusCode.Conflict, "consultation-runs", "The consultation has begun.")]
    [InlineData("nl", HttpStatusCode.UnprocessableEntity, "factor-not-answered", "Er telt nog een factor mee.")]
    [InlineData("en", HttpStatusCode.UnprocessableEntity, "deviation-not-motivated", "This is outside the range.")]
    [InlineData("nl", HttpStatusCode.Conflict, "not-the-authority", "U bent gevraagd mee te kijken, niet om te beslissen.")]
    [InlineData("nl", HttpStatusCode.Conflict, "something-else", "Dit kan nu niet.")]
    public async Task A_refusal_is_told_in_words_and_the_form_stays(string language, HttpStatusCode status, string code, string words)
    {
        Services.Say($"POST {MatterApi}/proposals", new { code }, status);
        var html = await Wrong(await Send(Head, In(language, Form), Dismissal));
        html.ShouldContain(words);
        html.ShouldContain(Reasons);
    }

    [Fact]
    public async Task What_others_changed_meanwhile_is_told_and_the_form_stays()
    {
        Services.Say($"POST {MatterApi}/proposals", null, HttpStatusCode.PreconditionFailed);
        var answer = await Send(Head, Form, Dismissal);
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("Iemand anders wijzigde deze zaak");
        html.ShouldContain(Reasons);
        html.ShouldContain("value=\"10,50\"");
    }

    [Fact]
    public async Task To_whoever_may_not_know_of_it_it_is_not_there()
    {
        Services.Say($"POST {MatterApi}/proposals", null, HttpStatusCode.NotFound);
        (await Send(Head, Form, Dismissal)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_begins_with_what_was_proposed_last()
    {
        Say(Prepared(Weighed with { Proposals = [Outside, Inside] }));
        var html = await Read(Head, Form);
        html.ShouldContain("value=\"salaryWithheld\" checked");
        html.ShouldContain("value=\"0,5\"");
        html.ShouldContain(Outside.Deviation!.Motivation!);
        html.ShouldContain("open=\"open\" id=\"deviation\"");
    }

    [Fact]
    public async Task Where_there_is_nothing_to_weigh_no_sanction_can_be_chosen()
    {
        Say(Prepared(NothingToWeigh));
        var html = await Read(Head, Form);
        html.ShouldContain("value=\"none\"");
        html.ShouldNotContain("value=\"dismissal\"");
        html.ShouldNotContain("id=\"deviation\"");
        (await Send(Head, Form, ("version", "\"7\""), ("sanction", "none"), ("measures", "lineConversation"), ("reasons", Reasons))).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=proposed");
    }

    [Theory]
    [InlineData("nl", "Laat deze zaak aan een ander", "Er is niemand boven u")]
    [InlineData("en", "Leave this case to another", "There is nobody above you")]
    public async Task Whoever_has_an_interest_leaves_the_case_to_the_level_above(string language, string title, string nobody)
    {
        var page = In(language, OwnCase) + "/stepping-back";
        (await Read(Head, In(language, OwnCase))).ShouldContain($"href=\"{page}\"");
        (await Read(Head, page)).ShouldContain(title);
        Services.Say($"POST {CaseApi}/authority-recusals", new { code = "no-higher-level" }, HttpStatusCode.Conflict);
        (await Wrong(await Send(Head, page, ("version", "\"7\"")))).ShouldContain(nobody);
        Services.Say($"POST {CaseApi}/authority-recusals", null, HttpStatusCode.NoContent);
        (await Send(Head, page, ("version", "\"7\""))).Headers.Location!.ToString().ShouldBe(In(language, Proposals) + "?done=recused");
        Services.Sent.ShouldAllBe(s => s.Version == "\"7\"");
        Services.Say("GET /api/sanctioning/v1/cases", PageOf<ListedSanctionCase>());
        (await Read(Head, In(language, Proposals) + "?done=recused")).ShouldContain("utrecht-alert--ok");
    }

    [Fact]
    public async Task After_the_advice_nothing_is_proposed()
    {
        Say(Prepared(Weighed with { Proposals = [Inside], Advice = Advised }));
        (await As(Head).GetAsync(Form)).Headers.Location!.ToString().ShouldBe(OwnCase);
    }
}
