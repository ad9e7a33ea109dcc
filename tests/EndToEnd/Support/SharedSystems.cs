using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Support;

/// <summary>One system for tests that leave it as it was but for more reports; they take turns.</summary>
[CollectionDefinition(Name)]
public sealed class WholeSystem : ICollectionFixture<RunningSystem>
{
    public const string Name = "a whole system";
}

/// <summary>One system for tests that kill parts of it; each starts what it finds dead.</summary>
[CollectionDefinition(Name)]
public sealed class BrokenSystem : ICollectionFixture<RunningSystem>
{
    public const string Name = "a system of which parts are killed";

    /// <summary>For a case to arrive behind all that other tests of this system left in the queues: thousands, when those that kill and count came before.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    public static async ValueTask MakeWholeAsync(RunningSystem system)
    {
        foreach (var service in system.System.Services.Where(s => !s.IsAlive))
        {
            await service.StartAndWaitAsync();
        }
    }
}

/// <summary>One system whose telemetry and mails are kept; its tests take turns, and leave it whole.</summary>
[CollectionDefinition(Name)]
public sealed class SystemUnderObservation : ICollectionFixture<ObservedSystem>
{
    public const string Name = "an observed system";
}
