using JasperFx.Events;
using Zichtlijn.Platform;
using Zichtlijn.TestSupport.Hosts;

namespace Zichtlijn.Reporting.Tests.Support;

internal static class StoredEvents
{
    public static Task<IReadOnlyList<IEventType>> OfReportingAsync() => StoredEventShapes.RegisteredEventsAsync(builder =>
    {
        builder.AddZichtlijnDefaults("reporting");
        builder.AddReporting();
    });
}
