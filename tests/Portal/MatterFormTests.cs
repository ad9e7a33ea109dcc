using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Tests;

/// <summary>The forms of a lawyer: what is sent, what is said of what is wrong, and that nothing typed is lost.</summary>
public sealed class MatterFormTests : SanctionPortal
{
    private const string Why = "De stukken wijzen dezelfde kant op, en het eigen verhaal ook.";
    private static readonly string FirstStep = Matter + "/steps/carefulInvestigation";
    private static readonly string Last = Matter + "/steps/proportionate";
    private static readonly string MatterApi = SanctionApi + "/matters/1";

    public static TheoryData<string, string, string> Refusals { get; } = new()
    {
        { "steps/carefulInvestigation", "step-not-open", "Beantwoord eerst de stappen hiervoor." },
        { "steps/proportionate", "nothing-to-weigh", "er valt niets te wegen" },
        { "steps/proportionate", "not-weighed", "Zeg eerst hoe ernstig het is." },
        { "steps/carefulInvestigation", "not-yours", "U weegt deze zaak niet meer." },
        { "steps/carefulInvestigation", "conflict-not-declared", "Verklaar eerst of u een belang hebt." },
        { "steps/carefulInvestigation", "matter-unknown", "Deze medewerker staat niet meer in de zaak." },
        { "steps/carefulInvestigation", "invalid-input", "Kijk alle velden na." },
        { "steps/carefulInvestigation", "something-new", "Dit kan nu niet. Lees de zaak opnieuw." },
        { "weight", "step-not-open", "Beantwoord eerst de stappen hiervoor." },
        { "factors/mitigating", "factor-counts", "Deze factor telt al mee. Kies een andere." },
        { "factors/1/withdrawal", "factor-unknown", "Deze factor telt al niet meer mee." },
    };

    [Fact]
    public async Task A_step_is_answered_with_reasons_and_pieces()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1)));
        var html = await Read(Lawyer, FirstStep);
        html.ShouldContain("Was het onderzoek zorgvuldig en onpartijdig?");
        html.ShouldContain("Stap 1 voor medewerker A, gedraging 1");
        html.ShouldContain("Zaak Z-2026-000012, medewerker A");
        Services.Say($"POST {MatterApi}/protocol-answers", null, HttpStatusCode.NoContent);
        var answer = await Send(Lawyer, FirstStep, ("version", "\"7\""), ("answer", "partly"), ("reasons", Why), ("pieces", "e-1, I-2; E-1"));
        answer.Headers.Location!.ToString().ShouldBe(Matter + "?done=answered#step-1");
        Services.Sent.Single().Version.ShouldBe("\"7\"");
        var sent = Sent<AnswerStep>();
        (sent.Step, sent.Answer, sent.Reasons).ShouldBe((ProtocolStep.CarefulInvestigation, StepAnswer.Partly, Why));
        sent.Pieces.ShouldBe(["E-1", "I-2"]);
    }

    [Theory]
    [InlineData("", "Noem minstens 1 stuk waarop het antwoord steunt.")]
    [InlineData("E-1, de foto", "‘de’ is geen stuk. Schrijf het als E-1 of I-2.")]
    [InlineData("E-0", "‘E-0’ is geen stuk.")]
    public async Task Everything_that_is_wrong_is_said_at_once_and_what_was_typed_stays(string pieces, string wrong)
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1)));
        var html = await Wrong(await Send(Lawyer, FirstStep, ("version", "\"6\""), ("answer", "perhaps"), ("reasons", "Te kort"), ("pieces", pieces)));
        html.ShouldContain("href=\"#answer\">Kies ja, gedeeltelijk of nee.");
        html.ShouldContain("href=\"#reasons\">Leg uit waarom, in 20 tot 10.000 tekens.");
        html.ShouldContain("href=\"#pieces\">" + wrong);
        html.ShouldContain("Te kort</textarea>");
        html.ShouldContain("name=\"version\" value=\"\"6\"\"");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task More_pieces_than_anybody_reads_are_refused()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1)));
        var pieces = string.Join(' ', Enumerable.Range(1, 51).Select(n => $"E-{n}"));
        (await Wrong(await Send(Lawyer, FirstStep, ("version", "\"7\""), ("answer", "yes"), ("reasons", Why), ("pieces", pieces)))).ShouldContain("Noem hoogstens 50 stukken.");
    }

    [Fact]
    public async Task An_answer_anew_begins_with_the_one_that_counts()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1, StepAnswer.Yes)));
        var html = await Read(Lawyer, FirstStep);
        html.ShouldContain("Wat er nu staat");
        html.ShouldContain($"{Reasons}</textarea>");
        html.ShouldContain("value=\"E-1, I-2\"");
        html.ShouldContain("value=\"yes\" checked=\"checked\"");
        html.ShouldContain("Bewaar het nieuwe antwoord op stap 1");
    }

    [Fact]
    public async Task The_last_step_shows_what_is_weighed_and_needs_no_piece()
    {
        Say(OpenWith(SanctionState.InPreparation, ToBalance));
        var html = await Read(Lawyer, Last);
        html.ShouldContain("Lager salarisnummer tot en met Ontslag");
        html.ShouldContain("Erkent wat er gebeurde");
        html.ShouldContain("(mag leeg blijven)");
        Services.Say($"POST {MatterApi}/protocol-answers", null, HttpStatusCode.NoContent);
        (await Send(Lawyer, Last, ("version", "\"7\""), ("answer", "no"), ("reasons", Why), ("pieces", ""))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        Sent<AnswerStep>().Pieces.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_is_not_open_leads_back()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1)));
        foreach (var page in new[] { "steps/breachOfDuty", "weight", "factors/mitigating", "factors/1/withdrawal" })
        {
            (await As(Lawyer).GetAsync($"{Matter}/{page}")).Headers.Location!.ToString().ShouldBe(Matter, page);
        }

        (await As(Lawyer).GetAsync(Matter + "/steps/forgive")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(Lawyer).GetAsync(Matter + "/factors/neutral")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(Lawyer).GetAsync(Weighed + "/matters/9/weight")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Say(Taken);
        (await As(Lawyer).GetAsync(FirstStep)).Headers.Location!.ToString().ShouldBe(Weighed);
    }

    [Fact]
    public async Task How_grave_it_is_is_said_and_revised()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1, StepAnswer.Yes, StepAnswer.Yes, StepAnswer.Yes, StepAnswer.Partly)));
        var wrong = await Wrong(await Send(Lawyer, Matter + "/weight", ("version", "\"7\""), ("severity", "dreadful"), ("reasons", "Te kort")));
        wrong.ShouldContain("href=\"#severity\">Kies hoe ernstig het is.");
        wrong.ShouldContain("href=\"#repeated\">Kies of het vaker gebeurde.");
        wrong.ShouldContain("Te kort</textarea>");

        Services.Say($"POST {MatterApi}/weights", null, HttpStatusCode.NoContent);
        var answer = await Send(Lawyer, Matter + "/weight", ("version", "\"7\""), ("severity", "serious"), ("repeated", "no"), ("reasons", Why));
        answer.Headers.Location!.ToString().ShouldBe(Matter + "?done=weighed#weight");
        Sent<SetWeight>().ShouldBe(new("serious", Repeated: false, Why));

        Say(OpenWith(SanctionState.InPreparation, ToBalance));
        var html = await Read(Lawyer, Matter + "/weight");
        html.ShouldContain("Nu staat er: Norm, ernstig, herhaald");
        html.ShouldContain("value=\"serious\" checked=\"checked\"");
        html.ShouldContain("Het raakte een collega wekenlang.</textarea>");
    }

    [Fact]
    public async Task A_factor_counts_once_and_can_be_withdrawn_with_a_motive()
    {
        Say(OpenWith(SanctionState.InPreparation, ToBalance));
        (await Read(Lawyer, Matter + "/factors/mitigating")).ShouldNotContain("value=\"acknowledges\"");
        (await Wrong(await Send(Lawyer, Matter + "/factors/aggravating", ("version", "\"7\""), ("code", "cleanRecord"), ("reasons", "Te kort")))).ShouldContain("href=\"#code\">Kies een factor.");
        Services.Say($"POST {MatterApi}/factors", null, HttpStatusCode.NoContent);
        (await Send(Lawyer, Matter + "/factors/aggravating", ("version", "\"7\""), ("code", "leads"), ("reasons", Why))).Headers.Location!.ToString().ShouldBe(Matter + "?done=noted#factors");
        Sent<RecordFactor>().ShouldBe(new("leads", Why));

        (await Read(Lawyer, Matter + "/factors/1/withdrawal")).ShouldContain("Dat zei de medewerker meteen.");
        (await Wrong(await Send(Lawyer, Matter + "/factors/1/withdrawal", ("version", "\"7\""), ("motive", "Nee")))).ShouldContain("Leg uit waarom, in 10 tot 1.000 tekens.");
        Services.Say($"POST {MatterApi}/factors/1/withdrawals", null, HttpStatusCode.NoContent);
        (await Send(Lawyer, Matter + "/factors/1/withdrawal", ("version", "\"7\""), ("motive", "Dat was iemand anders."))).Headers.Location!.ToString().ShouldBe(Matter + "?done=withdrawn#factors");
        Sent<WithdrawFactor>().ShouldBe(new("Dat was iemand anders."));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_is_said_in_words_and_what_was_typed_stays(string page, string code, string words)
    {
        Say(OpenWith(SanctionState.InPreparation, ToBalance));
        foreach (var command in new[] { "protocol-answers", "weights", "factors", "factors/1/withdrawals" })
        {
            Services.Say($"POST {MatterApi}/{command}", new { code }, code == "invalid-input" ? HttpStatusCode.BadRequest : HttpStatusCode.Conflict);
        }

        var html = await Wrong(await SendWhole(page));
        html.ShouldContain(words);
        html.ShouldContain($"{Why}</textarea>");
    }

    [Theory]
    [InlineData("steps/carefulInvestigation", "protocol-answers")]
    [InlineData("weight", "weights")]
    [InlineData("factors/mitigating", "factors")]
    [InlineData("factors/1/withdrawal", "factors/1/withdrawals")]
    public async Task Somebody_who_was_faster_costs_nobody_a_text(string page, string command)
    {
        Say(OpenWith(SanctionState.InPreparation, ToBalance));
        Services.Say($"POST {MatterApi}/{command}", new { code = "version-conflict" }, HttpStatusCode.PreconditionFailed);
        var answer = await SendWhole(page);
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("Iemand anders wijzigde deze zaak");
        html.ShouldContain($"{Why}</textarea>");
    }

    /// <summary>With every field of every form.</summary>
    private Task<HttpResponseMessage> SendWhole(string page) => Send(
        Lawyer, $"{Matter}/{page}", ("version", "\"7\""), ("answer", "yes"), ("reasons", Why), ("pieces", "E-1"), ("severity", "light"), ("repeated", "no"),
        ("code", "cleanRecord"), ("motive", Why));

    private T Sent<T>() => JsonSerializer.Deserialize<T>(Services.Sent[^1].Body, ApiJson.Options)!;
}
