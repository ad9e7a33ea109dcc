using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>Changing and signing a letter: what is sent, what is said of what is wrong, and that nothing typed is lost.</summary>
public sealed class LetterFormTests : LetterPortal
{
    private const string Whole = "Ik ben voornemens u een straf op te leggen.";
    private static readonly string Write = PageOf("intention") + "/write";
    private static readonly string Sign = PageOf("intention") + "/signing";
    private static readonly string Versions = $"POST {ApiOf("intention")}/versions";
    private static readonly string Signatures = $"POST {ApiOf("intention")}/signatures";

    /// <summary>Code and what is said; the same for both forms.</summary>
    public static TheoryData<string, string> Refusals { get; } = new()
    {
        { "letter-changed", "Iemand anders bewaarde de brief intussen." },
        { "letter-signed", "De brief is intussen getekend." },
        { "second-missing", "Een tweede persoon moet het eerst eens zijn" },
        { "decided-already", "Er is al besloten." },
        { "not-intended", "Er is geen voornemen meer." },
        { "not-decided", "Er is nog niet besloten." },
        { "no-objection", "Er is geen bezwaar meer." },
        { "not-the-authority", "U beslist hier niet over." },
        { "may-not-decide", "Wie adviseerde, schrijft en tekent de brief niet." },
        { "same-person", "Wie het besluit nam of eraan meewerkte, beslist niet op het bezwaar." },
        { "something-new", "Dit kan nu niet." },
    };

    public LetterFormTests() => SayLetter("intention", SavedTwice);

    [Fact]
    public async Task It_begins_with_what_was_saved_last_or_with_what_the_case_says()
    {
        (await Read(Head, Write)).ShouldContain($"{Changed}</textarea>");
        var html = await Read(Head, Write + "?from-case=1");
        html.ShouldContain("Dit zag █████ ook.</textarea>");
        html.ShouldContain("name=\"saved\" value=\"2\"");
        html.ShouldContain("De termijn is 14 dagen.");
        html.ShouldNotContain("De termijn is 14 dagen.</textarea>", Shouldly.Case.Sensitive, "the closing is nobody's to change");
        (await Read(Head, In("en", Write))).ShouldContain("An empty line begins a new paragraph.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_typed_is_saved_part_by_part_on_the_version_that_was_seen(string kind)
    {
        SayLetter(kind, SavedTwice);
        Services.Say($"POST {ApiOf(kind)}/versions", null, HttpStatusCode.NoContent);
        var answer = await SendLetter(All[kind].Account, $"{PageOf(kind)}/write", ("Voornemen", $"{Whole}\r\n \r\n\r\n{Changed}"), ("", ""), ("Tot slot", "Eén regel\r\nen nog een."));
        answer.Headers.Location!.ToString().ShouldBe(PageOf(kind) + "?done=saved");
        var sent = SentAs<SaveLetter>();
        sent.Saved.ShouldBe(2);
        sent.Sections!.Select(s => s.Title).ShouldBe(["Voornemen", "Tot slot"], "a part that is empty is left out");
        sent.Sections![0].Paragraphs.ShouldBe([Whole, Changed]);
        sent.Sections[1].Paragraphs.ShouldBe(["Eén regel\nen nog een."]);
        Services.Sent.Single().Version.ShouldBe("\"7\"");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_and_stays()
    {
        var html = await Wrong(await SendLetter(Head, Write, ("K", Whole), ("Motivering", "")));
        html.ShouldContain("href=\"#title-0\">Geef dit onderdeel een kopje van 2 tot 200 tekens.");
        html.ShouldContain("href=\"#text-1\">Schrijf hier tekst: ten hoogste 60 alinea's");
        html.ShouldContain($"{Whole}</textarea>");
        html.ShouldContain("value=\"Motivering\"");
        html.ShouldContain("name=\"saved\" value=\"2\"");
        (await Wrong(await SendLetter(Head, Write, ("", "")))).ShouldContain("href=\"#title-0\">Een brief heeft minstens één onderdeel");
        (await Wrong(await SendLetter(Head, Write, [.. Enumerable.Repeat(("Kopje", new string('a', 24_000)), 5)]))).ShouldContain("ten hoogste 100.000 tekens");
        (await Wrong(await SendLetter(Head, Write, ("Kopje", new string('a', 25_001))))).ShouldContain("href=\"#text-0\"");
        (await Wrong(await SendLetter(Head, Write, ("Kopje", string.Join("\n\n", Enumerable.Repeat("a", 61)))))).ShouldContain("href=\"#text-0\"");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Parts_are_added_and_taken_out_without_losing_the_others()
    {
        var html = await Page(await Send(Head, Write, [.. Fields(("Voornemen", Whole)), ("add", "1")]));
        html.ShouldContain("name=\"sections[1].title\"");
        html.ShouldContain($"{Whole}</textarea>");
        html = await Page(await Send(Head, Write, [.. Fields(("Voornemen", Whole), ("Motivering", Changed)), ("remove", "0")]));
        html.ShouldNotContain($"{Whole}</textarea>");
        html.ShouldContain($"{Changed}</textarea>");
        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_is_said_in_words_and_what_was_typed_stays(string code, string words)
    {
        Services.Say(Versions, new { code }, HttpStatusCode.Conflict);
        var html = await Wrong(await SendLetter(Head, Write, ("Voornemen", Whole)));
        html.ShouldContain(words);
        html.ShouldContain($"{Whole}</textarea>");
        Services.Say(Signatures, new { code }, HttpStatusCode.Conflict);
        (await Wrong(await Send(Head, Sign, ("version", "\"7\""), ("saved", "2")))).ShouldContain("href=\"#letter\">" + words);
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict, "letter-changed")]
    [InlineData(HttpStatusCode.PreconditionFailed, "version-conflict")]
    public async Task What_somebody_else_saved_meanwhile_stands_beside_what_was_typed(HttpStatusCode status, string code)
    {
        Services.Say(Versions, new { code }, status);
        var answer = await SendLetter(Head, Write, 1, ("Voornemen", Whole));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("Intussen bewaarde");
        html.ShouldContain($"<p class=\"zl-lines\">{Changed}</p>");
        html.ShouldContain($"{Whole}</textarea>");
        html.ShouldContain("name=\"saved\" value=\"2\"", Shouldly.Case.Sensitive, "whoever read it can go on");
    }

    [Fact]
    public async Task Nobody_is_said_to_have_saved_when_only_the_case_changed()
    {
        Services.Say(Versions, new { code = "version-conflict" }, HttpStatusCode.PreconditionFailed);
        var answer = await SendLetter(Head, Write, ("Voornemen", Whole));
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("Iemand anders wijzigde deze zaak");
        html.ShouldContain($"{Whole}</textarea>");
        html.ShouldNotContain("Intussen bewaarde");
    }

    [Fact]
    public async Task A_session_that_is_over_costs_nobody_a_letter()
    {
        var owner = (await Read(Head, Write)).Split("name=\"of\" value=\"")[^1].Split('"')[0];
        Services.Say(Versions, null, HttpStatusCode.Unauthorized);
        var answer = await Send(Head, Write, [.. Fields(("Voornemen", Whole)), ("of", owner)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldNotContain("voornemens");

        Services.Say(Versions, null, HttpStatusCode.NoContent);
        answer = await Send(Head, Write, ("kept", html.Split("name=\"kept\" value=\"")[1].Split('"')[0]));
        answer.Headers.Location!.ToString().ShouldBe(PageOf("intention") + "?done=saved");
        SentAs<SaveLetter>().Sections!.Single().Paragraphs.ShouldBe([Whole]);
    }

    [Theory]
    [InlineData("nl", "Na het tekenen verandert niemand de brief meer", "U tekent versie 2, bewaard door")]
    [InlineData("en", "After you sign, nobody changes the letter any more", "You sign version 2, saved by")]
    public async Task Before_signing_is_said_which_version_it_is_with_all_of_it(string language, params string[] words)
    {
        var html = await Read(Head, In(language, Sign));
        html.ShouldContain(Changed);
        html.ShouldContain("De termijn is 14 dagen.");
        foreach (var word in words)
        {
            html.ShouldContain(word);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_seen_is_signed(string kind)
    {
        SayLetter(kind, Composed);
        var page = $"{PageOf(kind)}/signing";
        var html = await Read(All[kind].Account, page);
        html.ShouldContain("U tekent de tekst zoals de zaak hem zegt.");
        html.ShouldContain("name=\"saved\" value=\"0\"");
        Services.Say($"POST {ApiOf(kind)}/signatures", null, HttpStatusCode.NoContent);
        (await Send(All[kind].Account, page, ("version", "\"7\""), ("saved", "0"))).Headers.Location!.ToString().ShouldBe(PageOf(kind) + "?done=signed");
        SentAs<SignLetter>().ShouldBe(new(0));
        Services.Sent.Single().Version.ShouldBe("\"7\"");
    }

    [Fact]
    public async Task A_letter_that_changed_before_it_was_signed_is_shown_again()
    {
        Services.Say(Signatures, new { code = "letter-changed" }, HttpStatusCode.Conflict);
        var html = await Wrong(await Send(Head, Sign, ("version", "\"7\""), ("saved", "1")));
        html.ShouldContain(Changed);
        html.ShouldContain("name=\"saved\" value=\"2\"");
    }

    [Theory]
    [InlineData("intended", "intention", Head)]
    [InlineData("sent", "intention", Head)]
    [InlineData("known", "decision", Head)]
    [InlineData("answeredToSign", "objectionDecision", Head)]
    [InlineData("decidedToSign", "intention", Head)]
    public async Task Where_there_is_nothing_to_write_or_sign_the_letter_is_shown_instead(string state, string kind, string account)
    {
        SayIn(state);
        Tell(kind, SavedTwice);
        foreach (var form in new[] { "write", "signing" })
        {
            (await As(account).GetAsync($"{PageOf(kind)}/{form}")).Headers.Location!.ToString().ShouldBe(PageOf(kind));
        }
    }

    [Fact]
    public async Task A_case_that_is_gone_is_not_there()
    {
        Services.Say(Versions, null, HttpStatusCode.NotFound);
        (await SendLetter(Head, Write, ("Voornemen", Whole))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Services.Say(Signatures, null, HttpStatusCode.NotFound);
        (await Send(Head, Sign, ("version", "\"7\""), ("saved", "2"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Page(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> SendLetter(string account, string page, params (string Title, string Text)[] sections) => SendLetter(account, page, 2, sections);

    private Task<HttpResponseMessage> SendLetter(string account, string page, int saved, params (string Title, string Text)[] sections) => Send(account, page, Fields(saved, sections));

    private static (string Name, string Value)[] Fields(params (string Title, string Text)[] sections) => Fields(2, sections);

    private static (string Name, string Value)[] Fields(int saved, (string Title, string Text)[] sections) =>
    [
        ("version", "\"7\""), ("saved", FormattableString.Invariant($"{saved}")),
        .. sections.Index().SelectMany(s => new[] { ($"sections[{s.Index}].title", s.Item.Title), ($"sections[{s.Index}].text", s.Item.Text) }),
    ];
}
