using System.Net;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Records.Destroying;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Reporting.Tests.Api;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Reporting.Tests.Support;

/// <summary>Destroys reports as two officers do, and looks at what is left.</summary>
internal static class Destroying
{
    public static async Task DestroyAsync(this ReportingHost host, ReportReceipt receipt, long? version = null)
    {
        await host.ListedAsync(receipt.ReportId);
        var seen = version ?? await host.VersionOfAsync(receipt.ReportId);
        using var ordered = await host.As("records").Command(
            $"{ReportingHost.PathOf(receipt)}/destruction-orders", seen.Tag(), Wire.Body(new OrderDestruction("erasureRequest", "De rechter heeft het bevolen")));
        ordered.StatusCode.ShouldBe(HttpStatusCode.NoContent, await ordered.Content.ReadAsStringAsync());
        using var approved = await host.As("privacy").Command($"{ReportingHost.PathOf(receipt)}/destruction-orders/approvals", (seen + 1).Tag());
        approved.StatusCode.ShouldBe(HttpStatusCode.NoContent, await approved.Content.ReadAsStringAsync());

        // The worker would begin within a second.
        await host.Services.GetRequiredService<Destroyer>().FinishAsync(CancellationToken.None);
        await host.DoneAsync(receipt.ReportId);
    }

    public static Task DoneAsync(this ReportingHost host, Guid reportId) => Eventually.Holds(async () =>
    {
        await using var session = host.Documents.QuerySession();
        (await session.LoadAsync<Tombstone>(reportId)).ShouldNotBeNull().IsDone.ShouldBeTrue();
        (await session.LoadAsync<DeskRow>(reportId)).ShouldBeNull();
    });

    public static async Task<DestructionRecord?> RecordAsync(this ReportingHost host, Guid reportId)
    {
        await using var session = host.Documents.QuerySession();
        return await session.LoadAsync<DestructionRecord>(reportId);
    }

    public static async Task StoreAsync(this ReportingHost host, Tombstone tombstone)
    {
        await using var session = host.Documents.LightweightSession();
        session.Store(tombstone);
        await session.SaveChangesAsync();
    }

    public static async Task ChangeAsync(this ReportingHost host, Guid id, Func<Tombstone, Tombstone> change)
    {
        await using var session = host.Documents.LightweightSession();
        session.Store(change((await session.LoadAsync<Tombstone>(id))!));
        await session.SaveChangesAsync();
    }

    public static Task TellAsync<T>(this ReportingHost host, T contract)
        where T : class =>
        host.Services.GetRequiredService<IBus>().Publish(contract, context => context.MessageId = Guid.NewGuid());

    public static async Task<uint> FailedCountAsync(this ReportingHost host)
    {
        await using var connection = await new RabbitMQ.Client.ConnectionFactory { Uri = new Uri(host.Broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        return (await channel.QueueDeclarePassiveAsync(BrokerProbe.ErrorQueueOf(host.Endpoint))).MessageCount;
    }

    public static async Task<int> KeysThereAsync(this ReportingHost host, IReadOnlyList<Guid> keys)
    {
        await using var source = NpgsqlDataSource.Create(host.Keys);
        return (await new KeyTable(source).Read([.. keys], CancellationToken.None)).Count;
    }

    /// <summary>All that the database says of a stream's events and of whatever row names it; what is binary as text.</summary>
    public static async Task<string> EventsAsTextAsync(this ReportingHost host, Guid id)
    {
        await using var source = NpgsqlDataSource.Create(host.Store);
        await using var command = source.CreateCommand("""
            select coalesce(string_agg(concat(type, data::text, headers::text, encode(bdata, 'escape')), E'\n' order by seq_id), '') from mt_events where stream_id = $1
            """);
        command.Parameters.Add(new() { Value = id });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public static Task CopyAsync(string database, string table, string which) => RunAsync(database, $"create table backup_{table} as select * from {table} where {which}");

    public static Task RestoreAsync(string database, string table) => RunAsync(database, $"insert into {table} select * from backup_{table}; drop table backup_{table}");

    public static async Task RunAsync(string database, string statement)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
