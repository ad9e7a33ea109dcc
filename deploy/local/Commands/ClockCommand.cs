using System.CommandLine;
using System.Globalization;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Local.Commands;

/// <summary>
/// <c>clock</c>: moves the time of this clone's system, so that a person can watch a week pass. Its services follow
/// within a second; sign-ins and sessions keep real time.
/// </summary>
public static class ClockCommand
{
    private static readonly (string Suffix, Func<int, TimeSpan> Span)[] Units =
        [("d", n => TimeSpan.FromDays(n)), ("h", n => TimeSpan.FromHours(n)), ("m", n => TimeSpan.FromMinutes(n))];

    internal static Command Create(Workplace workplace)
    {
        var move = new Argument<string?>("move") { Description = "+7d, +12h or +30m: forward by so much; reset: back to real time; nothing: only show it.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("clock", "Shows or moves the system's time (Development only).") { move };
        command.Guard((parsed, _) =>
        {
            Console.WriteLine(Move(workplace, parsed.GetValue(move), TimeProvider.System.GetUtcNow()));
            return Task.FromResult(0);
        });
        return command;
    }

    /// <summary>
    /// Says what time it is for the system afterwards. Time only goes forward: what has happened would lie in the future
    /// otherwise. After a reset it does; that is for a system that starts anew.
    /// </summary>
    public static string Move(Workplace workplace, string? move, DateTimeOffset now)
    {
        var moved = MovedTime.Read(workplace.Clock) ?? MovedTime.Not;
        switch (move)
        {
            case null:
                break;
            case "reset":
                moved = MovedTime.Not;
                File.Delete(workplace.Clock);
                break;
            default:
                moved = moved with { By = moved.By + Read(move) };
                moved.Write(workplace.Clock);
                break;
        }

        var time = (now + moved.By).ToString("dddd d MMMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return moved.By == TimeSpan.Zero
            ? $"For Zichtlijn it is {time}: real time."
            : $"For Zichtlijn it is {time}: {moved.By.TotalDays.ToString("0.##", CultureInfo.InvariantCulture)} days ahead of real time.";
    }

    private static TimeSpan Read(string move)
    {
        foreach (var (suffix, span) in Units)
        {
            if (move.StartsWith('+') && move.EndsWith(suffix, StringComparison.Ordinal)
                && int.TryParse(move[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 100_000)
            {
                return span(count);
            }
        }

        throw new Refusal($"'{move}' is no move of the clock; write +7d, +12h, +30m or reset.", exitCode: 2);
    }
}
