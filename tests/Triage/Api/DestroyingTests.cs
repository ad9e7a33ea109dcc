using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Tests.Api;

[Collection(OnTheHost.Name)]
public class DestroyingTests(TriageHost host)
{
    private readonly Guid _certificate = Guid.CreateVersion7();

    [Fact]
    public async Task A_destroyed_case_is_gone_and_that_is_told_once()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var told = await probe.ListenAsync<CaseDestroyed>();
        var caseId = await DecidedAsync();
        var keys = await host.Services.GetRequiredService<EventMasking>().KeysAsync(caseId, CancellationToken.None);
        keys.ShouldHaveSingleItem();

        await OrderAsync(caseId);

        var done = await DoneAsync(caseId);
        (done.Keys, done.Events, done.Rows).ShouldBe((1, 11, 1));
        using var gone = await host.As("triage.ams").GetAsync($"{TriageHost.Cases}/{caseId}");
        using var unknown = await host.As("triage.ams").GetAsync($"{TriageHost.Cases}/{Guid.NewGuid()}");
        await gone.ShouldBeHiddenLike(unknown);
        (await KeysThereAsync(keys)).ShouldBe(0);
        var events = await EventsAsync(caseId);
        events.ShouldNotContain("triage.ams");
        events.ShouldNotContain(TriageHost.NumberOf(caseId));
        events.ShouldNotContain(keys[0].ToString("n"));
        events.ShouldContain("UnitInvestigation", customMessage: "what statistics need stays");
        var contract = (await Eventually.Gives(async () =>
            (await probe.TakeAsync(told)).Where(m => m.Contract.GetProperty("caseId").GetGuid() == caseId).ShouldHaveSingleItem())).Contract;
        contract.GetProperty("service").GetString().ShouldBe("triage");
        contract.GetProperty("ledgerLine").GetString().ShouldBe(host.Services.GetRequiredService<DestructionLedger>().Read().Single(l => l.Subject == caseId).Hash);
    }

    [Fact]
    public async Task A_destruction_that_is_ordered_again_is_told_again_and_nothing_else_happens()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var told = await probe.ListenAsync<CaseDestroyed>();
        var caseId = await host.CaseAsync();
        await OrderAsync(caseId);
        await DoneAsync(caseId);

        await OrderAsync(caseId);

        var answers = new List<BrokerMessage>();
        await Eventually.Holds(async () =>
        {
            answers.AddRange((await probe.TakeAsync(told)).Where(m => m.Contract.GetProperty("caseId").GetGuid() == caseId));
            answers.Count.ShouldBe(2);
        });
        answers.Select(a => a.Contract.GetProperty("events").GetInt32()).ShouldAllBe(events => events == 1);
    }

    [Fact]
    public async Task A_case_that_arrives_after_its_destruction_never_comes_into_being()
    {
        var caseId = Guid.CreateVersion7();
        await OrderAsync(caseId);
        await DoneAsync(caseId);

        await host.TellAsync(TriageHost.Report(caseId));
        await host.TellAsync(new Contracts.Access.V1.PersonBarred(caseId, 4, "mark"));
        await host.CaseAsync();

        await using var session = host.Documents.QuerySession();
        (await session.LoadAsync<QueueRow>(caseId)).ShouldBeNull();
        (await EventsAsync(caseId)).ShouldNotContain("case_received");
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        (await probe.TakeAsync(BrokerProbe.ErrorQueueOf(host.Endpoint))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rebuild_of_the_queue_brings_nothing_back()
    {
        var (destroyed, other) = (await host.CaseAsync(), await host.CaseAsync());
        await OrderAsync(destroyed);
        await DoneAsync(destroyed);

        using var daemon = await host.Documents.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<TriageQueueProjection>(CancellationToken.None);

        await using var session = host.Documents.QuerySession();
        (await session.LoadAsync<QueueRow>(destroyed)).ShouldBeNull();
        (await session.LoadAsync<QueueRow>(other)).ShouldNotBeNull();
    }

    private async Task<Guid> DecidedAsync()
    {
        var caseId = await host.AssessedCaseAsync();
        await host.Triaging.DecideAsync("triage.ams", caseId, TriageOutcome.UnitInvestigation);
        return caseId;
    }

    private Task OrderAsync(Guid caseId) => host.TellAsync(new CaseDestructionOrdered(caseId, 5, _certificate));

    private Task<Tombstone> DoneAsync(Guid caseId) => Eventually.Gives(async () =>
    {
        await using var session = host.Documents.QuerySession();
        var tombstone = (await session.LoadAsync<Tombstone>(caseId)).ShouldNotBeNull();
        tombstone.IsDone.ShouldBeTrue();
        return tombstone;
    });

    private async Task<int> KeysThereAsync(IReadOnlyList<Guid> keys)
    {
        await using var source = NpgsqlDataSource.Create(host.Keys);
        return (await new KeyTable(source).Read([.. keys], CancellationToken.None)).Count;
    }

    private async Task<string> EventsAsync(Guid caseId)
    {
        await using var source = NpgsqlDataSource.Create(host.Store);
        await using var command = source.CreateCommand("select coalesce(string_agg(concat(type, data::text, headers::text), E'\n'), '') from mt_events where stream_id = $1");
        command.Parameters.Add(new() { Value = caseId });
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
