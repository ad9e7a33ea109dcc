using MassTransit;

namespace Zichtlijn.Platform.Messaging;

/// <summary>Whether this process is connected to the broker, and so hears what others tell.</summary>
public sealed class BrokerConnection(IBusControl bus)
{
    public bool IsUp => bus.CheckHealth().Status == BusHealthStatus.Healthy;
}
