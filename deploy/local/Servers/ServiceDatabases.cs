using Npgsql;

namespace Zichtlijn.Local.Servers;

/// <summary>One database and one user per service on a PostgreSQL server: no service can read what another stores.</summary>
public sealed class ServiceDatabases(string adminConnectionString, Secrets secrets)
{
    /// <summary>Makes what is missing; does nothing the second time but set the same passwords again.</summary>
    public async Task EnsureAsync(IEnumerable<string> services, CancellationToken ct = default)
    {
        // Not from the pool: after a restart of the server that would hold a dead connection.
        var once = new NpgsqlConnectionStringBuilder(adminConnectionString) { Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(once);
        await connection.OpenAsync(ct);
        foreach (var service in services)
        {
            var name = QuoteName(service);
            var password = secrets.GetOrCreate("postgres-" + service);
            var hasRole = await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", service, ct);
            await RunAsync(connection, $"{(hasRole ? "ALTER" : "CREATE")} ROLE {name} LOGIN PASSWORD '{password}'", ct);
            if (await ExistsAsync(connection, "SELECT 1 FROM pg_database WHERE datname = $1", service, ct)) continue;
            // A database owner must be a role that the administrator is a member of, unless it is a superuser.
            await RunAsync(connection, $"GRANT {name} TO CURRENT_USER", ct);
            await RunAsync(connection, $"CREATE DATABASE {name} OWNER {name}", ct);
            await RunAsync(connection, $"REVOKE ALL ON DATABASE {name} FROM PUBLIC", ct);
        }
    }

    public string ConnectionString(string service)
    {
        var admin = new NpgsqlConnectionStringBuilder(adminConnectionString);
        return new NpgsqlConnectionStringBuilder
        {
            Host = admin.Host,
            Port = admin.Port,
            SslMode = admin.SslMode,
            Database = service,
            Username = service,
            Password = secrets.GetOrCreate("postgres-" + service),
            ApplicationName = service,
            // The server notices within half a second that a killed client is gone and frees its locks,
            // so that a second instance takes over publishing at once.
            Options = "-c client_connection_check_interval=500",
        }.ConnectionString;
    }

    private static string QuoteName(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter { Value = name } } };
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
#pragma warning disable CA2100 // Roles and databases cannot be parameters; names are quoted and passwords are hexadecimal.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
