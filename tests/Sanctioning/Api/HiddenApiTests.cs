using System.Net;
using Npgsql;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.Sanctioning.Cases.Worklist;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Sanctioning.Tests.Api;

[Collection(OnTheHost.Name)]
public class HiddenApiTests(SanctioningHost host)
{
    [Fact]
    public async Task To_whoever_may_not_know_of_it_nothing_is_there_whatever_the_reason()
    {
        var (barred, worked, judged, recused, gone) = (await host.OpenedAsync(), await host.OpenedAsync(), await host.OpenedAsync(), await host.DeclaredAsync(), await host.DeclaredAsync());
        await host.TellAsync(new PersonBarred(barred, 3, host.MarkOf("hr-lawyer")));
        await host.TellAsync(new CoReaderChanged(worked, 3, host.MarkOf("hr-lawyer"), Reads: true, MayOpen: true));
        await host.TellAsync(new PersonWorkedOnCase(judged, 3, host.MarkOf("hr-lawyer")));
        await host.DoAsync("hr-lawyer", recused, "conflict-declarations", new DeclareConflict(Interest.Present));
        await host.TellAsync(new CaseDestructionOrdered(gone, 3, Guid.CreateVersion7()));
        await host.DestroyedAsync(gone);

        foreach (var hidden in new[] { barred, worked, judged, recused, gone })
        {
            await Eventually.Holds(() => host.ShouldNotKnow("hr-lawyer", hidden));
            using var search = await host.As("hr-lawyer").GetAsync($"{SanctioningHost.Cases}/{hidden}/matters/1/comparators");
            using var nothing = await host.As("hr-lawyer").GetAsync($"{SanctioningHost.Cases}/{Guid.NewGuid()}/matters/1/comparators");
            await search.ShouldBeHiddenLike(nothing);
            foreach (var (command, body) in Everything)
            {
                using var refused = await host.TryAsync("hr-lawyer", hidden, command, body);
                using var unknown = await host.TryAsync("hr-lawyer", Guid.NewGuid(), command, body, version: 1);
                await refused.ShouldBeHiddenLike(unknown);
            }
        }

        (await host.ReadAsync("hr-lawyer2", recused)).Lawyer.ShouldBeNull("it waits for another");
    }

    [Theory]
    [InlineData("investigator.ams")]
    [InlineData("triage.ams")]
    [InlineData("hr")]
    [InlineData("desk.ams")]
    [InlineData("employee.ams")]
    public async Task Other_roles_have_nothing_here(string account)
    {
        var caseId = await host.OpenedAsync();

        using var read = await host.As(account).GetAsync($"{SanctioningHost.Cases}/{caseId}");
        await read.ShouldBeProblem(HttpStatusCode.Forbidden);
        await (await host.TryAsync(account, caseId, "acceptances")).ShouldBeProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_opens_it_stands_in_the_access_log_and_is_told_by_mark_as_reader_of_the_report()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var queue = await probe.ListenAsync<ReportReaderChanged>();
        var caseId = await host.DeclaredAsync();
        await host.ReadAsync("hr-lawyer", caseId);

        var readers = await host.As("hr-lawyer").GetAsync($"{SanctioningHost.Cases}/{caseId}/readers").Read<IReadOnlyList<CaseReader>>();
        readers.ShouldContain(r => r.Account == "hr-lawyer");
        await Eventually.Holds(async () => (await probe.TakeAsync(queue)).ShouldContain(m =>
            m.Contract.GetProperty("caseId").GetGuid() == caseId && m.Contract.GetProperty("mark").GetString() == host.MarkOf("hr-lawyer") && m.Contract.GetProperty("reads").GetBoolean()));
    }

    [Fact]
    public async Task What_is_written_lies_sealed_in_the_database_and_goes_with_the_case()
    {
        var caseId = await host.DeclaredAsync();
        await host.DoAsync("hr-lawyer", caseId, "matters/1/protocol-answers", SanctioningHost.Answer(ProtocolStep.CarefulInvestigation));
        (await EverythingStoredAsync(caseId)).ShouldSatisfyAllConditions(all => all.ShouldContain("E-1"), all => all.ShouldNotContain("onderzoekers"));

        await host.TellAsync(new CaseDestructionOrdered(caseId, 9, Guid.CreateVersion7()));
        await host.DestroyedAsync(caseId);

        (await EverythingStoredAsync(caseId)).ShouldSatisfyAllConditions(
            all => all.ShouldNotContain("hr-lawyer"), all => all.ShouldNotContain("jansen"), all => all.ShouldNotContain(SanctioningHost.NumberOf(caseId)), all => all.ShouldContain("discrimination"));
    }

    [Fact]
    public async Task Of_a_destroyed_case_no_row_is_left_whatever_is_told_of_it_afterwards()
    {
        var (caseId, unheard) = (await host.DeclaredAsync(), Guid.CreateVersion7());
        foreach (var gone in new[] { caseId, unheard })
        {
            await host.TellAsync(new CaseDestructionOrdered(gone, 9, Guid.CreateVersion7()));
            await host.DestroyedAsync(gone);
            await host.TellAsync(Given.Asked with { CaseId = gone, Version = 20 });
            await host.TellAsync(Given.Reported with { CaseId = gone, Version = 60 });
            await host.TellAsync(new PersonBarred(gone, 20, "a mark to forget"));
        }

        await host.OpenedAsync();
        await using var session = host.Documents.QuerySession();
        foreach (var gone in new[] { caseId, unheard })
        {
            (await session.LoadAsync<SanctionCaseRow>(gone)).ShouldBeNull();
            (await EverythingStoredAsync(gone)).ShouldNotContain("a mark to forget");
        }
    }

    private async Task<string> EverythingStoredAsync(Guid caseId)
    {
        await using var database = NpgsqlDataSource.Create(host.Store);
        await using var command = database.CreateCommand(
            "select coalesce(string_agg(all_data, ' '), '') from (select data::text as all_data from mt_events where stream_id = $1 union all select data::text from mt_doc_sanction_case where id = $1) s");
        command.Parameters.AddWithValue(caseId);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static (string Command, object? Body)[] Everything =>
    [
        ("acceptances", null), ("conflict-declarations", new DeclareConflict(Interest.None)), ("matters/1/protocol-answers", SanctioningHost.Answer(ProtocolStep.CarefulInvestigation)),
        ("matters/1/weights", new SetWeight("light", Repeated: false, SanctioningHost.Reasons)), ("matters/1/factors", new RecordFactor("leads", SanctioningHost.Reasons)),
        ("matters/1/factors/1/withdrawals", new WithdrawFactor(SanctioningHost.Reasons)), ("matters/1/comparators", new LinkComparators(null, SanctioningHost.Reasons)),
    ];
}
