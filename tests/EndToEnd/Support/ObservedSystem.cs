using Zichtlijn.TestSupport.Servers;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Support;

/// <summary>A running system whose telemetry and mails go to receivers of the test.</summary>
public sealed class ObservedSystem : IAsyncLifetime
{
    public OtlpReceiver Telemetry { get; private set; } = null!;

    public MailCatcher Mails { get; } = new();

    public RunningSystem Running { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Telemetry = await OtlpReceiver.StartAsync();
        Running = RunningSystem.With(Telemetry.Environment.Concat(Mails.Environment).ToDictionary(StringComparer.Ordinal));
        await Running.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        await Telemetry.DisposeAsync();
        await Mails.DisposeAsync();
    }
}
