using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.CaseFile;

/// <summary>Expected failures of handing out the file of a case.</summary>
internal static class CaseFileErrors
{
    public static Refusal UnknownPiece { get; } = Refusal.Unprocessable("piece-unknown", "The case has no such evidence.");

    /// <summary>An object does not go along in a file.</summary>
    public static Refusal NoFile { get; } = Refusal.Unprocessable("piece-without-file", "One of these pieces is an object: it has no file.");

    /// <summary>What investigators gather reaches whoever decides by their report, and not before.</summary>
    public static Refusal NotReported { get; } = Refusal.Conflict(
        "investigation-not-reported", "The competent authority hands out the file when the report is final or the inquiry ended; until then those who investigate do, and of a case that was stopped nobody does.");
}
