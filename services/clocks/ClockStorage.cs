using JasperFx.Events;
using Marten;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Clocks;

/// <summary>How the events of clocks are stored and told, alike in every service that keeps clocks.</summary>
public static class ClockStorage
{
    public static void StoreClocks(this StoreOptions store)
    {
        store.Events.MapEventType<ClockStarted>("clock_started");
        store.Events.MapEventType<ClockWithdrawn>("clock_withdrawn");
        store.Events.MapEventType<ClockSuspended>("clock_suspended");
        store.Events.MapEventType<ClockResumed>("clock_resumed");
        store.Events.MapEventType<ClockExtensionAsked>("clock_extension_asked");
        store.Events.MapEventType<ClockExtensionRefused>("clock_extension_refused");
        store.Events.MapEventType<ClockExtended>("clock_extended");
        store.Events.MapEventType<ClockMet>("clock_met");
        store.Events.MapEventType<ClockReminded>("clock_reminded");
        store.Events.MapEventType<ClockPassed>("clock_passed");
    }

    /// <summary>Others hear codes and days; who asked for more time, and why in words, stays inside.</summary>
    public static ContractMap PublishClocks(this ContractMap map) => map
        .Publish<ClockStarted>(e => Changed(e, e.Data.Clock, TermState.Running, e.Data.LastDay, replaces: e.Data.Replaces))
        .Publish<ClockWithdrawn>(e => Changed(e, e.Data.Clock, TermState.Withdrawn))
        .Publish<ClockSuspended>(e => Changed(e, e.Data.Clock, TermState.Suspended))
        .Publish<ClockResumed>(e => Changed(e, e.Data.Clock, TermState.Running, e.Data.LastDay))
        .KeepInside<ClockExtensionAsked>()
        .KeepInside<ClockExtensionRefused>()
        .Publish<ClockExtended>(e => Changed(e, e.Data.Clock, TermState.Running, e.Data.LastDay, e.Data.ReasonCode))
        .Publish<ClockMet>(e => Changed(e, e.Data.Clock, TermState.Met))
        .KeepInside<ClockReminded>()
        .Publish<ClockPassed>(e => new TermPassed(e.StreamId, e.Version, e.Data.Clock, e.Data.LastDay, e.Data.PassedAt));

    /// <summary>For a service whose terms others have nothing to do with.</summary>
    public static ContractMap KeepClocksInside(this ContractMap map) => map
        .KeepInside<ClockStarted>().KeepInside<ClockWithdrawn>().KeepInside<ClockSuspended>().KeepInside<ClockResumed>().KeepInside<ClockExtensionAsked>()
        .KeepInside<ClockExtensionRefused>().KeepInside<ClockExtended>().KeepInside<ClockMet>().KeepInside<ClockReminded>().KeepInside<ClockPassed>();

    private static TermChanged Changed(
        IEvent e, string clock, TermState state, DateOnly? lastDay = null, string? reasonCode = null, string? replaces = null) =>
        new(e.StreamId, e.Version, clock, state, lastDay, reasonCode, replaces);
}
