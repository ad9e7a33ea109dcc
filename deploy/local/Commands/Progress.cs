using System.Diagnostics;
using System.Globalization;

namespace Zichtlijn.Local.Commands;

/// <summary>One line per step with the seconds since the start: readable in a terminal and in a log alike.</summary>
internal sealed class Progress(TextWriter output)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();

    public void Say(string step)
    {
        lock (_gate) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_clock.Elapsed.TotalSeconds,6:0.0} s  {step}"));
    }
}
