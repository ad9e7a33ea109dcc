using System.Net.Sockets;
using Npgsql;

namespace Zichtlijn.Platform.Store;

/// <summary>Tells the database being away from a fault of ours.</summary>
public static class Transient
{
    /// <summary>True when the same call may succeed later: no connection, a server that stops or starts, too many clients.</summary>
    public static bool Is(Exception? e) => e switch
    {
        null => false,
        PostgresException p => p.IsTransient || p.SqlState is
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow,
        NpgsqlException or SocketException or TimeoutException => true,
        _ => Is(e.InnerException),
    };
}
