using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Benchmarks.Floors;

/// <summary>
/// The least that an HTTP service can do to keep a body safely: the floors that the system is compared with. It uses the
/// same connection settings as the services, has a database of its own and stands behind the same gateway.
/// </summary>
internal static class FloorServer
{
    /// <summary>One durable INSERT of the body.</summary>
    public const string Insert = "/api/floor/v1/inserts";

    /// <summary>One new stream with one event that holds the body: Marten without projections, daemon or anything else.</summary>
    public const string Append = "/api/floor/v1/appends";

    private const string CreateTable =
        "create table if not exists bare_insert (id uuid primary key, body bytea not null, at timestamptz not null default now())";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var connection = builder.Configuration.GetConnectionString("Store")!;
        await using var database = StoreConnection.NewBuilder(connection).Build();
        await using (var create = database.CreateCommand(CreateTable))
        {
            await create.ExecuteNonQueryAsync();
        }

        await using var store = DocumentStore.For(options =>
        {
            options.Connection(database);
            options.DisableNpgsqlLogging = true;
            options.UseSystemTextJsonForSerialization();
            options.Events.AddEventType<BodyKept>();
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();

        await using var app = builder.Build();
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapPost(Insert, async (HttpContext http) =>
        {
            await using var command = database.CreateCommand("insert into bare_insert (id, body) values ($1, $2)");
            command.Parameters.Add(new() { Value = Guid.CreateVersion7() });
            command.Parameters.Add(new() { Value = await Body(http) });
            await command.ExecuteNonQueryAsync();
            return Results.NoContent();
        });
        app.MapPost(Append, async (HttpContext http) =>
        {
            await using var session = store.LightweightSession();
            session.Events.StartStream(Guid.CreateVersion7(), new BodyKept(await Body(http)));
            await session.SaveChangesAsync();
            return Results.NoContent();
        });
        await app.RunAsync();
    }

    private static async Task<byte[]> Body(HttpContext http)
    {
        var body = new byte[http.Request.ContentLength!.Value];
        await http.Request.Body.ReadExactlyAsync(body);
        return body;
    }
}

/// <summary>The body as it came; kept as base64, as protected content is.</summary>
public sealed record BodyKept(byte[] Body);
