using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Support;

/// <summary>A running system whose telemetry goes to a receiver of the test.</summary>
public sealed class ObservedSystem : IAsyncLifetime
{
    public OtlpReceiver Telemetry { get; private set; } = null!;

    public RunningSystem Running { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Telemetry = await OtlpReceiver.StartAsync();
        Running = RunningSystem.With(Telemetry.Environment);
        await Running.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        await Telemetry.DisposeAsync();
    }
}
