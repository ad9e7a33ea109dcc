using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The forms of a worker: what is wrong is told beside what was typed, and what is sent is what was typed.</summary>
public sealed class RestorationFormTests : RestorationPortal
{
    private static readonly DetrimentCheck OpenCheck = new(3, "month1", At, new(2026, 12, 2), Answer: null, AnsweredAt: null, OnBehalf: false, Text: null);

    [Fact]
    public async Task An_offer_begins_with_the_text_of_the_reference_data()
    {
        Say(In(RestorationState.ToOffer));
        Takes("offers");
        (await Read(Worker, Page + "/offer")).ShouldContain("Daarvoor hoeft niets bewezen te zijn.");
        (await WrongAsync(Page + "/offer", ("text", "Kort"))).ShouldContain("Kort</textarea>");
        (await NextAsync(Page + "/offer", ("text", Words))).ShouldBe(Page + "?done=offered");
        Sent<OfferRecognition>().ShouldBe(new(Words));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    public async Task What_the_reporter_answered_in_a_conversation_is_noted(string chosen, bool accepts)
    {
        Say(In(RestorationState.Offered));
        Takes("answers");
        (await WrongAsync(Page + "/answer")).ShouldContain("Kies ja of nee.");
        (await NextAsync(Page + "/answer", ("accepts", chosen))).ShouldBe(Page + "?done=noted");
        Sent<AnswerOffer>().ShouldBe(new(accepts));
    }

    [Fact]
    public async Task What_would_help_is_noted()
    {
        Say(In(RestorationState.Accepted));
        Takes("needs");
        (await WrongAsync(Page + "/needs", ("text", "x"))).ShouldContain("x</textarea>");
        (await NextAsync(Page + "/needs", ("text", Words))).ShouldBe(Page + "?done=noted#needs");
        Sent<TellNeeds>().ShouldBe(new(Words));
    }

    [Fact]
    public async Task A_measure_is_proposed_for_the_reporter_or_for_somebody_wrongly_accused()
    {
        Say(In(RestorationState.NeedsExplored, f => f with { Persons = [new(1, "J. de Wit", new(At, Words), Accepted: true)] }));
        Takes("measures");
        (await WrongAsync(Page + "/measure", ("kind", "rehabilitationFile"), ("text", Words))).ShouldContain("href=\"#kind\">");
        (await NextAsync(Page + "/measure", ("kind", "apology"), ("text", Words))).ShouldBe(Page + "?done=proposed#measures");
        Sent<ProposeMeasure>().ShouldBe(new("apology", Words));
        await NextAsync(Page + "/measure/1", ("kind", "rehabilitationFile"), ("text", Words));
        Sent<ProposeMeasure>().ShouldBe(new("rehabilitationFile", Words, 1));
    }

    [Theory]
    [InlineData("agree", "measures/2/consents", "", "agreed")]
    [InlineData("end", "measures/2/withdrawals", "", "ended")]
    [InlineData("reporter", "measure-answers", "{\"measure\":2,\"agrees\":true}", "agreed")]
    [InlineData("reporterNot", "measure-answers", "{\"measure\":2,\"agrees\":false}", "ended")]
    [InlineData("other", "measures/2/other-consents", "{\"agrees\":true}", "agreed")]
    [InlineData("otherNot", "measures/2/other-consents", "{\"agrees\":false}", "ended")]
    public async Task Who_agrees_or_stops_is_sent_and_told_to_nobody(string said, string command, string body, string done)
    {
        Say(In(RestorationState.NeedsExplored, f => f with { Measures = [MeasureIn(MeasureState.Proposed, "restorativeConversation", asks: true)] }));
        Takes(command);
        (await WrongAsync(Page + "/measures/2")).ShouldContain("Kies wat u vastlegt.");
        (await NextAsync(Page + "/measures/2", ("said", said))).ShouldBe($"{Page}?done={done}#measures");
        var sent = Services.Sent.Single();
        (sent.Path, sent.Body).ShouldBe(($"{RestorationApi}/{command}", body));
    }

    [Fact]
    public async Task For_somebody_wrongly_accused_the_worker_says_nothing()
    {
        Say(In(RestorationState.Running, f => f with { Measures = [MeasureIn(MeasureState.Proposed, "rehabilitationFile", person: 1)] }));
        (await WrongAsync(Page + "/measures/2", ("said", "reporter"))).ShouldContain("Kies wat u vastlegt.");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_else_is_asked_for_a_conversation()
    {
        Say(In(RestorationState.NeedsExplored, f => f with { Measures = [MeasureIn(MeasureState.Proposed, "restorativeConversation")] }));
        Takes("measures/2/other-persons");
        (await Read(Worker, Page + "/measures/2/other")).ShouldContain("niet wie er meldde");
        (await WrongAsync(Page + "/measures/2/other", ("other", "x"), ("text", "Kort"))).ShouldContain("href=\"#other\">");
        (await NextAsync(Page + "/measures/2/other", ("other", "J. de Wit"), ("text", Words))).ShouldBe(Page + "?done=asked#measures");
        Sent<AskOther>().ShouldBe(new("J. de Wit", Words));
    }

    [Fact]
    public async Task A_measure_is_carried_out_on_a_day_that_is_not_to_come()
    {
        Say(In(RestorationState.Agreed, f => f with { Measures = [MeasureIn(MeasureState.Agreed)] }));
        Takes("measures/2/completions");
        var html = await WrongAsync(Page + "/measures/2/completion", ("on", "2999-01-01"), ("text", Words));
        html.ShouldContain("href=\"#on\">");
        html.ShouldContain("href=\"#byRole\">");
        (await NextAsync(Page + "/measures/2/completion", ("on", "2026-04-01"), ("byRole", "unitHead"), ("text", Words))).ShouldBe(Page + "?done=carriedOut#measures");
        Sent<CarryOutMeasure>().ShouldBe(new(new DateOnly(2026, 4, 1), "unitHead", Words));
        Services.Say($"POST {RestorationApi}/measures/2/completions", new { code = "before-agreement" }, HttpStatusCode.UnprocessableEntity);
        (await WrongAsync(Page + "/measures/2/completion", ("on", "2026-04-01"), ("byRole", "unitHead"), ("text", Words))).ShouldContain("Die dag ligt vóór de afspraak.");
    }

    [Theory]
    [InlineData("/evaluation", null)]
    [InlineData("/evaluation/2", 2)]
    public async Task How_it_was_is_noted(string form, int? measure)
    {
        Say(In(RestorationState.Running, f => f with { Measures = [MeasureIn(MeasureState.CarriedOut)] }));
        Takes("evaluations");
        (await WrongAsync(Page + form, ("text", Words))).ShouldContain("Kies hoeveel het hielp.");
        await NextAsync(Page + form, ("satisfaction", "3"), ("text", Words));
        Sent<Evaluate>().ShouldBe(new(measure, 3, Words));
    }

    [Fact]
    public async Task A_check_is_answered_with_words_unless_nothing_happened()
    {
        Say(In(RestorationState.Declined, f => f with { Checks = [OpenCheck] }));
        Takes("detriment-answers");
        (await WrongAsync(Page + "/checks/3", ("answer", "notReached"))).ShouldContain("href=\"#text\">");
        (await NextAsync(Page + "/checks/3", ("answer", "nothing"))).ShouldBe(Page + "?done=checked#checks");
        Sent<AnswerDetrimentCheck>().ShouldBe(new(3, DetrimentAnswer.Nothing, null));
    }

    [Fact]
    public async Task A_decision_about_the_work_is_noted()
    {
        Say(In(RestorationState.Declined));
        Takes("personnel-actions");
        (await WrongAsync(Page + "/personnel-action", ("text", Words))).ShouldContain("href=\"#kind\">");
        (await NextAsync(Page + "/personnel-action", ("kind", "transfer"), ("on", "2026-04-01"), ("text", ""))).ShouldBe(Page + "?done=noted#checks");
        Sent<NotePersonnelAction>().ShouldBe(new("transfer", new DateOnly(2026, 4, 1), null));
    }

    [Fact]
    public async Task Restoration_is_offered_to_somebody_wrongly_accused()
    {
        Say(In(RestorationState.Declined, f => f with { Persons = [new(1, "J. de Wit", Offer: null, Accepted: null)] }));
        Takes("persons/1/offers");
        (await Read(Worker, Page + "/persons/1/offer")).ShouldContain("Wat u schrijft aan J. de Wit");
        (await WrongAsync(Page + "/persons/1/offer", ("text", "Kort"))).ShouldContain("Kort</textarea>");
        (await NextAsync(Page + "/persons/1/offer", ("text", Words))).ShouldBe(Page + "?done=rehabilitated#persons");
        Sent<OfferRecognition>().ShouldBe(new(Words));
    }

    [Fact]
    public async Task A_case_is_handed_over_to_a_colleague_who_can_take_it()
    {
        Say(In(RestorationState.Running));
        Takes("hand-overs");
        (await WrongAsync(Page + "/hand-over", ("account", Worker))).ShouldContain("Kies een collega.");
        (await NextAsync(Page + "/hand-over", ("account", "restoration-worker.rtd"))).ShouldBe(Restorations + "?done=handedOver");
        Services.Say($"POST {RestorationApi}/hand-overs", new { code = "cannot-take-over" }, HttpStatusCode.UnprocessableEntity);
        (await WrongAsync(Page + "/hand-over", ("account", "restoration-worker.rtd"))).ShouldContain("Deze collega kan de zaak niet overnemen.");
    }

    [Fact]
    public async Task Whoever_was_slower_keeps_what_they_typed()
    {
        Say(In(RestorationState.Accepted));
        Services.Say($"POST {RestorationApi}/needs", new { code = "version-conflict" }, HttpStatusCode.PreconditionFailed);
        using var answer = await Send(Worker, Page + "/needs", ("version", "\"6\""), ("text", Words));
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(Words + "</textarea>");
    }

    [Theory]
    [InlineData("/offer")]
    [InlineData("/needs")]
    [InlineData("/measure")]
    [InlineData("/measure/9")]
    [InlineData("/measures/9")]
    [InlineData("/measures/9/other")]
    [InlineData("/measures/9/completion")]
    [InlineData("/evaluation")]
    [InlineData("/evaluation/9")]
    [InlineData("/checks/9")]
    [InlineData("/persons/9/offer")]
    public async Task A_form_that_is_not_for_now_leads_to_the_case(string form)
    {
        Say(In(RestorationState.Offered));
        (await As(Worker).GetAsync(Page + form)).Headers.Location!.ToString().ShouldBe(Page);
    }

    [Fact]
    public async Task No_form_opens_before_the_declaration()
    {
        Say(In(RestorationState.ToOffer) with { MustDeclare = true, File = null });
        (await As(Worker).GetAsync(Page + "/offer")).Headers.Location!.ToString().ShouldBe(Page);
        (await As(Worker).GetAsync(Page + "/personnel-action")).Headers.Location!.ToString().ShouldBe(Page);
    }

    private T Sent<T>() => JsonSerializer.Deserialize<T>(Services.Sent[^1].Body, Apis.ApiJson.Options)!;
}
