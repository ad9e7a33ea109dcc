using Zichtlijn.Platform.Decisions;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Tests.Support;

/// <summary>Cases as days go by.</summary>
internal static class Later
{
    /// <summary>What the watch tells on that day, and what follows from it.</summary>
    public static IReadOnlyList<object> Tell(RestorationCase c, DateOnly day) =>
        ((IReadOnlyList<object>)[.. c.Clocks.Tell(day, Term.StartOf(day))]).WithConsequences(c, Term.StartOf(day));

    public static RestorationCase OnDay(RestorationCase c, DateOnly day) => c.AfterAll(Tell(c, day));
}
