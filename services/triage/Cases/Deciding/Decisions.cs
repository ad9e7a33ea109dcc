namespace Zichtlijn.Triage.Cases.Deciding;

/// <summary>What happens when everybody agreed who had to.</summary>
internal static class Decisions
{
    public static IEnumerable<object> Made(TriageCase c, Proposal agreed, DateTimeOffset now)
    {
        var decided = agreed.Decided(now);
        return [decided, .. Investigations.Ask(c, decided), .. EndOfReading.All(c, now)];
    }
}

/// <summary>Whoever read the case beside its officer has nothing to do with it any more.</summary>
internal static class EndOfReading
{
    public static IEnumerable<object> All(TriageCase c, DateTimeOffset now) =>
        [.. OfSecond(c, now), .. c.Consultations.Where(a => a.Reads).Select(a => new ReadingEnded(now, a.Expert, a.Person))];

    public static IEnumerable<object> OfSecond(TriageCase c, DateTimeOffset now) =>
        c.Second is { } second ? [new ReadingEnded(now, second.Account, second.Mark)] : [];
}
