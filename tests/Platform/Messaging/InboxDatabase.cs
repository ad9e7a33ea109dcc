using JasperFx;
using Marten;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Platform.Tests.Messaging;

/// <summary>A database with the inbox and one kind of document that handlers write.</summary>
public sealed class InboxDatabase : IAsyncLifetime
{
    private readonly TestServers _servers = new();

    public DocumentStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _servers.InitializeAsync();
        var connection = await _servers.NewDatabaseAsync("inbox");
        Store = DocumentStore.For(options =>
        {
            options.Connection(connection);
            options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
            options.UseSystemTextJsonForSerialization();
            options.DisableNpgsqlLogging = true;
            options.Schema.For<InboxMessage>().DocumentAlias("inbox");
            options.Schema.For<Effect>();
        });
        await Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _servers.DisposeAsync();
    }
}

/// <summary>What handling a message did.</summary>
public sealed record Effect(Guid Id, string Message);
