using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Tests;

/// <summary>Asking both sides how they are doing: by when, what was agreed, and that it is noted for the right person.</summary>
public sealed class WelfarePagesTests : RightsPortal
{
    private static readonly string Today = FormRows.Written(Term.DayOf(DateTimeOffset.UtcNow));
    private static readonly (string, string)[] Typed = [("version", "\"7\""), ("who", "1"), ("on", Today), ("help", "yes"), ("text", "Wil graag even vrij. Dat is geregeld.")];

    [Theory]
    [InlineData("nl", "Hoe gaat het met hen", "De melder (M-7F2)", "te vragen voor die dag", "Hulp nodig")]
    [InlineData("en", "How are they doing", "The reporter (M-7F2)", "to ask by that day", "Needs help")]
    public async Task The_page_tells_who_is_asked_by_when_and_what_was_said(string language, string title, string reporter, string toAsk, string help)
    {
        var html = await Read(One, $"/{language}/staff/investigations/{Id}/welfare-checks");
        html.ShouldContain($"<h1 class=\"utrecht-heading-1\">{title}</h1>");
        html.ShouldContain(reporter);
        html.ShouldContain(toAsk);
        html.ShouldContain(help);
        html.ShouldContain("Slaapt slecht en praat met de bedrijfsarts.");
        html.ShouldContain("Het gaat beter dan vorige week.");
    }

    [Fact]
    public async Task Before_anybody_knows_of_it_only_the_reporter_is_asked()
    {
        Say(Some with { Notices = [] });
        Services.Say($"GET {Api}/welfare-checks", new CaseWelfare(Soon, null, [], []));
        var html = await Read(One, Welfare);
        html.ShouldContain("Nog niemand weet van het onderzoek.");
        html.ShouldContain("Nog niet gevraagd");
        html.ShouldContain("Er is nog niets vastgelegd.");
    }

    [Fact]
    public async Task The_form_begins_with_whom_it_was_opened_for()
    {
        var html = await Read(One, Welfare + "/note?notice=1");
        html.ShouldContain("value=\"1\" checked=\"checked\"");
        html.ShouldContain("J. de Wit");
        html.ShouldContain($"value=\"{Today}\"");
        (await Read(One, Welfare + "/note?notice=reporter")).ShouldContain("value=\"reporter\" checked=\"checked\"");
        (await Read(One, Welfare + "/note?notice=9")).ShouldNotContain("checked=\"checked\"");
    }

    [Fact]
    public async Task It_is_noted_for_whoever_was_asked()
    {
        Services.Say($"POST {Api}/welfare-checks", null, HttpStatusCode.NoContent);
        (await Send(One, Welfare + "/note", Typed)).Headers.Location!.ToString().ShouldBe(Welfare + "?done=noted");
        (await Send(One, Welfare + "/note", [.. Typed.Where(t => t.Item1 is not ("who" or "help")), ("who", "reporter"), ("help", "no")])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        Services.Sent.Select(s => JsonSerializer.Deserialize<NoteWelfareCheck>(s.Body, JsonSerializerOptions.Web)).ShouldBe(
        [
            new(1, Term.DayOf(DateTimeOffset.UtcNow), NeedsHelp: true, "Wil graag even vrij. Dat is geregeld."),
            new(null, Term.DayOf(DateTimeOffset.UtcNow), NeedsHelp: false, "Wil graag even vrij. Dat is geregeld."),
        ]);
        (await Read(One, Welfare + "?done=noted")).ShouldContain("Het is vastgelegd");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_once_and_nothing_is_in_the_future()
    {
        var html = await Wrong(await Send(One, Welfare + "/note", ("version", "\"7\""), ("who", "9"), ("on", "2099-01-01"), ("text", "Kort")));
        foreach (var field in new[] { "who", "on", "help", "text" })
        {
            html.ShouldContain($"href=\"#{field}\"");
        }

        html.ShouldContain("Kort</textarea>");
        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed, null, "Iemand anders wijzigde")]
    [InlineData(HttpStatusCode.UnprocessableEntity, "notice-unknown", "Deze persoon heeft nog geen mededeling.")]
    [InlineData(HttpStatusCode.Conflict, "investigation-over", "Dit onderzoek is voorbij.")]
    public async Task Whatever_the_service_refuses_the_text_is_still_there(HttpStatusCode status, string? code, string said)
    {
        Services.Say($"POST {Api}/welfare-checks", new { code }, status);
        var html = WebUtility.HtmlDecode(await (await Send(One, Welfare + "/note", Typed)).Content.ReadAsStringAsync());
        html.ShouldContain("Wil graag even vrij. Dat is geregeld.</textarea>");
        html.ShouldContain(said);
    }

    [Fact]
    public async Task A_case_that_is_over_is_read_and_nobody_else_comes_in()
    {
        Say(Work() with { State = InvestigationState.Aborted });
        Services.Say($"GET {Api}/welfare-checks", Care with { ReporterBy = null, SubjectsBy = null });
        var html = await Read(One, Welfare);
        html.ShouldContain("Er loopt nu geen termijn.");
        html.ShouldNotContain("/note");
        (await As(One).GetAsync(Welfare + "/note")).Headers.Location!.ToString().ShouldBe(Welfare);
        (await As(Head).GetAsync(Welfare)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_they_stand()
    {
        Services.Say($"GET {Api}/welfare-checks", Care with { Checks = [Care.Checks[0] with { Person = "<b onclick=x>", Text = "<script>window.hostile=1</script>\u202Eom" }] });
        var html = await (await As(One).GetAsync(Welfare)).Content.ReadAsStringAsync();
        html.ShouldContain("&lt;script&gt;window.hostile=1");
        html.ShouldContain("&lt;b onclick=x&gt;");
        html.ShouldNotContain("\u202E");
    }
}
