using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The lawyer notes that somebody went to court and what it said: what each form sends, what is said of what is wrong, and that nothing typed is lost.</summary>
public sealed class CourtFormTests : WholeForms
{
    private const string Lawyer = "hr-lawyer";
    private const string Summary = "De rechtbank vindt dat de excuses zwaarder moesten wegen.";
    private static readonly string Page = $"/nl/staff/sanctioning/{Id}/matters/1";

    /// <summary>Form, state in which it is open, and the command.</summary>
    private static readonly Dictionary<string, (string State, string Command)> All = new(StringComparer.Ordinal)
    {
        ["appeal"] = ("answeredKnown", "appeals"),
        ["ruling"] = ("appealed", "rulings"),
    };

    public static TheoryData<string> Forms { get; } = [.. All.Keys];

    public static TheoryData<string, string, string> Refusals { get; } = new()
    {
        { "appeal", "no-objection", "Eerst bezwaar, dan de rechter." },
        { "appeal", "in-court", "Er ligt al een zaak bij de rechter." },
        { "appeal", "not-notified", "Bezwaar of beroep kan daarna." },
        { "appeal", "nothing-above", "De hoogste rechter deed uitspraak." },
        { "appeal", "not-theirs", "href=\"#by\">Wie besliste, kan hiertegen niet naar de rechtbank." },
        { "appeal", "before-the-decision", "href=\"#on\">Deze dag is te vroeg" },
        { "appeal", "conflict-not-declared", "Verklaar eerst of u een belang hebt." },
        { "ruling", "not-in-court", "Er ligt niets bij de rechter." },
        { "ruling", "before-the-decision", "href=\"#on\">Deze dag is te vroeg" },
        { "ruling", "heavier", "href=\"#sanction\">Dit is zwaarder dan wat was opgelegd." },
        { "ruling", "not-yours", "U weegt deze zaak niet meer." },
        { "ruling", "something-new", "Dit kan nu niet." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public Task A_refusal_is_said_in_words_and_what_was_typed_stays(string form, string code, string words) => IsRefusedInWords(form, code, words);

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Somebody_who_was_faster_costs_nobody_a_text(string form) => KeepsWhatWasTyped(form);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_case_that_is_gone_and_somebody_else_find_no_form(string form)
    {
        await IsNotThere(form);
        (await As(Head).GetAsync($"{Page}/{form}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(Corps).GetAsync($"{Page}/{form}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Each_form_is_there_in_english_too(string form)
    {
        SayIn(All[form].State);
        (await Read(Lawyer, In("en", $"{Page}/{form}"))).ShouldNotContain("medewerker");
    }

    [Fact]
    public async Task That_somebody_went_to_court_is_noted_with_the_day()
    {
        SayIn("answeredKnown");
        (await Read(Lawyer, Page)).ShouldContain($"href=\"{Page}/appeal\"");
        var html = await Read(Lawyer, Page + "/appeal");
        html.ShouldContain("value=\"subject\"");
        html.ShouldNotContain("value=\"authority\"");
        var wrong = await Wrong(await Send(Lawyer, Page + "/appeal", ("version", "\"7\""), ("by", "authority"), ("on", "2026-06-21")));
        wrong.ShouldContain("href=\"#by\">Kies wie naar de rechter ging.");
        wrong.ShouldContain("href=\"#on\">Kies een dag die er al is geweest, niet voor waar het tegen gaat, op maandag 22 juni 2026.");
        Services.Say($"POST {MatterApi}/appeals", null, HttpStatusCode.NoContent);
        (await Send(Lawyer, Page + "/appeal", ("version", "\"7\""), ("by", "subject"), ("on", "2026-07-01"))).Headers.Location!.ToString().ShouldBe(Page + "?done=appeal#contest");
        SentAs<NoteAppeal>().ShouldBe(new(AppealBy.Subject, new(2026, 7, 1)));
        (await Read(Lawyer, Page + "?done=appeal")).ShouldContain("Vastgelegd: iemand ging naar de rechter");
    }

    [Fact]
    public async Task After_the_district_court_either_side_can_go_on()
    {
        SayIn("ruled");
        (await Read(Lawyer, Page + "/appeal")).ShouldContain("value=\"authority\"");
        (await Wrong(await Send(Lawyer, Page + "/appeal", ("version", "\"7\""), ("by", "authority"), ("on", "2026-09-01")))).ShouldContain("op donderdag 10 september 2026.");
        Services.Say($"POST {MatterApi}/appeals", null, HttpStatusCode.NoContent);
        await Send(Lawyer, Page + "/appeal", ("version", "\"7\""), ("by", "authority"), ("on", "2026-09-20"));
        SentAs<NoteAppeal>().ShouldBe(new(AppealBy.Authority, new(2026, 9, 20)));
    }

    [Fact]
    public async Task Against_a_new_decision_only_whom_it_is_about_goes_to_court_and_until_there_is_one_nothing_is_carried_out()
    {
        SayIn("anewDecided");
        (await Read(Lawyer, Page + "/appeal")).ShouldNotContain("value=\"authority\"");
        SayIn("anewAwaited");
        (await Read(Lawyer, Page + "/appeal")).ShouldContain("value=\"authority\"");
        (await As(Head).GetAsync(OwnCase + "/execution")).Headers.Location!.ToString().ShouldBe(OwnCase);
        (await Read(Head, OwnCase)).ShouldContain("De rechter wil een nieuwe beslissing op het bezwaar.");
    }

    [Fact]
    public async Task What_the_court_said_is_noted()
    {
        SayIn("appealed");
        var html = await Read(Lawyer, Page);
        html.ShouldContain($"href=\"{Page}/ruling\"");
        html.ShouldContain("Door deze medewerker, op woensdag 1 juli 2026.");
        html.ShouldContain("De rechter deed nog geen uitspraak.");
        var wrong = await Wrong(await Send(Lawyer, Page + "/ruling", ("version", "\"7\""), ("on", "2026-06-30"), ("summary", "Te kort"), ("ecli", "NL:2023"), ("anew", "yes")));
        wrong.ShouldContain("href=\"#on\">Kies een dag die er al is geweest, niet voor woensdag 1 juli 2026");
        wrong.ShouldContain("href=\"#outcome\">Kies wat de rechter deed.");
        wrong.ShouldContain("href=\"#ecli\">Schrijf het nummer zoals ECLI:NL:CRVB:2023:2493");
        wrong.ShouldContain("href=\"#anew\">Een nieuwe beslissing komt er alleen als het besluit is vernietigd.");
        wrong.ShouldContain("href=\"#summary\">Schrijf op wat de rechter zei, in 20 tot 20.000 tekens.");
        wrong.ShouldContain("value=\"NL:2023\"");
        Services.Say($"POST {MatterApi}/rulings", null, HttpStatusCode.NoContent);
        (await Send(Lawyer, Page + "/ruling", ("version", "\"7\""), ("on", "2026-09-10"), ("outcome", "quashed"), ("anew", "yes"), ("ecli", "ECLI:NL:RBAMS:2026:1234"), ("summary", Summary)))
            .Headers.Location!.ToString().ShouldBe(Page + "?done=ruling#contest");
        SentAs<NoteRuling>().ShouldBe(new(new(2026, 9, 10), "quashed", null, true, "ECLI:NL:RBAMS:2026:1234", Summary));
    }

    [Theory]
    [InlineData("replaced", "none", false)]
    [InlineData("replaced", "writtenReprimand", true)]
    [InlineData("upheld", "writtenReprimand", false)]
    [InlineData("upheld", "none", true)]
    public async Task A_sanction_of_the_court_itself_is_there_when_it_put_one_in_the_place_and_only_then(string outcome, string sanction, bool isRight)
    {
        SayIn("appealed");
        Services.Say($"POST {MatterApi}/rulings", null, HttpStatusCode.NoContent);
        var answer = await Send(Lawyer, Page + "/ruling", ("version", "\"7\""), ("on", "2026-09-10"), ("outcome", outcome), ("sanction", sanction), ("summary", Summary));
        if (!isRight)
        {
            (await Wrong(answer)).ShouldContain("href=\"#sanction\">Bepaalde de rechter zelf een andere straf?");
            Services.Sent.ShouldBeEmpty();
            return;
        }

        (SentAs<NoteRuling>().Sanction?.Code ?? "none").ShouldBe(sanction);
        SentAs<NoteRuling>().Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task What_was_noted_is_shown_to_the_lawyer_and_to_whoever_decided()
    {
        SayIn("ruled");
        foreach (var (account, page) in new[] { (Lawyer, Page), (Head, OwnCase) })
        {
            var html = await Read(account, page);
            html.ShouldContain("De rechter bepaalde zelf een andere straf");
            html.ShouldContain("ECLI:NL:RBAMS:2026:1234");
            html.ShouldContain(Summary);
        }

        (await Read(Lawyer, Page + "?done=ruling")).ShouldContain("De uitspraak is vastgelegd");
    }

    [Theory]
    [InlineData("objected", "appeal")]
    [InlineData("answered", "appeal")]
    [InlineData("appealed", "appeal")]
    [InlineData("final", "appeal")]
    [InlineData("answeredKnown", "ruling")]
    [InlineData("ruled", "ruling")]
    public async Task A_form_that_is_not_open_leads_back(string state, string form)
    {
        SayIn(state);
        (await As(Lawyer).GetAsync($"{Page}/{form}")).Headers.Location!.ToString().ShouldBe(Page);
        (await Read(Lawyer, Page)).ShouldNotContain($"/matters/1/{form}\"");
    }

    /// <summary>With every field of both forms.</summary>
    protected override Task<HttpResponseMessage> SendWhole(string form, object? body, HttpStatusCode status)
    {
        var (state, command) = All[form];
        SayIn(state);
        Services.Say($"POST {MatterApi}/{command}", body, status);
        return Send(Lawyer, $"{Page}/{form}", ("version", "\"7\""), ("by", "subject"), ("on", "2026-09-10"), ("outcome", "upheld"), ("summary", Summary));
    }

    protected override void StaysIn(string form, string html) => html.ShouldContain(form == "appeal" ? "value=\"2026-09-10\"" : $"{Summary}</textarea>");
}
