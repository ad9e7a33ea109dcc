using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Reporting.Attachments;

/// <summary>Expected failures with files.</summary>
internal static class AttachmentErrors
{
    public static Refusal Empty { get; } = Refusal.Unprocessable(
        "attachment-empty", "The file is empty.");

    public static Refusal TooLarge { get; } = new(
        "attachment-too-large", StatusCodes.Status413PayloadTooLarge, "The file is too large.");

    public static Refusal TypeNotAllowed { get; } = new(
        "attachment-type-not-allowed", StatusCodes.Status415UnsupportedMediaType, "The content is of no type that can be added.");

    public static Refusal TooMany { get; } = Refusal.Conflict(
        "too-many-attachments", "No more files fit with this report.");

    public static Refusal ReportFull { get; } = Refusal.Conflict(
        "attachments-full", "The files of this report together would be too large.");

    public static Refusal StoreFull { get; } = new(
        "attachment-store-full", StatusCodes.Status507InsufficientStorage, "No files can be taken in at present. The report itself is kept.");

    public static Refusal TooSlow { get; } = new(
        "upload-too-slow", StatusCodes.Status408RequestTimeout, "The upload took too long. Try again.");

    /// <summary>The leftovers of an upload were removed while it went on, or the report's files were.</summary>
    public static Refusal Removed { get; } = Refusal.Conflict(
        "upload-removed", "The upload was removed before it was complete. Try again.");

    public static Refusal KeyReused { get; } = Refusal.Unprocessable(
        "idempotency-key-reused", "This Idempotency-Key was used for another file.");

    public static Refusal NotReady { get; } = Refusal.Conflict(
        "attachment-waiting", "The file is being checked. Try again later.");

    public static Refusal Unsafe { get; } = new(
        "attachment-unsafe", StatusCodes.Status410Gone, "The file holds malware. Nobody can fetch it.");

    public static Refusal Unreadable { get; } = new(
        "attachment-unreadable", StatusCodes.Status410Gone, "No clean copy of the file could be made. The original is kept sealed.");

    /// <summary>Why a file in this state is not given; null when it is.</summary>
    public static Refusal? NotServed(AttachmentState state) => state switch
    {
        AttachmentState.Waiting => NotReady,
        AttachmentState.Unsafe => Unsafe,
        AttachmentState.Unreadable => Unreadable,
        _ => null,
    };
}
