using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Tests;

/// <summary>Somebody gives their views and objects: what they typed is never lost, and a refusal is told in words.</summary>
public sealed class OwnMatterFormTests : OwnMatterPortal
{
    private static readonly string Views = Own + "/views";
    private static readonly string Objection = Own + "/objection";

    public OwnMatterFormTests() => Say(Sent);

    public static TheoryData<string, HttpStatusCode, string?, string> Refusals { get; } = new()
    {
        { "views", HttpStatusCode.Conflict, "decided-already", "Een zienswijze kan niet meer." },
        { "views", HttpStatusCode.UnprocessableEntity, "something-else", "Dit kan nu niet. Uw tekst staat hieronder." },
        { "views", HttpStatusCode.BadRequest, "invalid-input", "Kijk alle velden na." },
        { "views", HttpStatusCode.PreconditionFailed, null, "Iemand anders wijzigde" },
        { "objection", HttpStatusCode.Conflict, "objected-already", "U hebt al bezwaar gemaakt." },
        { "objection", HttpStatusCode.Conflict, "not-notified", "U hebt het besluit nog niet officieel gekregen." },
        { "objection", HttpStatusCode.UnprocessableEntity, "before-the-decision", "een dag van voor het besluit" },
        { "objection", HttpStatusCode.PreconditionFailed, null, "Iemand anders wijzigde" },
    };

    [Theory]
    [InlineData("nl", "Ik geef geen zienswijze", "U kunt dat zeggen tot en met")]
    [InlineData("en", "I give no views", "You can say so until and including")]
    public async Task The_form_for_views_says_until_when_and_that_none_is_fine(string language, string none, string until)
    {
        var html = await Read(Accused, $"/{language}/staff/own-matters/{Id}/views");
        html.ShouldContain(none + "</label>");
        html.ShouldContain(until);
    }

    [Fact]
    public async Task Views_are_sent_for_the_version_that_was_seen()
    {
        Services.Say($"POST {OwnApi}/views", null, HttpStatusCode.NoContent);
        (await Send(Accused, Views, ("version", "\"7\""), ("choice", "write"), ("text", Words))).Headers.Location!.ToString().ShouldBe(Own + "?done=views#views");
        Services.Sent.Single().Version.ShouldBe("\"7\"");
        SentAs<GiveViews>().ShouldBe(new(Waives: null, Words));
        (await Read(Accused, Own + "?done=views")).ShouldContain("De leiding leest haar voordat er iets wordt besloten.");
    }

    [Fact]
    public async Task Who_gives_none_confirms_it()
    {
        Services.Say($"POST {OwnApi}/views", null, HttpStatusCode.NoContent);
        var html = await Wrong(await Send(Accused, Views, ("version", "\"7\""), ("choice", "none"), ("text", "")));
        html.ShouldContain("href=\"#sure\">Zet een vinkje als u zeker weet dat u geen zienswijze geeft.");
        html.ShouldContain("value=\"none\" checked=\"checked\"");
        Services.Sent.ShouldBeEmpty();

        (await Send(Accused, Views, ("version", "\"7\""), ("choice", "none"), ("text", ""), ("sure", "yes"))).Headers.Location!.ToString().ShouldBe(Own + "?done=waived#views");
        SentAs<GiveViews>().ShouldBe(new(Waives: true, null));
        (await Read(Accused, Own + "?done=waived")).ShouldContain("Bewaard: u geeft geen zienswijze");
    }

    [Theory]
    [InlineData("", "", "href=\"#choice\">Kies of u uw zienswijze geeft of niet.")]
    [InlineData("perhaps", Words, "href=\"#choice\">Kies of u uw zienswijze geeft of niet.")]
    [InlineData("write", "Te kort", "href=\"#text\">Schrijf uw zienswijze, in 20 tot 20.000 tekens.")]
    [InlineData("none", Words, "href=\"#text\">U koos dat u geen zienswijze geeft, en u schreef wel iets.")]
    public async Task What_is_wrong_with_views_is_said_and_what_was_typed_stays(string choice, string text, string wrong)
    {
        var html = await Wrong(await Send(Accused, Views, ("version", "\"6\""), ("choice", choice), ("text", text), ("sure", "yes")));
        html.ShouldContain(wrong);
        html.ShouldContain(text + "</textarea>");
        html.ShouldContain("name=\"version\" value=\"\"6\"\"");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_gave_views_before_adds_to_them()
    {
        Say(With(null, Written));
        Services.Say($"POST {OwnApi}/views", null, HttpStatusCode.NoContent);
        var html = await Read(Accused, Views);
        html.ShouldNotContain("name=\"choice\"");
        html.ShouldContain("Wat u eerder zei, blijft staan.");
        (await Send(Accused, Views, ("version", "\"7\""), ("text", Words))).Headers.Location!.ToString().ShouldBe(Own + "?done=views#views");
        SentAs<GiveViews>().ShouldBe(new(Waives: null, Words));
    }

    [Fact]
    public async Task After_the_last_day_views_still_come_in_time()
    {
        Say(Sent with { Course = Sent.Course with { ViewsUntil = Over } });
        (await Read(Accused, Views)).ShouldContain("De dag om dat te zeggen was maandag 16 maart 2026. Het kan nog");
    }

    [Fact]
    public async Task A_form_that_is_not_open_leads_back()
    {
        (await As(Accused).GetAsync(Objection)).Headers.Location!.ToString().ShouldBe(Own);
        Say(With(Taken));
        (await As(Accused).GetAsync(Objection)).Headers.Location!.ToString().ShouldBe(Own);
        (await As(Accused).GetAsync(Views)).Headers.Location!.ToString().ShouldBe(Own);
        Say(With(Known with { Objection = Objected }));
        (await As(Accused).GetAsync(Objection)).Headers.Location!.ToString().ShouldBe(Own);
    }

    [Theory]
    [InlineData("nl", "U kunt bezwaar maken tot en met", "Ik stuur mijn redenen later")]
    [InlineData("en", "You can object until and including", "I send my reasons later")]
    public async Task The_form_to_object_says_until_when_and_that_reasons_may_follow(string language, string until, string follow)
    {
        Say(With(Known));
        var html = await Read(Accused, $"/{language}/staff/own-matters/{Id}/objection");
        html.ShouldContain(until);
        html.ShouldContain(follow + "</label>");
    }

    [Fact]
    public async Task An_objection_is_sent_with_its_reasons()
    {
        Say(With(Known));
        Services.Say($"POST {OwnApi}/objections", null, HttpStatusCode.NoContent);
        (await Send(Accused, Objection, ("version", "\"7\""), ("text", Words))).Headers.Location!.ToString().ShouldBe(Own + "?done=objected#objection");
        Services.Sent.Single().Version.ShouldBe("\"7\"");
        SentAs<LodgeObjection>().ShouldBe(new(Words));
        (await Read(Accused, Own + "?done=objected")).ShouldContain("Het staat hieronder, met de dag waarop u het maakte.");
    }

    [Fact]
    public async Task Reasons_may_follow_when_one_says_so()
    {
        Say(With(Known));
        Services.Say($"POST {OwnApi}/objections", null, HttpStatusCode.NoContent);
        (await Wrong(await Send(Accused, Objection, ("version", "\"7\""), ("text", "")))).ShouldContain("href=\"#text\">Schrijf uw redenen, in 10 tot 20.000 tekens. Of kies dat ze later komen.");
        var html = await Wrong(await Send(Accused, Objection, ("version", "\"7\""), ("text", "Te kort"), ("follow", "yes")));
        html.ShouldContain("Te kort</textarea>");
        html.ShouldContain("value=\"yes\" checked=\"checked\"");
        Services.Sent.ShouldBeEmpty();

        (await Send(Accused, Objection, ("version", "\"7\""), ("text", ""), ("follow", "yes"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        SentAs<LodgeObjection>().ShouldBe(new(null));
    }

    [Fact]
    public async Task After_the_last_day_one_can_still_object_and_says_why_it_is_late()
    {
        Say(With(Irrevocable));
        (await Read(Accused, Objection)).ShouldContain("De laatste dag om bezwaar te maken was maandag 16 maart 2026. Schrijf ook waarom u later bent.");
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Whatever_the_service_refuses_the_words_are_still_there(string form, HttpStatusCode status, string? code, string said)
    {
        // Meanwhile it went on: the form is shown all the same.
        Say(With(Taken));
        Services.Say($"POST {OwnApi}/{(form == "views" ? "views" : "objections")}", new { code }, status);
        var answer = await Send(Accused, $"{Own}/{form}", ("version", "\"6\""), ("choice", "write"), ("text", Words));
        answer.StatusCode.ShouldBe(status == HttpStatusCode.PreconditionFailed ? status : HttpStatusCode.UnprocessableEntity);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain(Words + "</textarea>");
        html.ShouldContain(said);
    }

    [Theory]
    [InlineData("views")]
    [InlineData("objection")]
    public async Task What_is_not_there_any_more_is_told_as_everywhere(string form)
    {
        Say(form == "views" ? Sent : With(Known));
        Services.Say($"POST {OwnApi}/{(form == "views" ? "views" : "objections")}", new { code = "not-found" }, HttpStatusCode.NotFound);
        var answer = await Send(Accused, $"{Own}/{form}", ("version", "\"7\""), ("choice", "write"), ("text", Words));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Deze pagina kunt u niet zien");
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task When_the_session_or_the_service_is_gone_the_views_stay_sealed_in_the_page(HttpStatusCode said)
    {
        var owner = (await Read(Accused, Views)).Split("name=\"of\" value=\"")[^1].Split('"')[0];
        Services.Say($"POST {OwnApi}/views", null, said);
        var answer = await Send(Accused, Views, ("version", "\"7\""), ("of", owner), ("choice", "write"), ("text", Words));
        answer.StatusCode.ShouldBe(said);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldNotContain("excuses");

        Services.Say($"POST {OwnApi}/views", null, HttpStatusCode.NoContent);
        answer = await Send(Accused, Views, ("kept", html.Split("name=\"kept\" value=\"")[1].Split('"')[0]));
        answer.Headers.Location!.ToString().ShouldBe(Own + "?done=views#views");
        SentAs<GiveViews>().Text.ShouldBe(Words);
    }

    private T SentAs<T>() => JsonSerializer.Deserialize<T>(Services.Sent[^1].Body, ApiJson.Options)!;
}
