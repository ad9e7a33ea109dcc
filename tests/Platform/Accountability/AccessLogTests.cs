using JasperFx;
using Marten;
using Npgsql;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Tests.Keys;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Platform.Tests.Accountability;

public sealed class AccessLogTests : IAsyncLifetime
{
    private const int Lines = 6;
    private readonly TestServers _servers = new();
    private readonly TemporaryFolder _folder = new();
    private NpgsqlDataSource _database = null!;

    private AccessChain Chain => new(_folder.Keys);

    public async ValueTask InitializeAsync()
    {
        await _servers.InitializeAsync();
        var connection = await _servers.NewDatabaseAsync("access");
        await using var store = DocumentStore.For(options =>
        {
            options.Connection(connection);
            options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
            options.DisableNpgsqlLogging = true;
            options.Storage.ExtendedSchemaObjects.AddRange(AccessLogTables.All);
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        _database = NpgsqlDataSource.Create(connection);
    }

    [Fact]
    public async Task What_two_processes_write_at_once_is_one_chain_without_gaps()
    {
        await using var one = new AccessLog(_database, Chain);
        await using var other = new AccessLog(_database, Chain);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => (i % 2 == 0 ? one : other).Write(Record(i))));

        var (lines, flaw) = await AccessLogRows.Verify(_database, Chain, TestContext.Current.CancellationToken);
        lines.ShouldBe(200);
        flaw.ShouldBeNull();
    }

    [Theory]
    [InlineData("update access_log set trace_id = 'x' where number = 3", "line 3 was changed")]
    [InlineData("update access_log set operation_id = 'x' where number = 3", "line 3 was changed")]
    [InlineData("update access_log set name = 'x' where number = 3", "line 3 was changed")]
    [InlineData("update access_log set status_code = 'Error' where number = 3", "line 3 was changed")]
    [InlineData("update access_log set start_time = start_time + interval '1 microsecond' where number = 3", "line 3 was changed")]
    [InlineData("update access_log set resource = 'x' where number = 3", "line 3 was changed")]
    [InlineData("update access_log set processing_activity_id = 'x' where number = 3", "line 3 was changed")]
    [InlineData("update access_log set case_id = null where number = 3", "line 3 was changed")]
    [InlineData("update access_log set actor = overlay(actor placing 'z' from 1 for 1) where number = 3", "line 3 was changed")]
    [InlineData("update access_log set actor_role = 'x' where number = 3", "line 3 was changed")]
    [InlineData("update access_log set action = 'Refuse' where number = 3", "line 3 was changed")]
    [InlineData("update access_log set reason = '' where number = 3", "line 3 was changed")]
    [InlineData("update access_log set seal = set_byte(seal, 0, (get_byte(seal, 0) + 1) % 256) where number = 3", "line 3 was changed")]
    [InlineData("update access_log set previous = set_byte(previous, 31, (get_byte(previous, 31) + 1) % 256) where number = 3", "line 3 does not follow the line before it")]
    [InlineData("delete from access_log where number = 1", "line 1 is missing")]
    [InlineData("delete from access_log where number = 3", "line 3 is missing")]
    [InlineData("delete from access_log where number = 6", "the log ends at line 5, but 6 lines were written")]
    [InlineData("delete from access_log", "the log ends at line 0, but 6 lines were written")]
    [InlineData("insert into access_log select 7, trace_id, operation_id, name, status_code, resource, processing_activity_id, actor, actor_role, action, start_time, case_id, reason, seal, seal from access_log where number = 6", "line 7 was changed")]
    [InlineData("update access_log set number = 0 - number where number in (3, 4)", "line 1 is missing")]
    public async Task A_line_that_was_changed_removed_or_put_in_is_found(string tampering, string flaw)
    {
        await using (var log = new AccessLog(_database, Chain))
        {
            foreach (var i in Enumerable.Range(1, Lines))
            {
                await log.Write(Record(i));
            }
        }

        (await AccessLogRows.Verify(_database, Chain, TestContext.Current.CancellationToken)).ShouldBe((Lines, null));

        await using var command = _database.CreateCommand(tampering);
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);

        (await AccessLogRows.Verify(_database, Chain, TestContext.Current.CancellationToken)).Flaw.ShouldBe(flaw);
    }

    [Fact]
    public async Task Without_the_key_no_chain_can_be_made_that_holds()
    {
        using var stolen = new TemporaryFolder();
        await using (var forger = new AccessLog(_database, new AccessChain(stolen.Keys)))
        {
            await forger.Write(Record(1));
        }

        (await AccessLogRows.Verify(_database, Chain, TestContext.Current.CancellationToken)).Flaw.ShouldBe("line 1 was changed");
    }

    [Fact]
    public async Task A_line_that_cannot_be_written_is_told_and_the_next_one_can()
    {
        await using var log = new AccessLog(_database, Chain);
        await Run("alter table access_log rename to away");

        await Should.ThrowAsync<PostgresException>(() => log.Write(Record(1)));

        await Run("alter table away rename to access_log");
        await log.Write(Record(2));
        (await AccessLogRows.Verify(_database, Chain, TestContext.Current.CancellationToken)).ShouldBe((1, null));
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _servers.DisposeAsync();
        _folder.Dispose();
    }

    private async Task Run(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static AccessRecord Record(int i) => new(
        $"trace-{i}", $"span-{i}", "read-report", "Ok", DateTimeOffset.UnixEpoch.AddSeconds(i), "reporting", "handling-internal-misconduct",
        Guid.CreateVersion7(), "desk.ams", "desk", AccessAction.Read, Reason: null);
}
