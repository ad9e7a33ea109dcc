using System.Collections.Immutable;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Investigations.IntrusiveMeans;

/// <summary>A request to use an intrusive method, as its events left it.</summary>
/// <param name="Asker">The mark of whoever asked.</param>
public sealed record Means(Guid Id, string Method, string Asker, DateOnly From, DateOnly Until, MeansState State = MeansState.AwaitsLawyer)
{
    public bool IsOpen => State is MeansState.AwaitsLawyer or MeansState.AwaitsSecond;

    /// <summary>It may be used on a day.</summary>
    public bool Permits(string method, DateOnly day) => State == MeansState.Approved && Method == method && From <= day && day <= Until;
}

internal static class MeansStates
{
    /// <summary>What an event made of them.</summary>
    public static ImmutableList<Means> After(this ImmutableList<Means> all, object happened) => happened switch
    {
        MeansAsked e => all.Add(new(e.MeansId, e.Method, e.Person, e.From, e.Until)),
        ProportionalityChecked e => all.Change(e.MeansId, e.Proportionate ? MeansState.AwaitsSecond : MeansState.Refused),
        MeansAnswered e => all.Change(e.MeansId, e.Agrees ? MeansState.Approved : MeansState.Refused),
        _ => all,
    };

    private static ImmutableList<Means> Change(this ImmutableList<Means> all, Guid id, MeansState state) => [.. all.Select(m => m.Id == id ? m with { State = state } : m)];
}
