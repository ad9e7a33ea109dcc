using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Tests;

/// <summary>The reporter's page of recognition and restoration: what stands there at each moment, and the way to say yes and no.</summary>
public sealed class MyRestorationPagesTests : MyRestorationPortal
{
    private static readonly DateOnly Today = Term.DayOf(DateTimeOffset.UtcNow);

    [Theory]
    [InlineData("nl", "Wij hebben u nog niets aangeboden")]
    [InlineData("en", "We did not offer you anything yet")]
    public async Task Without_an_offer_one_is_told_so_and_can_still_tell_of_a_decision_about_the_work(string language, string said)
    {
        Say(Nothing);
        var html = await ReadAsync($"/{language}/my-report/restoration");
        html.ShouldContain(said);
        html.ShouldContain($"href=\"/{language}/my-report/restoration/personnel-action\"");
        html.ShouldNotContain("name=\"accepts\"");
        html.ShouldNotContain("/restoration/needs");
    }

    [Fact]
    public async Task An_offer_is_read_in_plain_words_and_answered_with_one_button()
    {
        Say(Offered);
        Takes("answers");
        var html = await ReadAsync(Page);
        html.ShouldContain("Daarvoor hoeft niets bewezen te zijn.");
        html.ShouldContain("Wij willen graag horen wat u zou helpen.");
        (await NextAsync(Page + "?handler=Answer", ("accepts", "yes"))).ShouldBe(Page + "?done=accepted");
        (await NextAsync(Page + "?handler=Answer", ("accepts", "no"))).ShouldBe(Page + "?done=declined");
        Sent.Select(s => JsonSerializer.Deserialize<AnswerOffer>(s.Body, Apis.ApiJson.Options)!.Accepts).ShouldBe([true, false]);
        Sent.ShouldAllBe(s => s.Headers.Authorization!.Parameter == "pass");
    }

    [Fact]
    public async Task A_no_can_be_taken_back_and_a_yes_as_well()
    {
        Say(Offered with { State = RestorationState.Declined, Answer = new(Then, Accepted: false, OnBehalf: true) });
        var declined = await ReadAsync(Page);
        declined.ShouldContain("Ik wil het toch wel");
        declined.ShouldContain("Dat noteerden wij voor u in een gesprek.");
        declined.ShouldNotContain("value=\"no\"");
        Say(Accepted);
        (await ReadAsync(Page)).ShouldContain("name=\"accepts\" value=\"no\"");
    }

    [Fact]
    public async Task A_closed_case_stays_readable_and_can_be_opened_again()
    {
        Say(Accepted with { State = RestorationState.Closed, MayPropose = false, Needs = [new(1, Then, OnBehalf: false, Words)], Measures = [MeasureIn(MeasureState.Evaluated)] });
        var html = await ReadAsync(Page);
        foreach (var part in new[] { "Alles wat is afgesproken, is klaar.", "Ik wil het toch wel", Words, "De politiechef bood excuses aan.", "Het luchtte op.", "Het hielp goed" })
        {
            html.ShouldContain(part);
        }

        html.ShouldNotContain("href=\"/nl/my-report/restoration/needs\"");
    }

    [Fact]
    public async Task A_report_that_was_taken_back_changes_nothing_of_the_offer()
    {
        Say(Accepted with { ReportWithdrawn = true });
        (await ReadAsync(Page)).ShouldContain("Wat wij u aanbieden, blijft staan.");
    }

    [Theory]
    [InlineData(MeasureState.Proposed, true, "Zeg of u dit wilt")]
    [InlineData(MeasureState.Proposed, false, "Wordt besproken")]
    [InlineData(MeasureState.Agreed, false, "Wij doen dit uiterlijk maandag 4 mei 2026.")]
    [InlineData(MeasureState.CarriedOut, false, "Zeg hoe het was")]
    [InlineData(MeasureState.Evaluated, false, "Verander wat u ervan vond")]
    [InlineData(MeasureState.NotHeld, false, "Wie dat besloot en waarom, bewaren wij niet.")]
    public async Task Each_measure_says_where_it_stands(MeasureState state, bool asks, string said)
    {
        Say(Accepted with { Measures = [MeasureIn(state, asks: asks)] });
        (await ReadAsync(Page)).ShouldContain(said);
    }

    [Fact]
    public async Task An_open_check_stands_on_top()
    {
        Say(Accepted with { Checks = [new(1, "month1", Then, new(2026, 4, 2), Answer: null, AnsweredAt: null, OnBehalf: false, Text: null)] });
        var html = await ReadAsync(Page);
        html.IndexOf("href=\"/nl/my-report/restoration/check/1\"", StringComparison.Ordinal).ShouldBeInRange(0, html.IndexOf("id=\"offer\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_something_happened_the_way_to_a_report_of_its_own_is_told()
    {
        var html = await ReadAsync(Page + "?done=something");
        html.ShouldContain("De korpsleiding kijkt ernaar.");
        html.ShouldContain("href=\"/nl/my-report/detriment\"");
    }

    [Fact]
    public async Task In_a_joint_track_stands_nothing_of_others()
    {
        Say(Accepted with { Tracks = [new(1, Then, "Wij willen er samen iets aan doen.", Answer: null, HasEnded: false, [])] });
        Takes("track-answers");
        var html = await ReadAsync(Page);
        html.ShouldContain("Niemand hoort wie de anderen zijn of met hoeveel u bent.");
        html.ShouldContain("Wij willen er samen iets aan doen.");
        (await NextAsync(Page + "?handler=Track", ("track", "1"), ("takesPart", "yes"))).ShouldBe(Page + "?done=joined#tracks");
        (await NextAsync(Page + "?handler=Track", ("track", "1"), ("takesPart", "no"))).ShouldBe(Page + "?done=left#tracks");
        Sent.Select(s => JsonSerializer.Deserialize<AnswerTrack>(s.Body, Apis.ApiJson.Options)).ShouldBe([new(1, true), new(1, false)]);
    }

    [Fact]
    public async Task A_joint_track_that_has_ended_cannot_be_joined()
    {
        Say(Accepted with { Tracks = [new(1, Then, "Wij willen er samen iets aan doen.", Answer: null, HasEnded: true, [])] });
        Refuses("track-answers", "track-ended");
        (await ReadAsync(Page)).ShouldNotContain("name=\"takesPart\"");
        (await WrongAsync(Page + "?handler=Track", ("track", "1"), ("takesPart", "yes"))).ShouldContain("Dit traject is intussen klaar.");
    }

    [Fact]
    public async Task All_of_it_is_evaluated_once_nothing_is_open()
    {
        Say(Accepted with { MayEvaluate = true, Measures = [MeasureIn(MeasureState.CarriedOut)] });
        (await ReadAsync(Page)).ShouldContain("href=\"/nl/my-report/restoration/evaluation\"");
        Say(Accepted with { Evaluation = new(Then, 5, Words, OnBehalf: false) });
        (await ReadAsync(Page)).ShouldContain("Het hielp heel goed");
    }

    [Fact]
    public async Task My_report_leads_there_once_something_was_offered_or_asked()
    {
        (await ReadAsync("/nl/my-report")).ShouldNotContain("id=\"restoration\"");
        foreach (var (readable, said) in new (ReadableRestoration, string)[]
        {
            (new(Today, null, null), "Wij bieden u erkenning en herstel aan"), (new(Today, "month1", Today), "Is er iets gebeurd omdat u meldde?"),
            (new(Today, "month1", Today.AddDays(-1)), "Wij bieden u erkenning en herstel aan"), (new(null, "month1", Today.AddDays(-1)), "Is er iets gebeurd omdat u meldde?"),
        })
        {
            Services.Say("GET /api/reporting/v1/my-report", Mine with { Restoration = readable });
            var html = await ReadAsync("/nl/my-report");
            html.ShouldContain(said);
            html.ShouldContain("href=\"/nl/my-report/restoration\"");
        }
    }

    [Fact]
    public async Task Before_the_service_heard_of_the_report_the_way_leads_back_to_it()
    {
        Services.Say($"GET {Api}", null, HttpStatusCode.NotFound);
        using var answer = await (await ReporterAsync()).GetAsync(Page);
        answer.Headers.Location!.ToString().ShouldBe("/nl/my-report");
    }

    [Fact]
    public async Task Without_a_session_the_code_is_asked_for()
    {
        using var answer = await new StaffPortal().As("").GetAsync(Page);
        answer.Headers.Location!.ToString().ShouldBe("/nl/my-report");
    }
}
