namespace Zichtlijn.Local;

/// <summary>A reason to stop that the person at the terminal can act on: one sentence, and the exit code that goes with it.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1710", Justification = "It is a refusal first, and an exception by the way it travels.")]
public sealed class Refusal : Exception
{
    public Refusal() : this("Something went wrong.") { }

    public Refusal(string sentence) : base(sentence) { }

    public Refusal(string sentence, Exception inner) : base(sentence, inner) { }

    public Refusal(string sentence, int exitCode, Exception? inner = null) : base(sentence, inner) => ExitCode = exitCode;

    /// <summary>1 when the system is at fault, 2 when the command was misused, 3 when the machine lacks something.</summary>
    public int ExitCode { get; } = 1;

    /// <summary>Turns what the operating system says about a full disk into our sentence; null when it says something else.</summary>
    public static Refusal? ForFullDisk(string output, string place)
        => output.Contains("No space left on device", StringComparison.OrdinalIgnoreCase)
           || output.Contains("ENOSPC", StringComparison.Ordinal)
            ? new Refusal($"The disk that holds {place} is full; free at least 1 GB and try again.", exitCode: 3)
            : null;
}
