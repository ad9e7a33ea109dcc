using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Restoration.Tests.Api;

/// <summary>What the one may do and the other not, and to whom nothing is there at all.</summary>
[Collection(OnTheHost.Name)]
public class HiddenApiTests(RestorationHost host)
{
    private static readonly (string Command, object? Good, object? Bad, string[] Fields)[] Commands =
    [
        ("acceptances", null, null, []), ("conflict-declarations", new DeclareConflict(Interest.None), new DeclareConflict(null), ["interest"]),
        ("hand-overs", new HandOverRestoration("restoration-worker.rtd"), new HandOverRestoration(null), ["account"]),
        ("offers", new OfferRecognition("Wij willen graag horen wat u zou helpen."), new OfferRecognition("kort"), ["text"]),
        ("answers", new AnswerOffer(true), new AnswerOffer(null), ["accepts"]), ("needs", new TellNeeds("Rust."), new TellNeeds(" "), ["text"]),
        ("measures", new ProposeMeasure("apology", "Excuses."), new ProposeMeasure(null, "x"), ["kind", "text"]),
        ("measure-answers", new AnswerMeasure(1, true), new AnswerMeasure(null, null), ["agrees", "measure"]),
        ("measures/1/consents", null, null, []), ("measures/1/withdrawals", null, null, []), ("closures", null, null, []),
        ("evaluations", new Evaluate(1, 4, null), new Evaluate(1, 6, new string('x', 5_001)), ["satisfaction", "text"]),
        ("detriment-answers", new AnswerDetrimentCheck(1, DetrimentAnswer.Nothing, null), new AnswerDetrimentCheck(null, null, null), ["answer", "check"]),
        ("personnel-actions", new NotePersonnelAction("transfer", new(2024, 1, 1), null), new NotePersonnelAction(null, null, null), ["kind", "on"]),
        ("track-answers", new AnswerTrack(1, true), new AnswerTrack(null, null), ["takesPart", "track"]),
        ("track-evaluations", new EvaluateTrackMeasure(1, 1, 4, null), new EvaluateTrackMeasure(null, null, 0, null), ["measure", "satisfaction", "track"]),
    ];

    [Fact]
    public async Task Every_input_that_is_wrong_is_refused_with_all_its_errors()
    {
        var caseId = await host.AcceptedAsync();
        foreach (var (command, _, bad, fields) in Commands.Where(c => c.Bad is not null))
        {
            await (await host.TryAsync(RestorationHost.Worker, caseId, command, bad)).ShouldBeInvalid(fields);
        }

        foreach (var (command, _, bad, fields) in Commands.Where(c => c.Bad is not null && c.Command is not ("conflict-declarations" or "hand-overs" or "offers")))
        {
            await (await host.TrySayAsync(caseId, command, bad!)).ShouldBeInvalid(fields);
            using var nothing = await host.ReporterOf(caseId).Command($"{RestorationHost.Mine}/{command}", version: null);
            nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest, command);
        }

        using var list = await host.As(RestorationHost.Worker).GetAsync($"{RestorationHost.Cases}?state=nonsense");
        await list.ShouldBeInvalid("state");
    }

    [Fact]
    public async Task Whoever_may_not_know_of_it_finds_nothing_and_whoever_did_not_declare_reads_nothing()
    {
        var (barred, gone, recused, fresh) = (await host.AcceptedAsync(), await host.AcceptedAsync(), await host.DeclaredAsync(), await host.OpenedAsync());
        await host.TellAsync(new PersonBarred(barred, 30, host.MarkOf(RestorationHost.Worker)));
        await host.TellAsync(new CaseDestructionOrdered(gone, 30, Guid.CreateVersion7()));
        await host.DestroyedAsync(gone);
        await host.DoAsync(RestorationHost.Worker, recused, "conflict-declarations", new DeclareConflict(Interest.Present));
        await Eventually.Holds(() => host.ShouldNotKnow(RestorationHost.Worker, barred));

        await IsNothing(fresh, "restoration-worker.rtd");
        foreach (var hidden in new[] { barred, gone, recused })
        {
            await IsNothing(hidden, RestorationHost.Worker);
        }

        (await host.ReadAsync(RestorationHost.Worker, fresh)).File.ShouldBeNull();
        await host.DoAsync(RestorationHost.Worker, fresh, "acceptances");
        var taken = await host.ReadAsync(RestorationHost.Worker, fresh);
        (taken.File, taken.MustDeclare).ShouldBe((null, true));
        await (await host.TryAsync(RestorationHost.Worker, fresh, "offers", new OfferRecognition("Wij willen graag horen wat u zou helpen."))).ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        using var readers = await host.As(RestorationHost.Worker).GetAsync($"{RestorationHost.Cases}/{fresh}/readers");
        await readers.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
    }

    [Fact]
    public async Task When_the_only_worker_of_the_part_steps_back_one_of_another_part_finds_it()
    {
        var caseId = await host.DeclaredAsync();
        await host.DoAsync(RestorationHost.Worker, caseId, "conflict-declarations", new DeclareConflict(Interest.Present));

        var substitute = (await Task.WhenAll(Platform.Authentication.DevelopmentAccounts.All.Where(a => a.Role == "restoration-worker" && a.Name != RestorationHost.Worker)
            .Select(async a => (a.Name, (await host.As(a.Name).GetAsync($"{RestorationHost.Cases}/{caseId}")).StatusCode)))).Where(x => x.StatusCode == HttpStatusCode.OK).ShouldHaveSingleItem().Name;
        await host.DoAsync(substitute, caseId, "acceptances");
        await host.DoAsync(substitute, caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        (await host.ReadAsync(substitute, caseId)).File.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_case_that_is_handed_over_is_the_next_workers()
    {
        var caseId = await host.AcceptedAsync();
        await (await host.TryAsync(RestorationHost.Worker, caseId, "hand-overs", new HandOverRestoration("desk.ams"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "cannot-take-over");
        await host.DoAsync(RestorationHost.Worker, caseId, "hand-overs", new HandOverRestoration("restoration-worker.rtd"));

        (await host.ReadAsync(RestorationHost.Worker, caseId)).File.ShouldBeNull("what was told is not theirs to read any more");
        (await host.ReadAsync("restoration-worker.rtd", caseId)).MustDeclare.ShouldBeTrue();
        await (await host.TryAsync(RestorationHost.Worker, caseId, "closures")).ShouldBeProblem(HttpStatusCode.Conflict, "not-your-case");
        await (await host.TryAsync(RestorationHost.Worker, caseId, "acceptances")).ShouldBeProblem(HttpStatusCode.Conflict, "taken-by-another");
    }

    [Fact]
    public async Task No_pass_a_pass_to_another_service_and_an_old_one_open_nothing()
    {
        var caseId = await host.AcceptedAsync();
        foreach (var token in new[] { host.PassTo(caseId, "investigations"), host.PassTo(caseId, at: DateTimeOffset.UtcNow.AddMinutes(-6)), host.TokenOf(RestorationHost.Worker, DateTimeOffset.UtcNow), "nonsense" })
        {
            using var read = await host.WithToken(token).GetAsync(RestorationHost.Mine);
            await read.ShouldBeProblem(HttpStatusCode.Unauthorized);
            using var said = await host.WithToken(token).Command($"{RestorationHost.Mine}/answers", null, Wire.Body(new AnswerOffer(Accepts: false)));
            await said.ShouldBeProblem(HttpStatusCode.Unauthorized);
        }

        foreach (var path in new[] { "cases", $"cases/{caseId}", "tracks", "patterns", "escalations", "own-conversations", "own-rehabilitations" })
        {
            using var closed = await host.ReporterOf(caseId).GetAsync($"{RestorationHost.Service}/{path}");
            await closed.ShouldBeProblem(HttpStatusCode.Unauthorized);
        }

        using var unheard = await host.ReporterOf(Guid.CreateVersion7()).GetAsync(RestorationHost.Mine);
        await unheard.ShouldBeProblem(HttpStatusCode.NotFound);
        (await host.MineAsync(caseId)).Answer!.Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task Each_role_has_its_own_and_nothing_else()
    {
        foreach (var (path, allowed) in new (string, string[])[]
        {
            ("cases", ["restoration-worker.ams"]), ("tracks", ["restoration-worker.ams"]), ("escalations", ["corps"]), ("patterns", ["restoration-worker.ams", "corps", "cdo"]),
        })
        {
            foreach (var account in new[] { "restoration-worker.ams", "corps", "cdo", "unit-head.ams", "desk.ams", "triage.ams", "hr", "hr-lawyer", "employee.ams" })
            {
                using var response = await host.As(account).GetAsync($"{RestorationHost.Service}/{path}");
                response.StatusCode.ShouldBe(allowed.Contains(account) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{account} {path}");
            }
        }
    }

    [Fact]
    public async Task A_list_shows_what_is_asked_for()
    {
        var (mine, other) = (await host.AcceptedAsync(), await host.OpenedAsync());
        var client = host.As(RestorationHost.Worker);

        var listed = (await client.GetAsync($"{RestorationHost.Cases}?pageSize=200&mine=true&state=needsExplored").Read<Page<ListedRestorationCase>>()).Items;
        listed.ShouldContain(c => c.CaseId == mine && c.Mine && c.ChecksOpen == 0);
        listed.ShouldNotContain(c => c.CaseId == other);
        (await client.GetAsync($"{RestorationHost.Cases}?caseNumber={RestorationHost.NumberOf(other)}").Read<Page<ListedRestorationCase>>()).Items.ShouldContain(c => c.CaseId == other && c.Worker == null);
    }

    [Fact]
    public async Task What_is_destroyed_leaves_no_word_and_no_mark()
    {
        var caseId = await host.AskedAsync();
        await host.TellAsync(new CaseDestructionOrdered(caseId, 30, Guid.CreateVersion7()));

        var done = await host.DestroyedAsync(caseId);
        (done.Keys, done.Rows).ShouldBe((1, 1));
        await using var session = host.Documents.QuerySession();
        var events = System.Text.Json.JsonSerializer.Serialize((await session.Events.FetchStreamAsync(caseId)).Select(e => System.Text.Json.JsonSerializer.Serialize(e.Data, e.EventType)));
        foreach (var hidden in new[] { RestorationHost.Worker, RestorationHost.NumberOf(caseId), host.MarkOf(RestorationHost.Worker), host.MarkOf(RestorationHost.Other) })
        {
            events.ShouldNotContain(hidden);
        }
    }

    private async Task IsNothing(Guid caseId, string account)
    {
        var (client, nothing, version) = (host.As(account), Guid.NewGuid(), await host.VersionOfAsync(caseId));
        foreach (var view in new[] { "", "/readers" })
        {
            using var hidden = await client.GetAsync($"{RestorationHost.Cases}/{caseId}{view}");
            using var unknown = await client.GetAsync($"{RestorationHost.Cases}/{nothing}{view}");
            await hidden.ShouldBeHiddenLike(unknown);
        }

        foreach (var (command, good, _, _) in Commands)
        {
            using var hidden = await client.Command($"{RestorationHost.Cases}/{caseId}/{command}", version.Tag(), good is null ? null : Wire.Body(good));
            using var unknown = await client.Command($"{RestorationHost.Cases}/{nothing}/{command}", version.Tag(), good is null ? null : Wire.Body(good));
            await hidden.ShouldBeHiddenLike(unknown);
        }

        (await client.GetAsync($"{RestorationHost.Cases}?pageSize=200").Read<Page<ListedRestorationCase>>()).Items.ShouldNotContain(c => c.CaseId == caseId);
        (await host.VersionOfAsync(caseId)).ShouldBe(version);
    }
}
