namespace Zichtlijn.Platform.Time;

/// <summary>
/// The clock of sessions and sign-ins. It is the real one, also while the time of cases is moved for development:
/// providers and browsers know no other.
/// </summary>
public static class SessionTime
{
    /// <summary>The service key under which its <see cref="TimeProvider"/> is registered.</summary>
    public const string Key = "sessions";
}
