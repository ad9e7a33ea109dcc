using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Tests;

/// <summary>The interviews of a case and the room of one: what comes next, and that no word of the minutes is lost.</summary>
public sealed class InterviewPagesTests : EvidencePortal
{
    private static readonly Guid InterviewId = new("7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c0d1");
    private static readonly string Interviews = $"{Case}/interviews";
    private static readonly string Room = $"{Interviews}/{InterviewId}";
    private static readonly string RoomApi = $"{Api}/interviews/{InterviewId}";
    private static readonly DateTimeOffset At = new(2026, 3, 12, 13, 30, 0, TimeSpan.Zero);

    private static readonly InterviewDetail Planned = new(
        InterviewId, 2, InterviewWith.Subject, "J. de Wit", At, "Kamer 1.12", [One, Two], InterviewState.Planned, null, false, false, null, [], null, null, null, null, null, 4);

    private static readonly InterviewDetail Written = Planned with
    {
        State = InterviewState.MinutesWritten, HeldAt = At, RightsRead = true, DutyToAnswer = true, Counsel = "mr. A. Bakker",
        Minutes = [new(2, Asked, Two, "De tweede versie.", Hash), new(1, Asked, One, "De eerste versie.", Hash)],
    };

    [Theory]
    [InlineData("nl", "Gesprekken", "Leg vast dat het gesprek er was")]
    [InlineData("en", "Interviews", "Record that the interview took place")]
    public async Task The_list_says_with_whom_when_and_what_comes_next(string language, string title, string step)
    {
        Services.Say($"GET {Api}/interviews", PageOf(new ListedInterview(InterviewId, 2, InterviewWith.Subject, "J. de Wit", At, InterviewState.Planned, false, [One], 4)));
        var html = await Read(One, $"/{language}/staff/investigations/{Id}/interviews");
        html.ShouldContain($"<h1 class=\"utrecht-heading-1\">{title}</h1>");
        html.ShouldContain("<bdi>J. de Wit</bdi>");
        html.ShouldContain(step);
        html.ShouldContain($"/staff/investigations/{Id}/interviews/plan\"");
    }

    [Fact]
    public async Task Without_the_method_in_the_mandate_nothing_is_planned()
    {
        Say(Work() with { Mandates = [First with { Methods = ["documents"] }] });
        Services.Say($"GET {Api}/interviews", PageOf<ListedInterview>());
        var html = await Read(One, Interviews);
        html.ShouldContain("De opdracht staat geen gesprekken toe.");
        html.ShouldNotContain("/interviews/plan");
        (await As(One).GetAsync(Interviews + "/plan")).Headers.Location!.ToString().ShouldBe(Interviews);
    }

    [Theory]
    [InlineData(Head)]
    [InlineData(Lawyer)]
    public async Task Others_have_no_interviews(string account) => (await As(account).GetAsync(Interviews)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task An_interview_is_planned_in_the_time_of_the_Netherlands()
    {
        (await Read(One, Interviews + "/plan")).ShouldContain("De opdracht noemt: J. de Wit.");
        Services.Say($"POST {Api}/interviews", new InterviewPlanned(InterviewId, 2), HttpStatusCode.Created);
        var answer = await Send(
            One, Interviews + "/plan", ("version", "\"7\""), ("key", Id.ToString()), ("with", "subject"), ("person", "J. de Wit"), ("day", "2026-03-12"), ("time", "14:30"),
            ("place", "Kamer 1.12"), ("investigators", One), ("investigators", Two));
        answer.Headers.Location!.ToString().ShouldBe(Room + "?done=planned");
        var sent = JsonSerializer.Deserialize<PlanInterview>(Services.Sent.Single().Body, ApiJson.Options)!;
        (sent.With, sent.Person, sent.At, sent.Place).ShouldBe((InterviewWith.Subject, "J. de Wit", At, "Kamer 1.12"));
        sent.Investigators.ShouldBe([One, Two]);
        Services.Sent.Single().Headers.GetValues("Idempotency-Key").Single().ShouldBe(Id.ToString());
    }

    [Fact]
    public async Task Of_a_reporter_no_name_goes_on_and_what_is_wrong_is_said_at_once()
    {
        Services.Say($"POST {Api}/interviews", new InterviewPlanned(InterviewId, 2), HttpStatusCode.Created);
        await Send(
            One, Interviews + "/plan", ("with", "reporter"), ("person", "Iemand"), ("day", "2026-03-12"), ("time", "14:30"), ("place", "Kamer 1.12"), ("investigators", One));
        Services.Sent.Single().Body.ShouldNotContain("Iemand");

        var html = await Wrong(await Send(One, Interviews + "/plan", ("with", "witness"), ("day", "2026-03-29"), ("time", "02:30"), ("place", "x")));
        foreach (var field in new[] { "person", "time", "place", "investigators" })
        {
            html.ShouldContain($"href=\"#{field}\"");
        }
    }

    [Fact]
    public async Task The_room_leads_to_what_comes_next()
    {
        Say(Planned);
        var html = await Read(One, Room);
        html.ShouldContain($"href=\"{Room}/holding\"");
        html.ShouldContain($"href=\"{Room}/move\"");
        html.ShouldContain($"href=\"{Room}/cancellation\"");
        html.ShouldContain("donderdag 12 maart 2026, 14.30 uur");
        html.ShouldContain("<title>Gesprek I-2 - Zichtlijn</title>");
    }

    [Fact]
    public async Task All_versions_of_the_minutes_are_readable()
    {
        Say(Written);
        var html = await Read(One, Room);
        html.ShouldContain("De tweede versie.");
        html.ShouldContain("De eerste versie.");
        html.ShouldContain("Gezegd onder antwoordplicht");
        html.ShouldContain("mr. A. Bakker");
        html.ShouldContain($"href=\"{Room}/signature\"");
        html.ShouldContain($"href=\"{Room}/minutes\"");
    }

    [Fact]
    public async Task What_was_refused_and_handed_over_stands_there_in_the_end()
    {
        Say(Written with { State = InterviewState.SignatureRefused, RefusalReason = "Er ontbreekt een vraag.", CopyHandedOverAt = Asked, CopyHow = "Op papier." });
        var html = await Read(One, Room);
        html.ShouldContain("Er ontbreekt een vraag.");
        html.ShouldContain("Op papier.");
        html.ShouldContain("Dit gesprek is klaar");
    }

    [Fact]
    public async Task To_the_person_it_is_about_the_rights_must_have_been_read()
    {
        Say(Planned);
        Services.Say($"POST {RoomApi}/holdings", null, HttpStatusCode.NoContent);
        var html = await Read(One, Room + "/holding");
        html.ShouldContain("Bij degene om wie het gaat is dit altijd nodig.");
        html.ShouldContain("value=\"14:30\"");
        (string, string)[] held = [("version", "\"4\""), ("day", "2026-03-12"), ("time", "14:35"), ("present", One), ("duty", "no"), ("counsel", "mr. A. Bakker")];
        html = await Wrong(await Send(One, Room + "/holding", held));
        html.ShouldContain("href=\"#rights\">Bij degene om wie het gaat moeten de rechten zijn voorgelezen.");
        html.ShouldContain("mr. A. Bakker");

        (await Send(One, Room + "/holding", [.. held, ("rights", "yes")])).Headers.Location!.ToString().ShouldBe(Room + "?done=held");
        var sent = JsonSerializer.Deserialize<HoldInterview>(Services.Sent.Single().Body, JsonSerializerOptions.Web)!;
        (sent.HeldAt, sent.RightsRead, sent.DutyToAnswer, sent.Counsel).ShouldBe((At.AddMinutes(5), true, false, "mr. A. Bakker"));
    }

    [Fact]
    public async Task Whether_there_was_a_duty_to_answer_is_always_said_and_nothing_is_held_in_the_future()
    {
        Say(Planned with { With = InterviewWith.Witness });
        var html = await Wrong(await Send(One, Room + "/holding", ("version", "\"4\""), ("day", "2099-03-12"), ("time", "14:35"), ("present", One)));
        html.ShouldContain("href=\"#duty\"");
        html.ShouldContain("href=\"#day\">Dit moment moet nog komen.");
        html.ShouldNotContain("href=\"#rights\"");
    }

    [Fact]
    public async Task The_minutes_begin_with_the_newest_version_and_are_sent_for_the_one_that_was_seen()
    {
        Say(Written);
        (await Read(One, Room + "/minutes")).ShouldContain("De tweede versie.</textarea>");
        Services.Say($"POST {RoomApi}/minutes", null, HttpStatusCode.NoContent);
        (await Send(One, Room + "/minutes", ("version", "\"4\""), ("text", "Regel 1\r\nRegel 2"))).Headers.Location!.ToString().ShouldBe(Room + "?done=written");
        JsonSerializer.Deserialize<WriteMinutes>(Services.Sent.Single().Body, JsonSerializerOptions.Web)!.Text.ShouldBe("Regel 1\nRegel 2");
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed, null, "Lees versie 2, die er nu is.")]
    [InlineData(HttpStatusCode.Conflict, "minutes-signed", "Het verslag verandert niet meer.")]
    public async Task Whatever_happened_meanwhile_the_text_is_still_there(HttpStatusCode status, string? code, string said)
    {
        Say(Written);
        Services.Say($"POST {RoomApi}/minutes", new { code }, status);
        var answer = await Send(One, Room + "/minutes", ("version", "\"3\""), ("text", "Wat ik een uur lang typte."));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("Wat ik een uur lang typte.</textarea>");
        html.ShouldContain(said);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError)]
    public async Task When_the_session_or_the_service_is_gone_the_text_stays_sealed_in_the_page(HttpStatusCode said, HttpStatusCode shown)
    {
        Say(Written);
        var owner = (await Read(One, Room + "/minutes")).Split("name=\"of\" value=\"")[^1].Split('"')[0];
        Services.Say($"POST {RoomApi}/minutes", null, said);
        var text = string.Concat(Enumerable.Repeat("Het verslag, in gewone woorden, met een é. ", 2_300));
        var answer = await Send(One, Room + "/minutes", ("version", "\"4\""), ("of", owner), ("text", text));
        answer.StatusCode.ShouldBe(shown);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain($"action=\"{Room}/minutes\"");
        html.ShouldNotContain("gewone woorden");

        Services.Say($"POST {RoomApi}/minutes", null, HttpStatusCode.NoContent);
        answer = await Send(One, Room + "/minutes", ("kept", html.Split("name=\"kept\" value=\"")[1].Split('"')[0]));
        answer.Headers.Location!.ToString().ShouldBe(Room + "?done=written");
        JsonSerializer.Deserialize<WriteMinutes>(Services.Sent[^1].Body, JsonSerializerOptions.Web)!.Text.ShouldBe(text.Trim());
    }

    [Fact]
    public async Task A_signature_that_was_refused_needs_the_reason()
    {
        Say(Written);
        Services.Say($"POST {RoomApi}/signatures", null, HttpStatusCode.NoContent);
        (await Wrong(await Send(One, Room + "/signature", ("version", "\"4\""), ("answer", "refused"), ("reason", "Nee")))).ShouldContain("href=\"#reason\"");
        (await Send(One, Room + "/signature", ("version", "\"4\""), ("answer", "refused"), ("reason", "Er ontbreekt een vraag."))).Headers.Location!.ToString().ShouldEndWith("?done=refused");
        (await Send(One, Room + "/signature", ("version", "\"4\""), ("answer", "given"))).Headers.Location!.ToString().ShouldEndWith("?done=signed");
        Services.Sent.Select(s => JsonSerializer.Deserialize<SignMinutes>(s.Body, JsonSerializerOptions.Web)).ShouldBe([new(false, "Er ontbreekt een vraag."), new(true)]);
    }

    [Theory]
    [InlineData("move", "moves", "moved")]
    [InlineData("cancellation", "cancellations", "cancelled")]
    public async Task A_planned_interview_is_moved_or_cancelled_with_the_motive(string form, string path, string done)
    {
        Say(Planned);
        Services.Say($"POST {RoomApi}/{path}", null, HttpStatusCode.NoContent);
        (string, string)[] fields = [("version", "\"4\""), ("day", "2026-03-13"), ("time", "10:00"), ("place", "Kamer 1.12")];
        (await Wrong(await Send(One, $"{Room}/{form}", fields))).ShouldContain("href=\"#motive\"");
        (await Send(One, $"{Room}/{form}", [.. fields, ("motive", "De getuige is ziek.")])).Headers.Location!.ToString().ShouldBe($"{Room}?done={done}");
    }

    [Fact]
    public async Task A_copy_is_handed_over_after_the_signature()
    {
        Say(Written);
        (await As(One).GetAsync(Room + "/copy")).Headers.Location!.ToString().ShouldBe(Room);
        Say(Written with { State = InterviewState.SignatureGiven, SignedAt = Asked });
        Services.Say($"POST {RoomApi}/copies", null, HttpStatusCode.NoContent);
        (await Send(One, Room + "/copy", ("version", "\"4\""), ("how", "Op papier."))).Headers.Location!.ToString().ShouldBe(Room + "?done=copied");
    }

    private void Say(InterviewDetail interview) => Services.Say($"GET {RoomApi}", interview);
}
