using Zichtlijn.Platform.Http;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

internal static class Days
{
    /// <summary>The day of something that happened: it is there, and not to come.</summary>
    public static Validation DayGone(this Validation check, DateOnly? day, string field, DateTimeOffset now) =>
        check.Check(day is { } on && on <= Term.DayOf(now), field, "A day that is not to come.");
}
