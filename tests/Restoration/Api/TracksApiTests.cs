using System.Net;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Restoration.Tracks;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Restoration.Tests.Api;

/// <summary>Several reporters do something together, and none of them can ever learn of another.</summary>
[Collection(OnTheHost.Name)]
public class TracksApiTests(RestorationHost host)
{
    private static readonly string Invitation = "Meer mensen maakten iets mee dat hierop lijkt. Wilt u meedoen?";

    [Fact]
    public async Task Whatever_others_do_a_member_reads_the_same_of_it()
    {
        var (one, two, three) = (await host.DeclaredAsync(), await host.DeclaredAsync(), await host.DeclaredAsync());
        var trackId = await StartAsync(one, two, three);
        await host.SayAsync(one, "track-answers", new AnswerTrack(1, TakesPart: true));
        var alone = await ReadAsync(one);

        await host.SayAsync(three, "track-answers", new AnswerTrack(1, TakesPart: false));
        (await ReadAsync(one)).ShouldBe(alone, "somebody else says no");
        await host.SayAsync(two, "track-answers", new AnswerTrack(1, TakesPart: true));
        (await ReadAsync(one)).ShouldBe(alone, "somebody else takes part");

        await DoAsync(trackId, "measures", new AgreeTrackMeasure("jointTeamSession", "Een gesprek met het hele team."), 204);
        await DoAsync(trackId, "measures/1/completions", new CarryOutMeasure(Terms.Term.DayOf(DateTimeOffset.UtcNow), "leader", "Het gesprek was in oktober."), 204);
        var done = await ReadAsync(one);
        await host.SayAsync(two, "track-evaluations", new EvaluateTrackMeasure(1, 1, 2, "Van mij mocht het langer."));
        (await ReadAsync(one)).ShouldBe(done, "somebody else says how it was");
        await host.SayAsync(two, "track-answers", new AnswerTrack(1, TakesPart: false));
        (await ReadAsync(one)).ShouldBe(done, "somebody else leaves");
        await host.TellAsync(new CaseDestructionOrdered(two, 30, Guid.CreateVersion7()));
        await host.DestroyedAsync(two);
        (await ReadAsync(one)).ShouldBe(done, "the case of somebody else is destroyed");

        foreach (var hidden in new[] { RestorationHost.NumberOf(one), RestorationHost.NumberOf(two), two.ToString(), three.ToString(), trackId.ToString(), RestorationHost.Worker, "langer" })
        {
            done.ShouldNotContain(hidden);
        }

        (await host.MineAsync(three)).Tracks.Single().Measures.ShouldBeEmpty("whoever does not take part reads nothing of what is done");
    }

    [Fact]
    public async Task The_worker_sees_who_takes_part_and_how_it_was_and_not_who_said_no()
    {
        var (one, two, three) = (await host.DeclaredAsync(), await host.DeclaredAsync(), await host.DeclaredAsync());
        var trackId = await StartAsync(one, two, three);
        await DoAsync(trackId, "measures", new AgreeTrackMeasure("jointApology", "Excuses aan allen."), 409, "too-few-members");
        await host.SayAsync(one, "track-answers", new AnswerTrack(1, TakesPart: true));
        await host.DoAsync(RestorationHost.Worker, two, "track-answers", new AnswerTrack(1, TakesPart: true));
        await host.SayAsync(three, "track-answers", new AnswerTrack(1, TakesPart: false));
        await DoAsync(trackId, "measures", new AgreeTrackMeasure("jointApology", "Excuses aan allen."), 204);
        await (await host.TrySayAsync(one, "track-evaluations", new EvaluateTrackMeasure(1, 1, 5, null))).ShouldBeProblem(HttpStatusCode.Conflict, "measure-not-done");
        await (await host.TrySayAsync(one, "track-evaluations", new EvaluateTrackMeasure(1, 9, 5, null))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unknown-measure");
        await (await host.TrySayAsync(three, "track-evaluations", new EvaluateTrackMeasure(1, 1, 5, null))).ShouldBeProblem(HttpStatusCode.Conflict, "not-taking-part");
        await DoAsync(trackId, "measures/1/completions", new CarryOutMeasure(new(2023, 11, 7), "corps", "De korpschef bood excuses aan."), 422, "before-agreement");
        await DoAsync(trackId, "measures/1/completions", new CarryOutMeasure(Terms.Term.DayOf(DateTimeOffset.UtcNow), "corps", "De korpschef bood excuses aan."), 204);
        await DoAsync(trackId, "measures/1/completions", new CarryOutMeasure(Terms.Term.DayOf(DateTimeOffset.UtcNow), "corps", "De korpschef bood excuses aan."), 409, "measure-done");
        await DoAsync(trackId, "measures/9/completions", new CarryOutMeasure(Terms.Term.DayOf(DateTimeOffset.UtcNow), "corps", "De korpschef bood excuses aan."), 422, "unknown-measure");
        await host.SayAsync(one, "track-evaluations", new EvaluateTrackMeasure(1, 1, 5, "Goed zo."));

        var detail = await host.As(RestorationHost.Worker).GetAsync($"{RestorationHost.Tracks}/{trackId}").Read<TrackDetail>();
        detail.CaseNumbers.ShouldBe(new[] { one, two }.Select(RestorationHost.NumberOf), ignoreOrder: true);
        detail.Evaluations.ShouldBe([new(1, 5, "Goed zo.")]);
        (await host.MineAsync(one)).Tracks.Single().Measures.Single().Evaluation!.Text.ShouldBe("Goed zo.");
        (await host.As(RestorationHost.Worker).GetAsync(RestorationHost.Tracks).Read<ListedTrack[]>()).ShouldContain(t => t.TrackId == trackId && t.Members == 2);

        await DoAsync(trackId, "endings", null, 204);
        await DoAsync(trackId, "measures", new AgreeTrackMeasure("jointApology", "Nog een keer."), 409, "track-ended");
        await DoAsync(trackId, "measures/1/completions", new CarryOutMeasure(Terms.Term.DayOf(DateTimeOffset.UtcNow), "corps", "De korpschef bood excuses aan."), 409, "track-ended");
        await DoAsync(trackId, "endings", null, 204);
        await (await host.TrySayAsync(three, "track-answers", new AnswerTrack(1, TakesPart: true))).ShouldBeProblem(HttpStatusCode.Conflict, "track-ended");
        await host.SayAsync(one, "track-answers", new AnswerTrack(1, TakesPart: false));
        await (await host.TrySayAsync(one, "track-answers", new AnswerTrack(9, TakesPart: true))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unknown-track");
    }

    [Fact]
    public async Task Others_find_no_track_and_what_cannot_be_started_is_refused()
    {
        var (one, two) = (await host.DeclaredAsync(), await host.DeclaredAsync());
        var trackId = await StartAsync(one, two);
        await NotThere("restoration-worker.rtd", trackId);
        await (await TryStartAsync([one])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "too-few-cases");
        await (await TryStartAsync([one, one])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "too-few-cases");
        await (await TryStartAsync([one, Guid.CreateVersion7()])).ShouldBeProblem(HttpStatusCode.NotFound);
        await (await TryStartAsync([one, await host.OpenedAsync(part: "RTD")])).ShouldBeProblem(HttpStatusCode.NotFound);
        await (await TryStartAsync([], "kort")).ShouldBeInvalid("cases", "text");
        await DoAsync(trackId, "measures", new AgreeTrackMeasure("apology", "x"), 400);
        await DoAsync(trackId, "measures/1/completions", new CarryOutMeasure(null, null, null), 400);

        await host.TellAsync(new PersonBarred(one, 30, host.MarkOf(RestorationHost.Worker)));
        await Eventually.Holds(() => NotThere(RestorationHost.Worker, trackId));
        (await host.As(RestorationHost.Worker).GetAsync(RestorationHost.Tracks).Read<ListedTrack[]>()).ShouldNotContain(t => t.TrackId == trackId);
    }

    [Fact]
    public async Task A_track_goes_with_the_last_of_its_cases()
    {
        var (one, two) = (await host.DeclaredAsync(), await host.DeclaredAsync());
        var trackId = await StartAsync(one, two);

        await DestroyAsync(one);
        await using (var session = host.Documents.QuerySession())
        {
            (await session.LoadAsync<JointTrack>(trackId)).ShouldNotBeNull();
        }

        (await DestroyAsync(two)).Rows.ShouldBe(2);
        await using var after = host.Documents.QuerySession();
        (await after.LoadAsync<JointTrack>(trackId)).ShouldBeNull();
        (await after.Events.FetchStreamAsync(trackId)).Select(e => e.Data).OfType<TrackStarted>().Single().By.ShouldBeEmpty();
    }

    [Fact]
    public async Task Five_reports_that_are_alike_are_shown_as_a_pattern_and_one_that_did_not_happen_does_not_count()
    {
        var cases = new List<Guid>();
        foreach (var _ in Enumerable.Range(0, 5))
        {
            cases.Add(await host.OpenedAsync(category: "exclusion", part: "LMB"));
        }

        foreach (var account in new[] { "restoration-worker.lmb", "corps", "cdo" })
        {
            (await PatternsAsync(account)).ShouldContain(p => p.OrganisationalPart == "LMB" && p.Category == "exclusion" && p.Cases == 5);
        }

        (await PatternsAsync("restoration-worker.rtd")).ShouldNotContain(p => p.OrganisationalPart == "LMB", "nobody sees another part's");
        await host.TellAsync(Support.Given.Unfounded with { CaseId = cases[0], Charges = [new(1, Contracts.Finding.Unfounded, null)] });
        await Eventually.Holds(async () => (await PatternsAsync("corps")).ShouldNotContain(p => p.OrganisationalPart == "LMB"));
    }

    private Task<Pattern[]> PatternsAsync(string account) => host.As(account).GetAsync($"{RestorationHost.Service}/patterns").Read<Pattern[]>();

    private async Task<string> ReadAsync(Guid caseId) => await (await host.ReporterOf(caseId).GetAsync(RestorationHost.Mine)).Content.ReadAsStringAsync();

    private async Task<Guid> StartAsync(params Guid[] cases) => (await (await TryStartAsync(cases)).Read<StartedTrack>(201)).TrackId;

    private Task<HttpResponseMessage> TryStartAsync(Guid[] cases, string? text = null) =>
        host.As(RestorationHost.Worker).Command(RestorationHost.Tracks, version: null, Wire.Body(new Contracts.Restoration.Http.V1.StartTrack(cases, text ?? Invitation)));

    private async Task DoAsync(Guid trackId, string command, object? body, int status, string? code = null)
    {
        using var response = await host.As(RestorationHost.Worker).Command($"{RestorationHost.Tracks}/{trackId}/{command}", (await host.VersionOfAsync(trackId)).Tag(), body is null ? null : Wire.Body(body));
        ((int)response.StatusCode).ShouldBe(status, await response.Content.ReadAsStringAsync());
        if (code is not null)
        {
            await response.ShouldBeProblem((HttpStatusCode)status, code);
        }
    }

    private async Task NotThere(string account, Guid trackId)
    {
        using var hidden = await host.As(account).GetAsync($"{RestorationHost.Tracks}/{trackId}");
        using var unknown = await host.As(account).GetAsync($"{RestorationHost.Tracks}/{Guid.NewGuid()}");
        await hidden.ShouldBeHiddenLike(unknown);
        foreach (var command in new[] { "measures", "measures/1/completions", "endings" })
        {
            object? body = command switch
            {
                "measures" => new AgreeTrackMeasure("jointApology", "Excuses."),
                "endings" => null,
                _ => new CarryOutMeasure(new(2023, 11, 7), "corps", "Het is gedaan."),
            };
            using var refused = await host.As(account).Command($"{RestorationHost.Tracks}/{trackId}/{command}", "\"1\"", body is null ? null : Wire.Body(body));
            await refused.ShouldBeProblem(HttpStatusCode.NotFound);
        }
    }

    private async Task<Platform.Destruction.Tombstone> DestroyAsync(Guid caseId)
    {
        await host.TellAsync(new CaseDestructionOrdered(caseId, 30, Guid.CreateVersion7()));
        return await host.DestroyedAsync(caseId);
    }
}
