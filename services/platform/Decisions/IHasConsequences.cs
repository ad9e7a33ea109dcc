using JasperFx.Events;

namespace Zichtlijn.Platform.Decisions;

/// <summary>A case of which something follows by itself from what happened, whoever decided it: it is kept with it, in one transaction.</summary>
public interface IHasConsequences
{
    /// <param name="happened">What is about to be kept of this case.</param>
    IEnumerable<object> ConsequencesOf(IReadOnlyList<object> happened, DateTimeOffset now);
}

/// <summary>What is kept of a case.</summary>
public static class Consequences
{
    /// <summary>What happened, and what follows from it; nothing when nothing happened.</summary>
    public static IReadOnlyList<object> WithConsequences(this IReadOnlyList<object> happened, object? state, DateTimeOffset now) =>
        happened is not [] && state is IHasConsequences c ? [.. happened, .. c.ConsequencesOf(happened, now)] : happened;

    /// <summary>Appends both.</summary>
    /// <returns>How many events that are.</returns>
    public static int Keep<TState>(this IEventStream<TState> stream, IReadOnlyList<object> happened, DateTimeOffset now)
        where TState : class
    {
        var kept = happened.WithConsequences(stream.Aggregate, now);
        stream.AppendMany(kept);
        return kept.Count;
    }
}
