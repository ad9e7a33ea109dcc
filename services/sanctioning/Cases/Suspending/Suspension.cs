namespace Zichtlijn.Sanctioning.Cases.Suspending;

/// <summary>A suspension to keep order: how long it lasts and what it takes of the pay. It ends by itself on its last day.</summary>
/// <param name="Withheld">Hundredths of the pay.</param>
/// <param name="EndedOn">When it ended before its last day, or by itself; null while it was not told.</param>
public sealed record Suspension(string Ground, DateOnly From, DateOnly Until, int Withheld, bool IsExtended = false, DateOnly? EndedOn = null)
{
    public static Suspension Of(SuspensionImposed e) => new(e.Ground, e.From, e.Until, e.Withheld);

    public Suspension After(object happened) => happened switch
    {
        SuspensionExtended e => this with { Until = e.Until, IsExtended = true },
        SuspensionPayChanged e => this with { Withheld = e.Withheld },
        SuspensionEnded e => this with { EndedOn = Terms.Term.DayOf(e.EndedAt) },
        _ => this,
    };

    /// <summary>It ends by itself, whether the watch has said so yet or not.</summary>
    public bool IsOver(DateOnly today) => EndedOn is not null || today > Until;
}
