using System.Text.Json;

namespace Zichtlijn.Platform.Time;

/// <summary>
/// Development only: the system's time, moved by what a file says, so that a person can watch a week pass in a minute.
/// All processes of a system read the same file. Only the time of day is moved: whoever waits a second waits a second.
/// </summary>
/// <param name="file">Written by <c>./zichtlijn clock</c>; there is none while nothing was moved.</param>
public sealed class DevelopmentClock(string file) : TimeProvider
{
    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromMilliseconds(200);
    private readonly Lock _one = new();
    private MovedTime _moved = MovedTime.Not;
    private long _readAt;

    /// <summary>Whether what follows from the passing of time waits: a year of made-up cases is being played.</summary>
    public bool IsHeld => Moved.Held;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Moved.By;

    /// <summary>The clock of a process: the moved one when it runs for development and was told of a file.</summary>
    public static TimeProvider For(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() && configuration["Zichtlijn:Clock:File"] is { Length: > 0 } file ? new DevelopmentClock(file) : System;

    private MovedTime Moved
    {
        get
        {
            lock (_one)
            {
                if (_readAt == 0 || GetElapsedTime(_readAt) > ReadAgainAfter)
                {
                    _moved = MovedTime.Read(file) ?? _moved;
                    _readAt = GetTimestamp();
                }

                return _moved;
            }
        }
    }
}

/// <summary>How far the system's time is from the real one.</summary>
/// <param name="Held">What follows from the passing of time waits.</param>
public sealed record MovedTime(TimeSpan By, bool Held = false)
{
    public static MovedTime Not { get; } = new(TimeSpan.Zero);

    /// <returns>Null while the file is being written.</returns>
    public static MovedTime? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<MovedTime>(File.ReadAllBytes(file), JsonSerializerOptions.Web);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Not;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>In one step, so that no process reads half of it.</summary>
    public void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var beside = file + ".new";
        File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web));
        File.Move(beside, file, overwrite: true);
    }
}
