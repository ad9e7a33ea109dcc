namespace Zichtlijn.Reporting.NewsByEmail;

/// <summary>
/// The database of addresses knows times to the hour only: to the second they would lead to the event of a report that
/// happened in that second.
/// </summary>
internal static class FullHours
{
    /// <summary>The full hour that has begun.</summary>
    public static DateTimeOffset HourOf(this DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    /// <summary>The first full hour that is not before the moment.</summary>
    public static DateTimeOffset HourAfter(this DateTimeOffset moment) =>
        moment.HourOf() is var hour && hour == moment ? hour : hour.AddHours(1);
}
