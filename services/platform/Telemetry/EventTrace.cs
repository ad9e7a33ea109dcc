using System.Diagnostics;
using JasperFx.Events;
using Marten;

namespace Zichtlijn.Platform.Telemetry;

/// <summary>Carries a trace through the event store: the W3C <c>traceparent</c> stands in the header of each event.</summary>
internal static class EventTrace
{
    private const string Header = "traceparent";

    /// <summary>Writes the trace into the session's pending events that have none yet.</summary>
    public static void Stamp(IDocumentSession session, Activity? activity)
    {
        if (activity?.Id is not { } traceparent)
        {
            return;
        }

        foreach (var e in session.PendingChanges.Streams().SelectMany(s => s.Events))
        {
            if (e.GetHeader(Header) is null)
            {
                e.SetHeader(Header, traceparent);
            }
        }
    }

    /// <summary>The trace that an event was written in; default when it has none.</summary>
    public static ActivityContext Of(IEvent e) =>
        ActivityContext.TryParse(e.GetHeader(Header)?.ToString(), null, isRemote: true, out var context) ? context : default;
}
