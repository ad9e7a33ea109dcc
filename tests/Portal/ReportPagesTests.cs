using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>The report from its draft to the final version, as each sees it.</summary>
public sealed class ReportPagesTests : ReportPortal
{
    private const string Hostile = "\u202E<script>alert(1)</script>";

    [Fact]
    public void A_report_goes_one_way()
    {
        StepOf(InvestigationStep.SubmitDraft, Nothing).ShouldBe(ReportStep.Write);
        StepOf(InvestigationStep.SubmitDraft, Written with { Faults = [new("summary-missing", null, null)] }).ShouldBe(ReportStep.Complete);
        StepOf(InvestigationStep.SubmitDraft, Written).ShouldBe(ReportStep.Submit);
        StepOf(InvestigationStep.NotifySubject, Written).ShouldBe(ReportStep.Notify);
        StepOf(InvestigationStep.AwaitResponses, Submitted).ShouldBe(ReportStep.AwaitResponses);
        StepOf(InvestigationStep.AwaitResponses, AllHeard).ShouldBe(ReportStep.AskReview);
        StepOf(InvestigationStep.AskReview, AllHeard).ShouldBe(ReportStep.AskReview);
        StepOf(InvestigationStep.AwaitReview, Submitted with { Reviews = [Awaited] }).ShouldBe(ReportStep.AwaitReview);
        StepOf(InvestigationStep.AwaitReview, Submitted with { Reviews = [Awaited] }, Colleague).ShouldBe(ReportStep.AnswerReview);
        StepOf(InvestigationStep.AskReview, Submitted with { Reviews = [Agreed with { Agrees = false }] }).ShouldBe(ReportStep.Revise);
        StepOf(InvestigationStep.AskReview, AllHeard with { Reviews = [Agreed with { Agrees = false }], Draft = Draft with { SavedAt = Asked.AddHours(1) } }).ShouldBe(ReportStep.AskReview);
        StepOf(InvestigationStep.Finalise, Submitted with { Reviews = [Agreed] }, Colleague).ShouldBe(ReportStep.None);
        StepOf(InvestigationStep.Finalise, Submitted with { Reviews = [Agreed] }).ShouldBe(ReportStep.Finalise);
        StepOf(InvestigationStep.Finalise, AllHeard with { Reviews = [Agreed], Draft = Draft with { SavedAt = Asked.AddHours(1) } }).ShouldBe(ReportStep.AskReview);
        StepOf(InvestigationStep.None, Submitted with { Final = Final }).ShouldBe(ReportStep.Done);
    }

    [Theory]
    [InlineData("nl", "Leg het concept voor", "Wat er nu staat")]
    [InlineData("en", "Give the draft to both sides", "What it says now")]
    public async Task The_page_leads_to_what_comes_next_and_shows_what_was_written(string language, string step, string heading)
    {
        var html = await Read(One, $"/{language}/staff/investigations/{Id}/report");
        html.ShouldContain(step);
        html.ShouldContain(heading);
        html.ShouldContain($"/report/submission\"");
        html.ShouldContain(Why);
        html.ShouldContain("E-3, I-2");
    }

    [Fact]
    public async Task What_lacks_is_listed_and_leads_back_to_writing()
    {
        Say(Written with { Faults = [new("sanction-word", 1, SanctionWord)] });
        var html = await Read(One, Report);
        html.ShouldContain("Er ontbreekt nog 1 ding.");
        html.ShouldContain("<strong>Gedraging 1: </strong>Het woord “ontslag”");
        html.ShouldContain($"href=\"{Report}/write\"");
        html.ShouldNotContain("/report/submission");
        (await As(One).GetAsync(Report + "/submission")).Headers.Location!.ToString().ShouldBe(Report);
    }

    [Fact]
    public async Task Whoever_it_is_about_is_told_of_the_charges_before_the_draft_goes_out()
    {
        Say(Writing(InvestigationStep.NotifySubject));
        (await Read(One, Report)).ShouldContain($"href=\"{Case}/notices\"");
    }

    [Fact]
    public async Task A_draft_that_was_changed_after_the_review_is_reviewed_again()
    {
        Say(Writing(InvestigationStep.Finalise));
        Say(AllHeard with { Reviews = [Agreed], Draft = Draft with { SavedAt = Asked.AddHours(1) } });
        var html = await Read(One, Report);
        html.ShouldContain("Het concept is gewijzigd na de tweede beoordeling.");
        html.ShouldContain($"href=\"{Report}/review\"");
        (await As(One).GetAsync(Report + "/finalisation")).Headers.Location!.ToString().ShouldBe(Report);
    }

    [Fact]
    public async Task Before_it_is_given_to_both_sides_the_page_shows_what_each_of_them_gets()
    {
        var html = await Read(One, Report + "/submission");
        html.ShouldContain("Wat te lezen is voor: J. de Wit");
        html.ShouldContain("Wat te lezen is voor: De melder (M-7F2)");
        html.ShouldContain("Geef het concept op papier aan: A. Bakker.");
        var sides = html.Split("<details")[1..];
        sides[0].ShouldContain(Draft.Summary);
        sides[0].ShouldNotContain("Een rooster zonder uitleg gewijzigd");
        sides[2].ShouldContain("Hij heet <span class=\"zl-masked\"><span class=\"zl-sr\">afgeschermd</span></span>.");
        sides[2].ShouldContain("Een rooster zonder uitleg gewijzigd");

        Services.Say($"POST {Api}/report-submissions", null, HttpStatusCode.NoContent);
        (await Send(One, Report + "/submission", ("version", "\"7\""), ("draft", "4"))).Headers.Location!.ToString().ShouldBe(Report + "?done=submitted");
        (Services.Sent.Single().Version, Services.Sent.Single().Body).ShouldBe(("\"7\"", "{\"draft\":4}"));
    }

    [Theory]
    [InlineData("draft-changed", "Het concept is intussen gewijzigd.")]
    [InlineData("sanction-word", "woord over een straf of maatregel")]
    [InlineData("subject-not-notified", "heeft gehoord wat u onderzoekt")]
    [InlineData("no-report-of-inquiry", "Een oriënterend onderzoek heeft geen rapport.")]
    [InlineData("charge-unanswered", "Niet bij elke gedraging staat wat u vaststelt.")]
    [InlineData("charge-outside-mandate", "een gedraging die niet in de opdracht staat")]
    [InlineData("source-unknown", "Een bron bestaat niet in deze zaak.")]
    [InlineData("reasoning-missing", "Niet bij elke gedraging staat waarom")]
    [InlineData("summary-missing", "De samenvatting ontbreekt.")]
    [InlineData("course-missing", "Hoe het onderzoek ging, ontbreekt.")]
    [InlineData("source-missing", "op welke bronnen dit steunt")]
    [InlineData("in-review", "beoordeelt het rapport nu")]
    [InlineData("investigation-over", "Dit onderzoek is voorbij.")]
    [InlineData("something-new", "Lees het rapport opnieuw.")]
    public async Task A_draft_that_is_refused_says_why(string code, string said)
    {
        Services.Say($"POST {Api}/report-submissions", new { code }, HttpStatusCode.Conflict);
        (await Wrong(await Send(One, Report + "/submission", ("version", "\"7\""), ("draft", "4")))).ShouldContain(said);
    }

    [Fact]
    public async Task When_the_case_changed_meanwhile_the_page_says_so_and_knows_the_new_version()
    {
        Say(Written with { CaseVersion = 8, Version = 5 });
        Services.Say($"POST {Api}/report-submissions", null, HttpStatusCode.PreconditionFailed);
        var answer = await Send(One, Report + "/submission", ("version", "\"7\""), ("draft", "4"));
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("Iemand anders wijzigde deze zaak");
        html.ShouldContain("name=\"version\" value=\"\"8\"\"");
        html.ShouldContain("name=\"draft\" value=\"5\"");
    }

    [Fact]
    public async Task Responses_stand_there_as_they_were_said()
    {
        Say(Writing(InvestigationStep.AwaitResponses));
        Say(Submitted with { Responses = [new(1, Asked, ByThemselves: true, "", "Dat klopt niet."), new(null, Asked, ByThemselves: false, Two, Hostile)] });
        var html = await Read(One, Report);
        html.ShouldContain("Dat klopt niet.");
        html.ShouldContain("<bdi>J. de Wit</bdi>");
        html.ShouldContain("De melder (M-7F2)");
        html.ShouldContain("Zelf gegeven: maandag 2 maart 2026");
        (await As(One).GetStringAsync(Report)).ShouldNotContain("<script>alert");
        html.ShouldNotContain("\u202E");
    }

    [Theory]
    [InlineData("reporter", null)]
    [InlineData("1", 1)]
    public async Task A_response_on_paper_is_recorded_for_the_side_that_gave_it(string who, int? notice)
    {
        Say(Writing(InvestigationStep.AwaitResponses));
        Say(Submitted);
        Services.Say($"POST {Api}/report-responses", null, HttpStatusCode.NoContent);
        (await Wrong(await Send(One, Report + "/response", ("version", "\"7\""), ("text", "Dat klopt niet.")))).ShouldContain("href=\"#who\"");
        (await Send(One, Report + "/response", ("version", "\"7\""), ("who", who), ("text", "Dat klopt niet."))).Headers.Location!.ToString().ShouldBe(Report + "?done=noted");
        JsonSerializer.Deserialize<NoteResponse>(Services.Sent.Single().Body, JsonSerializerOptions.Web).ShouldBe(new(notice, "Dat klopt niet."));
    }

    [Fact]
    public async Task A_response_that_comes_too_late_or_too_early_stays_in_the_form()
    {
        Say(Submitted);
        Services.Say($"POST {Api}/report-responses", new { code = "not-hearing" }, HttpStatusCode.Conflict);
        var html = await Wrong(await Send(One, Report + "/response", ("version", "\"7\""), ("who", "2"), ("text", "Dat klopt niet.")));
        html.ShouldContain("Het concept ligt nu niet voor.");
        html.ShouldContain("Dat klopt niet.</textarea>");
        Say(Written);
        (await As(One).GetAsync(Report + "/response")).Headers.Location!.ToString().ShouldBe(Report);
    }

    [Fact]
    public async Task Somebody_of_another_desk_is_asked_once_both_sides_were_heard()
    {
        Say(Writing(InvestigationStep.AwaitResponses));
        Say(Submitted);
        (await As(One).GetAsync(Report + "/review")).Headers.Location!.ToString().ShouldBe(Report);

        Say(Writing(InvestigationStep.AskReview));
        Say(AllHeard);
        (await Read(One, Report + "/review")).ShouldContain("2 lopende onderzoeken");
        Services.Say($"POST {Api}/report-reviews", null, HttpStatusCode.NoContent);
        (await Wrong(await Send(One, Report + "/review", ("version", "\"7\""), ("draft", "4")))).ShouldContain("href=\"#account\"");
        (await Send(One, Report + "/review", ("version", "\"7\""), ("draft", "4"), ("account", Colleague))).Headers.Location!.ToString().ShouldBe(Report + "?done=asked");
        Services.Sent.Single().Body.ShouldBe($"{{\"account\":\"{Colleague}\",\"draft\":4}}");
    }

    [Theory]
    [InlineData("reviewer-not-eligible", "Kies iemand anders.")]
    [InlineData("not-heard", "Beide kanten hebben nog tijd om te reageren.")]
    public async Task A_review_that_is_refused_says_why(string code, string said)
    {
        Say(Writing(InvestigationStep.AskReview));
        Say(AllHeard);
        Services.Say($"POST {Api}/report-reviews", new { code }, HttpStatusCode.UnprocessableEntity);
        (await Wrong(await Send(One, Report + "/review", ("version", "\"7\""), ("draft", "4"), ("account", Colleague)))).ShouldContain(said);
    }

    [Fact]
    public async Task Nobody_to_ask_is_said()
    {
        Say(Writing(InvestigationStep.AskReview));
        Say(AllHeard);
        Services.Say($"GET {Api}/eligible-reviewers", Array.Empty<EligibleInvestigator>());
        (await Read(One, Report + "/review")).ShouldContain("Er is nu niemand om te vragen");
    }

    [Theory]
    [InlineData("agree", true, "agreed")]
    [InlineData("return", false, "returned")]
    public async Task The_reviewer_reads_and_answers(string answer, bool agrees, string done)
    {
        Say(Reviewed());
        Say(Submitted with { Reviews = [Awaited] });
        var html = await Read(Colleague, Report);
        html.ShouldContain($"href=\"{Report}/answer\"");
        html.ShouldContain(Why);
        html.ShouldNotContain("/report/write");
        (await Read(Colleague, Report + "/answer")).ShouldContain(Why);

        Services.Say($"POST {Api}/report-review-answers", null, HttpStatusCode.NoContent);
        (await Wrong(await Send(Colleague, Report + "/answer", ("version", "\"7\""), ("answer", answer), ("remarks", "Kort")))).ShouldContain("Kort</textarea>");
        (await Send(Colleague, Report + "/answer", ("version", "\"7\""), ("answer", answer), ("remarks", "Het volgt uit de bronnen."))).Headers.Location!.ToString().ShouldBe($"{Report}?done={done}");
        JsonSerializer.Deserialize<AnswerReview>(Services.Sent.Single().Body, JsonSerializerOptions.Web).ShouldBe(new(agrees, "Het volgt uit de bronnen."));
    }

    [Fact]
    public async Task Whoever_is_not_asked_any_more_cannot_answer()
    {
        Say(Reviewed());
        Say(Submitted with { Reviews = [Awaited] });
        (await As(One).GetAsync(Report + "/answer")).Headers.Location!.ToString().ShouldBe(Report);
        Services.Say($"POST {Api}/report-review-answers", new { code = "not-reviewer" }, HttpStatusCode.Forbidden);
        (await Send(Colleague, Report + "/answer", ("version", "\"7\""), ("answer", "agree"), ("remarks", "Het volgt uit de bronnen."))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Services.Say($"POST {Api}/report-review-answers", new { code = "not-reviewer" }, HttpStatusCode.Conflict);
        (await Wrong(await Send(Colleague, Report + "/answer", ("version", "\"7\""), ("answer", "agree"), ("remarks", "Het volgt uit de bronnen.")))).ShouldContain("U bent niet gevraagd");
    }

    [Fact]
    public async Task After_the_review_the_report_becomes_final_as_it_was_read()
    {
        Say(Writing(InvestigationStep.Finalise));
        Say(Submitted with { Reviews = [Agreed] });
        (await Read(One, Report)).ShouldContain("Het volgt uit de bronnen.");
        (await Read(One, Report + "/finalisation")).ShouldContain("Dit kunt u niet terugdraaien.");
        Services.Say($"POST {Api}/report-finalisations", new { code = "not-reviewed" }, HttpStatusCode.Conflict);
        (await Wrong(await Send(One, Report + "/finalisation", ("version", "\"7\""), ("draft", "4")))).ShouldContain("nog niet akkoord met dit concept");
        Services.Say($"POST {Api}/report-finalisations", null, HttpStatusCode.NoContent);
        (await Send(One, Report + "/finalisation", ("version", "\"7\""), ("draft", "4"))).Headers.Location!.ToString().ShouldBe(Report + "?done=finalised");
        Services.Sent[^1].Body.ShouldBe("{\"draft\":4}");
    }

    [Fact]
    public async Task The_final_report_has_its_hash_and_versions_to_hand_out()
    {
        Say(Writing(InvestigationStep.None));
        Say(Submitted with { Final = Final });
        var html = await Read(One, Report);
        html.ShouldContain(Hash);
        html.ShouldContain($"href=\"{Report}?handler=Edition&notice=1\"");
        html.ShouldContain($"href=\"{Report}?handler=Edition\"");
        html.ShouldContain($"href=\"{Report}/original\"");
        html.ShouldNotContain("/report/write");

        Services.SayFile($"GET {ReportApi}/editions/subject", "%PDF-1.7"u8.ToArray(), "application/pdf", "rapport.pdf");
        (await As(One).GetStringAsync(Report + "?handler=Edition&notice=1")).ShouldBe("%PDF-1.7");
        Services.Asked[^1].ShouldEndWith("/editions/subject?notice=1");
        (await As(One).GetAsync(Report + "?handler=Edition")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_original_needs_a_fresh_sign_in()
    {
        Say(Writing(InvestigationStep.None));
        (await As(One).GetAsync(Report + "/original")).Headers.Location!.ToString().ShouldStartWith("/session/step-up");
        (await (await As(One, isFresh: true).GetAsync(Report + "/original")).Content.ReadAsStringAsync()).ShouldContain("?handler=File");
        Services.Say($"GET {ReportApi}/original", null, HttpStatusCode.Unauthorized);
        (await As(One).GetAsync(Report + "/original?handler=File")).Headers.Location!.ToString().ShouldBe(Report + "/original");
        Services.SayFile($"GET {ReportApi}/original", "%PDF-1.7"u8.ToArray(), "application/pdf", "rapport.pdf");
        var file = await As(One, isFresh: true).GetAsync(Report + "/original?handler=File");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await file.Content.ReadAsStringAsync()).ShouldBe("%PDF-1.7");
    }

    [Fact]
    public async Task Whoever_gave_the_mandate_reads_the_report_when_it_is_final_and_never_the_draft()
    {
        Say(OfAuthority(InvestigationState.HearingBothSides));
        Say(Submitted with { Draft = null });
        var html = await Read(Head, Report);
        html.ShouldContain("U leest het als het definitief is.");
        html.ShouldNotContain("/report/");
        html = await Read(Head, Case);
        html.ShouldContain("Het concept ziet u niet");
        html.ShouldNotContain($"href=\"{Report}\">");

        Say(OfAuthority(InvestigationState.Reported));
        Say(Nothing with { Final = Final });
        (await Read(Head, Case)).ShouldContain($"href=\"{Report}\">Lees het rapport</a>");
        html = await Read(Head, Report);
        html.ShouldContain(Hash);
        html.ShouldContain($"href=\"{Report}/original\"");
        html.ShouldNotContain("handler=Edition");
    }

    [Fact]
    public async Task The_case_leads_investigators_to_the_report()
    {
        (await Read(One, Case)).ShouldContain($"href=\"{Report}\">Naar het rapport</a>");
        Say(Writing() with { Kind = InvestigationKind.Exploratory, Next = InvestigationStep.None });
        (await Read(One, Case)).ShouldNotContain(Report);
    }

    [Fact]
    public async Task Before_an_interest_is_declared_the_case_asks_for_it()
    {
        Say(Reviewed() with { MustDeclare = true, MayOpen = false });
        foreach (var page in new[] { "", "/answer", "/write" })
        {
            (await As(Colleague).GetAsync(Report + page)).Headers.Location!.ToString().ShouldBe(Case);
        }
    }
}
