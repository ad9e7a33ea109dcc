using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The forms of the reporter: what is wrong is told beside what was typed, and what is sent is what was typed.</summary>
public sealed class MyRestorationFormTests : MyRestorationPortal
{
    private static readonly DetrimentCheck Open = new(3, "month1", Then, new(2026, 4, 2), Answer: null, AnsweredAt: null, OnBehalf: false, Text: null);

    [Fact]
    public async Task What_would_help_is_told_in_own_words()
    {
        Takes("needs");
        (await WrongAsync(Page + "/needs", ("text", " "))).ShouldContain("href=\"#text\">");
        (await NextAsync(Page + "/needs", ("text", Words))).ShouldBe(Page + "?done=told#needs");
        JsonSerializer.Deserialize<TellNeeds>(Sent.Single().Body, Apis.ApiJson.Options).ShouldBe(new(Words));
    }

    [Theory]
    [InlineData("not-accepted", "U zei nee, of dat is intussen genoteerd.")]
    [InlineData("restoration-closed", "Dit is intussen afgesloten.")]
    [InlineData("something-new", "Dat kan nu niet meer.")]
    public async Task A_refusal_is_told_in_words_and_no_word_is_lost(string code, string said)
    {
        Refuses("needs", code);
        var html = await WrongAsync(Page + "/needs", ("text", Words));
        html.ShouldContain(said);
        html.ShouldContain(Words + "</textarea>");
    }

    [Fact]
    public async Task A_measure_is_agreed_or_not_wanted_on_a_page_of_its_own()
    {
        Say(Accepted with { Measures = [MeasureIn(MeasureState.Proposed, asks: true)] });
        Takes("measure-answers");
        var html = await ReadAsync(Page + "/measures/2");
        html.ShouldContain("Excuses van de politiechef");
        html.ShouldContain("U kiest zelf.");
        (await NextAsync(Page + "/measures/2", ("agrees", "yes"))).ShouldBe(Page + "?done=agreed#measures");
        (await NextAsync(Page + "/measures/2", ("agrees", "no"))).ShouldBe(Page + "?done=ended#measures");
        Sent.Select(s => JsonSerializer.Deserialize<AnswerMeasure>(s.Body, Apis.ApiJson.Options)).ShouldBe([new(2, true), new(2, false)]);
    }

    [Fact]
    public async Task The_consent_to_a_conversation_can_be_withdrawn_once_everybody_agreed()
    {
        Say(Accepted with { Measures = [MeasureIn(MeasureState.Agreed, "restorativeConversation")] });
        Takes("measure-answers");
        var html = await ReadAsync(Page + "/measures/2");
        html.ShouldContain("Wie stopte en waarom, bewaren en vertellen wij niet.");
        html.ShouldContain("Ik stop hiermee");
        html.ShouldNotContain("value=\"yes\"");
        (await NextAsync(Page + "/measures/2", ("agrees", "no"))).ShouldBe(Page + "?done=ended#measures");
    }

    [Fact]
    public async Task A_measure_that_was_done_meanwhile_cannot_be_stopped()
    {
        Say(Accepted with { Measures = [MeasureIn(MeasureState.Agreed)] });
        Refuses("measure-answers", "measure-done");
        (await WrongAsync(Page + "/measures/2", ("agrees", "no"))).ShouldContain("Dit is intussen al gedaan.");
    }

    [Theory]
    [InlineData("/evaluation/2", 2)]
    [InlineData("/evaluation", null)]
    public async Task How_it_was_is_said_with_a_level_and_perhaps_words(string form, int? measure)
    {
        Say(Accepted with { MayEvaluate = true, Measures = [MeasureIn(MeasureState.CarriedOut)] });
        Takes("evaluations");
        var html = await WrongAsync(Page + form, ("text", Words));
        html.ShouldContain("href=\"#satisfaction\">");
        html.ShouldContain(Words + "</textarea>");
        (await NextAsync(Page + form, ("satisfaction", "4"), ("text", ""))).ShouldBe(Page + "?done=evaluated");
        JsonSerializer.Deserialize<Evaluate>(Sent.Single().Body, Apis.ApiJson.Options).ShouldBe(new(measure, 4, null));
    }

    [Fact]
    public async Task What_was_done_together_is_evaluated_in_its_track()
    {
        Say(Accepted with { Tracks = [new(1, Then, "Samen.", Answer: true, HasEnded: false, [new(5, "jointTeamSession", MeasureState.CarriedOut, "Een gesprek.", new(new(2026, 4, 1), "leader", "Het gesprek was er."), null)])] });
        Takes("track-evaluations");
        await NextAsync(Page + "/evaluation/5/1", ("satisfaction", "2"), ("text", Words));
        JsonSerializer.Deserialize<EvaluateTrackMeasure>(Sent.Single().Body, Apis.ApiJson.Options).ShouldBe(new(1, 5, 2, Words));
    }

    [Fact]
    public async Task Whether_something_happened_is_answered_with_words_where_it_did()
    {
        Say(Accepted with { Checks = [Open] });
        Takes("detriment-answers");
        (await WrongAsync(Page + "/check/3", ("text", Words))).ShouldContain("href=\"#answer\">");
        (await WrongAsync(Page + "/check/3", ("answer", "something"))).ShouldContain("href=\"#text\">");
        (await NextAsync(Page + "/check/3", ("answer", "something"), ("text", Words))).ShouldBe(Page + "?done=something");
        (await NextAsync(Page + "/check/3", ("answer", "nothing"))).ShouldBe(Page + "?done=nothing");
        Sent.Select(s => JsonSerializer.Deserialize<AnswerDetrimentCheck>(s.Body, Apis.ApiJson.Options))
            .ShouldBe([new(3, DetrimentAnswer.Something, Words), new(3, DetrimentAnswer.Nothing, null)]);
    }

    [Fact]
    public async Task A_check_that_was_answered_meanwhile_keeps_the_words()
    {
        Say(Accepted with { Checks = [Open] });
        Refuses("detriment-answers", "check-answered");
        var html = await WrongAsync(Page + "/check/3", ("answer", "something"), ("text", Words));
        html.ShouldContain("Die vraag is al beantwoord.");
        html.ShouldContain(Words + "</textarea>");
    }

    [Fact]
    public async Task A_decision_about_the_work_is_noted_also_without_an_offer()
    {
        Say(Nothing);
        Takes("personnel-actions");
        var html = await WrongAsync(Page + "/personnel-action", ("on", "gisteren"), ("text", Words));
        html.ShouldContain("href=\"#kind\">");
        html.ShouldContain("href=\"#on\">");
        html.ShouldContain(Words + "</textarea>");
        (await NextAsync(Page + "/personnel-action", ("kind", "transfer"), ("on", "2026-04-01"), ("text", Words))).ShouldBe(Page + "?done=noted#detriment");
        JsonSerializer.Deserialize<NotePersonnelAction>(Sent.Single().Body, Apis.ApiJson.Options).ShouldBe(new("transfer", new DateOnly(2026, 4, 1), Words));
    }

    [Theory]
    [InlineData("/needs")]
    [InlineData("/measures/9")]
    [InlineData("/evaluation")]
    [InlineData("/evaluation/9")]
    [InlineData("/check/9")]
    public async Task A_form_that_is_not_for_now_leads_to_the_page(string form)
    {
        Say(Offered);
        using var answer = await (await ReporterAsync()).GetAsync(Page + form);
        answer.Headers.Location!.ToString().ShouldBe(Page);
    }

    [Fact]
    public async Task When_the_pass_is_over_the_code_is_asked_for()
    {
        Services.Say($"POST {Api}/needs", null, HttpStatusCode.Unauthorized);
        using var answer = await PostAsync(Page + "/needs", ("text", Words));
        answer.Headers.Location!.ToString().ShouldBe("/nl/my-report");
    }
}
