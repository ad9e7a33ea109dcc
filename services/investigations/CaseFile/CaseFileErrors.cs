using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.CaseFile;

/// <summary>Expected failures of handing out the file of a case.</summary>
internal static class CaseFileErrors
{
    public static Refusal UnknownPiece { get; } = Refusal.Unprocessable("piece-unknown", "The case has no such evidence.");

    /// <summary>An object does not go along in a file.</summary>
    public static Refusal NoFile { get; } = Refusal.Unprocessable("piece-without-file", "One of these pieces is an object: it has no file.");

    /// <summary>What investigators gather reaches whoever decides by their report, and not before.</summary>
    public static Refusal NotOver { get; } = Refusal.Conflict(
        "investigation-not-over", "The competent authority hands out the file when the investigation is over; until then those who investigate do.");
}
