using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>What is beyond one case: joint tracks, patterns, and what was escalated to the corps.</summary>
public sealed class RestorationTogetherTests : RestorationPortal
{
    private const string Root = "/api/restoration/v1";
    private const string Tracks = Restorations + "/tracks";
    private static readonly Guid Track = Guid.Parse("018b9c1e-0000-7000-8000-0000000000bb");
    private static readonly TrackDetail Detail = new(Track, "AMS", At, Words, ["Z-2026-000012"], HasEnded: false, [], [], 7);

    [Fact]
    public async Task A_track_is_started_with_the_cases_of_the_part()
    {
        ListedRestorationCase Listed(Guid id, string part) => new(id, "Z-2026-000001", "bullying", part, At, RestorationState.Accepted, Worker: null, Mine: false, DueBy: null, 0, 0, 7);
        var elsewhere = Guid.CreateVersion7();
        Services.Say($"GET {Root}/cases", PageOf(Listed(Id, "AMS"), Listed(elsewhere, "RTD")));
        Services.Say($"POST {Root}/tracks", new StartedTrack(Track), HttpStatusCode.Created);
        var html = await Read(Worker, Tracks + "/start");
        html.ShouldContain($"value=\"{Id}\"");
        html.ShouldNotContain($"{elsewhere}");
        (await Wrong(await Send(Worker, Tracks + "/start", ("text", Words)))).ShouldContain(Words + "</textarea>");
        (await Send(Worker, Tracks + "/start", ("cases", $"{Id}"), ("text", Words))).Headers.Location!.ToString().ShouldBe($"{Tracks}/{Track}?done=started");
        JsonSerializer.Deserialize<StartTrack>(Services.Sent.Single().Body, Apis.ApiJson.Options)!.Cases.ShouldBe([Id]);
        Services.Say($"POST {Root}/tracks", new { code = "too-few-cases" }, HttpStatusCode.UnprocessableEntity);
        (await Wrong(await Send(Worker, Tracks + "/start", ("cases", $"{Id}"), ("text", Words)))).ShouldContain("Kies meer zaken voor een traject.");
    }

    [Fact]
    public async Task The_list_of_tracks_says_how_many_take_part()
    {
        Services.Say($"GET {Root}/tracks", new[] { new ListedTrack(Track, "AMS", At, 3, HasEnded: true, 7) });
        var html = await Read(Worker, Tracks);
        html.ShouldContain("3 melders doen mee.");
        html.ShouldContain("Dit traject is afgelopen.");
    }

    [Fact]
    public async Task What_is_done_together_is_agreed_carried_out_and_ended()
    {
        Services.Say($"GET {Root}/tracks/{Track}", Detail with { Measures = [new(1, "jointTeamSession", MeasureState.Agreed, Words, Done: null, Evaluation: null)] });
        foreach (var command in new[] { "measures", "measures/1/completions", "endings" })
        {
            Services.Say($"POST {Root}/tracks/{Track}/{command}", null, HttpStatusCode.NoContent);
        }

        var page = $"{Tracks}/{Track}";
        (await Read(Worker, page)).ShouldContain("Z-2026-000012");
        (await WrongAsync(page + "?handler=Measure", ("text", "Samen praten"))).ShouldContain("Samen praten</textarea>");
        (await WrongAsync(page + "?handler=Done", ("measure", "1"), ("on", "2999-01-01"), ("how", "Wij spraken met elkaar."))).ShouldContain("Wij spraken met elkaar.</textarea>");
        (await NextAsync(page + "?handler=Measure", ("kind", "jointTeamSession"), ("text", Words))).ShouldBe(page + "?done=planned");
        (await NextAsync(page + "?handler=Done", ("measure", "1"), ("on", "2026-04-01"), ("byRole", "leader"), ("how", Words))).ShouldBe(page + "?done=done");
        (await NextAsync(page + "?handler=End")).ShouldBe(page + "?done=stopped");
        Services.Sent.Select(s => s.Path[(Root.Length + 1)..]).ShouldBe([$"tracks/{Track}/measures", $"tracks/{Track}/measures/1/completions", $"tracks/{Track}/endings"]);
        Services.Say($"POST {Root}/tracks/{Track}/measures", new { code = "too-few-members" }, HttpStatusCode.Conflict);
        (await WrongAsync(page + "?handler=Measure", ("kind", "jointTeamSession"), ("text", Words))).ShouldContain("Er doen nog te weinig melders mee");
    }

    [Fact]
    public async Task A_track_that_has_ended_is_read_only()
    {
        Services.Say($"GET {Root}/tracks/{Track}", Detail with
        {
            HasEnded = true, Measures = [new(1, "jointTeamSession", MeasureState.CarriedOut, Words, new(new(2026, 4, 1), "leader", "Het gesprek was er."), Evaluation: null)], Evaluations = [new(1, 4, "Goed dat het gebeurde.")],
        });
        var html = await Read(Worker, $"{Tracks}/{Track}");
        html.ShouldContain("Goed dat het gebeurde.");
        html.ShouldNotContain("<textarea");
    }

    [Theory]
    [InlineData(Worker, true)]
    [InlineData("corps", false)]
    [InlineData("cdo", false)]
    public async Task Patterns_are_numbers_of_a_part_and_a_subject(string account, bool mayStart)
    {
        Services.Say($"GET {Root}/patterns", Array.Empty<Pattern>());
        (await Read(account, Restorations + "/patterns")).ShouldContain("Er zijn nu geen patronen.");
        Services.Say($"GET {Root}/patterns", new[] { new Pattern("AMS", "bullying", 6, new(2025, 11, 29)) });
        var html = await Read(account, Restorations + "/patterns");
        html.ShouldContain("Meldingen sinds 29 november 2025");
        html.Contains($"href=\"{Tracks}\"", StringComparison.Ordinal).ShouldBe(mayStart);
    }

    [Fact]
    public async Task The_corps_answers_what_was_escalated_without_a_word_of_it()
    {
        Services.Say($"GET {Root}/escalations", new[] { new ListedEscalation(Id, 1, "Z-2026-000012", "AMS", EscalationKind.Detriment, At, 7) });
        Services.Say($"POST {RestorationApi}/escalations/1/answers", null, HttpStatusCode.NoContent);
        var form = $"{Restorations}/{Id}/escalations/1";
        (await Read("corps", Restorations + "/escalations")).ShouldContain($"href=\"{form}\"");
        (await Wrong(await Send("corps", form, ("version", "\"7\""), ("text", "Kort")))).ShouldContain("Kort</textarea>");
        (await Send("corps", form, ("version", "\"7\""), ("text", Words))).Headers.Location!.ToString().ShouldBe(Restorations + "/escalations?done=answered");
        (Services.Sent.Single().Version, JsonSerializer.Deserialize<AnswerEscalation>(Services.Sent.Single().Body, Apis.ApiJson.Options)).ShouldBe(("\"7\"", new(Words)));
        (await As("corps").GetAsync($"{Restorations}/{Id}/escalations/9")).Headers.Location!.ToString().ShouldBe(Restorations + "/escalations");
    }

    [Theory]
    [InlineData("triage.ams", "/patterns")]
    [InlineData("unit-head.ams", "/escalations")]
    [InlineData(Worker, "/escalations")]
    [InlineData("corps", "/tracks")]
    [InlineData("corps", "/tracks/start")]
    public async Task To_others_they_are_not_there(string account, string page) =>
        (await As(account).GetAsync(Restorations + page)).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
}
