using Npgsql;

namespace Zichtlijn.Platform.Store;

/// <summary>How every process talks with its database; what is deployed names only where that is.</summary>
public static class StoreConnection
{
    private const int StatementsKeptPrepared = 60;
    private const int UsesBeforePreparing = 3;

    /// <param name="connectionString">The configured one; its own settings stay.</param>
    public static NpgsqlDataSourceBuilder NewBuilder(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        var settings = builder.ConnectionStringBuilder;

        // The few statements that a service repeats are parsed once a connection. No session state is ever set, so
        // nothing needs to be reset between two uses of a connection.
        settings.MaxAutoPrepare = StatementsKeptPrepared;
        settings.AutoPrepareMinUsages = UsesBeforePreparing;
        settings.NoResetOnClose = true;

        // Planned for its values each time: a plan that was kept since a table was empty would read it whole ever after.
        settings.Options = $"{settings.Options} -c plan_cache_mode=force_custom_plan".TrimStart();
        return builder;
    }
}
