using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Pages.Staff.Investigations.Report.Forms;

namespace Zichtlijn.Portal.Tests;

/// <summary>The report while it is written: saved however unfinished, and never lost, whatever happens meanwhile.</summary>
public sealed class ReportEditorTests : ReportPortal
{
    private static readonly string Editor = Report + "/write";

    private static readonly (string, string)[] Typed =
    [
        ("version", "\"4\""), ("summary", "Wat ik schreef."), ("course", "Regel 1\r\nRegel 2"), ("charges", "1"), ("charges", "2"), ("finding-1", "notEstablished"),
        ("reasoning-1", "Het is niet te zien."), ("sources-1", "E-3"), ("sources-1", "I-2"), ("masks[0].words", "de lange"), ("masks[0].readers", "reporter"),
    ];

    [Theory]
    [InlineData("nl", "Schrijf het rapport", "Het is gebeurd en mocht", "I-2: gesprek met J. de Wit, 2 maart 2026")]
    [InlineData("en", "Write the report", "It happened and was allowed", "I-2: interview with J. de Wit, 2 March 2026")]
    public async Task It_begins_with_what_was_saved_beside_the_words_of_the_charges(string language, string title, string finding, string source)
    {
        var html = await Read(One, $"/{language}/staff/investigations/{Id}/report/write");
        html.ShouldContain($"<h1 class=\"utrecht-heading-1 utrecht-heading-1--distanced\">{title}</h1>");
        html.ShouldContain("Er zijn berichten gestuurd.</textarea>");
        html.ShouldContain("Berichten in een groepsapp over een collega");
        html.ShouldContain("Een rooster zonder uitleg gewijzigd");
        html.ShouldContain(finding);
        html.ShouldContain(source);
        html.ShouldNotContain("Niet gehouden");
        html.ShouldContain("name=\"version\" value=\"\"4\"\"");
        html.ShouldContain("value=\"de lange\"");
    }

    [Fact]
    public async Task Sources_that_were_chosen_are_on_top_and_titles_are_text()
    {
        var answer = await As(One).GetStringAsync(Editor);
        answer.ShouldContain("&lt;b&gt;Dagrapport&lt;/b&gt;");
        answer.IndexOf("value=\"I-2\"", StringComparison.Ordinal).ShouldBeLessThan(answer.IndexOf("value=\"E-4\"", StringComparison.Ordinal));
        answer.ShouldContain("Bronnen: E-3, I-2");
    }

    [Fact]
    public async Task What_was_chosen_stays_when_the_list_of_sources_is_away()
    {
        Services.Say($"GET {Api}/evidence", null, HttpStatusCode.ServiceUnavailable);
        var html = await Read(One, Editor);
        html.ShouldContain("De lijst met bewijs en gesprekken kan nu niet worden getoond.");
        html.ShouldContain("name=\"sources-1\" id=\"sources-1\" value=\"E-3\" checked=\"checked\"");
    }

    [Fact]
    public async Task It_is_saved_for_the_version_that_was_seen_however_unfinished()
    {
        Services.Say($"PUT {ReportApi}", null, HttpStatusCode.NoContent);
        (await Send(One, Editor, Typed)).Headers.Location!.ToString().ShouldBe(Editor + "?done=saved");
        var sent = Services.Sent.Single();
        sent.Version.ShouldBe("\"4\"");
        var report = JsonSerializer.Deserialize<WriteReport>(sent.Body, ApiJson.Options)!;
        (report.Summary, report.Course).ShouldBe(("Wat ik schreef.", "Regel 1\nRegel 2"));
        var finding = report.Findings!.Single();
        (finding.Charge, finding.Finding, finding.Reasoning).ShouldBe((1, Finding.NotEstablished, "Het is niet te zien."));
        finding.Sources.ShouldBe(["E-3", "I-2"]);
        report.Masks!.Single().Readers.ShouldBe([Reader.Reporter]);
        (await Read(One, Editor + "?done=saved")).ShouldContain("Bewaard om 10.00 uur");
    }

    [Fact]
    public async Task The_first_words_are_saved_before_there_is_a_version()
    {
        Say(Nothing);
        (await Read(One, Editor)).ShouldContain("name=\"version\" value=\"\"0\"\"");
        Services.Say($"PUT {ReportApi}", null, HttpStatusCode.NoContent);
        await Send(One, Editor, ("version", "\"0\""), ("charges", "1"));
        JsonSerializer.Deserialize<WriteReport>(Services.Sent.Single().Body, ApiJson.Options)!.Findings!.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_somebody_else_saved_meanwhile_both_texts_stand_there()
    {
        Services.Say($"PUT {ReportApi}", new { code = "version-changed" }, HttpStatusCode.PreconditionFailed);
        var answer = await Send(One, Editor, [.. Typed.Skip(1), ("version", "\"3\"")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("Wat ik schreef.</textarea>");
        html.ShouldContain("Er zijn berichten gestuurd.</p>");
        html.ShouldContain("name=\"take\" value=\"finding-1\"");
        html.ShouldNotContain("name=\"take\" value=\"masks\"");
        html.ShouldContain("data-autosave=\"paused\"");
        html.ShouldContain("name=\"version\" value=\"\"4\"\"");
    }

    [Fact]
    public async Task A_part_that_another_saved_is_taken_over_and_the_rest_stays_as_it_was_typed()
    {
        var answer = await Send(One, Editor, [.. Typed, ("comparing", "1"), ("take", "finding-1")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain(Why + "</textarea>");
        html.ShouldContain("Wat ik schreef.</textarea>");
        html.ShouldContain("name=\"take\" value=\"summary\"");
        html.ShouldNotContain("name=\"take\" value=\"finding-1\"");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_charge_that_is_not_in_the_mandate_any_more_can_be_left_out()
    {
        Say(Written with { Faults = [new("charge-outside-mandate", 9, null)] });
        var html = await Read(One, Editor);
        html.ShouldContain("Over iets dat niet meer in de opdracht staat.</textarea>");
        html.ShouldContain("Deze gedraging staat niet in de opdracht. Laat haar weg.");
        (await (await Send(One, Editor, [.. Typed, ("charges", "9"), ("leaveOut", "9")])).Content.ReadAsStringAsync()).ShouldNotContain("value=\"9\"");
    }

    [Fact]
    public async Task Words_to_mask_are_added_without_script_and_checked_when_they_are_saved()
    {
        var html = await (await Send(One, Editor, [.. Typed, ("add", "1")])).Content.ReadAsStringAsync();
        html.ShouldContain("name=\"masks[1].words\"");
        html.ShouldContain("data-autosave=\"unsaved\"");
        html = await Wrong(await Send(One, Editor, [.. Typed, ("masks[1].words", "x"), ("masks[2].words", "")]));
        html.ShouldContain("href=\"#words-1\">Woorden 2: vul 2 tot 200 tekens in.");
        html.ShouldContain("href=\"#readers-1\"");
        html.ShouldNotContain("name=\"masks[2].words\"");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_fit_is_said_beside_it_and_stays()
    {
        var html = await Wrong(await Send(One, Editor, ("version", "\"4\""), ("summary", new string('a', TypedReport.MostSummary + 1)), ("charges", "1"), ("reasoning-1", new string('b', TypedReport.MostText + 1))));
        html.ShouldContain("href=\"#summary\">De samenvatting is te lang. Er passen 10.000 tekens.");
        html.ShouldContain("href=\"#reasoning-1\"");
        html.ShouldContain(new string('b', TypedReport.MostText + 1));
    }

    [Fact]
    public async Task What_lacks_stands_beside_the_part_that_it_is_about()
    {
        Say(Written with { Faults = [new("summary-missing", null, null), new("course-missing", null, null), new("sanction-word", 1, SanctionWord), new("charge-unanswered", 2, null), new("subject-not-notified", null, null), new("new-code", 2, null)] });
        var html = await Read(One, Editor);
        Box("report").ShouldContain("Nog niet iedereen om wie het gaat");
        Box("summary").ShouldContain("Schrijf een samenvatting, in minstens 50 tekens.");
        Box("course").ShouldContain("Schrijf hoe het onderzoek ging");
        Box("charge-1").ShouldContain("Het woord “ontslag” gaat over een straf of maatregel. Het rapport zegt wat er gebeurde, niet wat er moet volgen.");
        Box("charge-2").ShouldContain("Kies wat u vaststelt.");
        Box("charge-2").ShouldContain("Hier klopt nog iets niet.");

        string Box(string part) => html.Split($"data-faults=\"{part}\"")[1].Split("</div></div>")[0];
    }

    [Fact]
    public async Task While_somebody_types_the_page_saves_by_itself_and_hears_what_lacks()
    {
        Services.Say($"PUT {ReportApi}", null, HttpStatusCode.NoContent, "\"5\"");
        Say(Written with { Version = 6, Faults = [new("sanction-word", null, SanctionWord)] });
        var answer = await Send(One, Editor + "?handler=Auto", [.. Typed, ("masks[1].words", "x")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var saved = (await answer.Content.ReadFromJsonAsync<AutoSaved>())!;
        saved.Version.ShouldBe("\"5\"", "what others saved since then was not seen");
        saved.IsIncomplete.ShouldBeTrue();
        saved.Said.ShouldStartWith("Bewaard om ");
        saved.Faults!.Single().Part.ShouldBe("summary");
        JsonSerializer.Deserialize<WriteReport>(Services.Sent.Single().Body, ApiJson.Options)!.Masks!.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed, "Iemand anders bewaarde het rapport intussen.")]
    [InlineData(HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, "Druk op Bewaar om te zien wat.")]
    [InlineData(HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity, "Druk op Bewaar om te zien wat.")]
    public async Task The_page_is_told_why_it_could_not_save(HttpStatusCode status, HttpStatusCode told, string said)
    {
        Services.Say($"PUT {ReportApi}", new { code = "investigation-over" }, status);
        var answer = await Send(One, Editor + "?handler=Auto", Typed);
        answer.StatusCode.ShouldBe(told);
        var saved = (await answer.Content.ReadFromJsonAsync<AutoSaved>())!;
        saved.Said.ShouldContain(said);
        saved.Version.ShouldBeNull();
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task When_the_session_the_right_or_the_service_is_gone_the_page_can_tell(HttpStatusCode status)
    {
        Services.Say($"PUT {ReportApi}", null, status);
        (await Send(One, Editor + "?handler=Auto", Typed)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task What_one_typed_is_not_saved_in_the_name_of_another()
    {
        Services.Say($"PUT {ReportApi}", null, HttpStatusCode.NoContent);
        var owner = (await Read(One, Editor)).Split("name=\"of\" value=\"")[^1].Split('"')[0];
        foreach (var address in new[] { Editor, Editor + "?handler=Auto" })
        {
            (await Send(Two, address, [.. Typed, ("of", owner)])).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        Services.Sent.ShouldBeEmpty();
        (await Send(One, Editor, [.. Typed, ("of", owner)])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task When_the_session_is_over_the_whole_report_stays_sealed_in_the_page()
    {
        var owner = (await Read(One, Editor)).Split("name=\"of\" value=\"")[^1].Split('"')[0];
        Services.Say($"PUT {ReportApi}", null, HttpStatusCode.Unauthorized);
        var many = Enumerable.Range(1, 1_500).Select(i => ($"sources-{i % 30}", $"E-{i}"));
        var answer = await Send(One, Editor, [.. Typed, .. many, ("of", owner)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldNotContain("Wat ik schreef.");

        Services.Say($"PUT {ReportApi}", null, HttpStatusCode.NoContent);
        answer = await Send(One, Editor, ("kept", html.Split("name=\"kept\" value=\"")[1].Split('"')[0]));
        answer.Headers.Location!.ToString().ShouldBe(Editor + "?done=saved");
        Services.Sent[^1].Body.ShouldContain("Wat ik schreef.");
    }

    [Fact]
    public async Task Only_investigators_of_the_case_write()
    {
        Say(Reviewed());
        (await As(Colleague).GetAsync(Editor)).Headers.Location!.ToString().ShouldBe(Report);
        (await As(Head).GetAsync(Editor)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_final_report_and_an_inquiry_have_nothing_to_write()
    {
        Say(Submitted with { Final = Final });
        (await As(One).GetAsync(Editor)).Headers.Location!.ToString().ShouldBe(Report);
        Say(Writing() with { Kind = InvestigationKind.Exploratory });
        Say(Written);
        (await As(One).GetAsync(Report)).Headers.Location!.ToString().ShouldBe(Case);
    }
}
