using System.Collections.Concurrent;
using Npgsql;
using Xunit;

namespace Zichtlijn.TestSupport.Servers;

/// <summary>Empty databases and a broker for the tests of one fixture, on the servers of <see cref="SharedServers"/>.</summary>
public sealed class TestServers : IAsyncLifetime
{
    private readonly ConcurrentBag<string> _databases = [];
    private string _store = "";

    /// <summary>Address of the broker.</summary>
    public string Broker { get; private set; } = "";

    public async ValueTask InitializeAsync() => (_store, Broker) = await SharedServers.GetAsync();

    /// <summary>A new, empty database that goes when the tests are done.</summary>
    /// <param name="name">Says whose it is; made unique here.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabaseAsync(string name)
    {
        var database = $"test_{name}_{Guid.NewGuid():n}";
        await RunAsync($"create database {database}");
        _databases.Add(database);
        return new NpgsqlConnectionStringBuilder(_store) { Database = database, MaxPoolSize = 40 }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var database in _databases)
        {
            await RunAsync($"drop database if exists {database} with (force)");
        }
    }

    private async Task RunAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_store) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
