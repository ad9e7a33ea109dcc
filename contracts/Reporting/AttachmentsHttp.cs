namespace Zichtlijn.Contracts.Reporting.Http.V1;

/// <summary>The answer to a file that was sent whole. It is being checked and can be fetched when that is done.</summary>
/// <param name="Name">Its name, without what a name must not hold.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the bytes that were sent, in lower-case hexadecimal: who sent them can compare.</param>
/// <param name="Type">What its content is: a code of the reference data's list <c>attachmentTypes</c>.</param>
/// <param name="State">See <see cref="Attachment"/>.</param>
public sealed record AttachmentAccepted(Guid AttachmentId, string Name, long Size, string Sha256, string Type, string State);

/// <summary>A file that was added to a report.</summary>
/// <param name="Sha256">Of the original, which stays sealed.</param>
/// <param name="State"><c>waiting</c>: it is being checked. <c>ready</c>: its clean copy can be fetched. <c>unsafe</c>: the
/// scanner found malware; nobody gets it. <c>unreadable</c>: it could not be cleaned; the original is kept.</param>
/// <param name="Scanned">Whether a malware scanner looked at it; null while that is not known.</param>
/// <param name="From"><c>reporter</c> or <c>desk</c>.</param>
/// <param name="Officer">The account that added it; null when the reporter did.</param>
public sealed record Attachment(
    Guid AttachmentId,
    string Name,
    long Size,
    string Sha256,
    string Type,
    string State,
    bool? Scanned,
    string From,
    string? Officer,
    DateTimeOffset AddedAt);

/// <param name="Limits">How much may be added.</param>
public sealed record AttachmentList(IReadOnlyList<Attachment> Attachments, AttachmentLimits Limits);

/// <param name="Types">Codes of what may be added.</param>
/// <param name="FileBytes">The largest file.</param>
/// <param name="FilesLeft">How many files more fit with the report.</param>
/// <param name="BytesLeft">How many bytes more fit with the report.</param>
public sealed record AttachmentLimits(IReadOnlyList<string> Types, long FileBytes, int FilesLeft, long BytesLeft);
