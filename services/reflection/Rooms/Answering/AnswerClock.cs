using System.Globalization;
using Zichtlijn.Clocks;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Reflection.Rooms.Answering;

/// <summary>The term to answer the advice of a room.</summary>
internal static class AnswerClock
{
    private const string Answer = "reflectionAnswer";

    public static string Of(int room) => string.Create(CultureInfo.InvariantCulture, $"{Answer}{CaseClock.RunsFor}{room}");

    public static ClockStarted Start(int room, DateTimeOffset now, ReferenceDataSet reference) =>
        new(now, Of(room), Term.DayOf(now), reference.Terms[Answer].LastDay(Term.DayOf(now)), reference.Version);
}
