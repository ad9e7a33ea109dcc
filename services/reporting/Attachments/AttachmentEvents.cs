using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reporting.Attachments;

// The stored events of a file that belongs to a report. Their names (AttachmentSetup) and members are storage format:
// add, never rename. What they name lies sealed in the tables of AttachmentTables.

/// <summary>A file came in whole. Until this event it is visible to nobody.</summary>
/// <param name="AttachmentId">Also the id under which the original lies sealed.</param>
/// <param name="Officer">Who of the desk added it; null when the reporter did.</param>
/// <param name="Type">What the content is: a code of the reference data.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Chunks">How many sealed chunks the original has.</param>
/// <param name="Description">Its name and hash (<see cref="FileDescription"/>); the chunks lie under the same key.</param>
public sealed record AttachmentAdded(
    Guid AttachmentId,
    DateTimeOffset AddedAt,
    string? Officer,
    string Type,
    long Size,
    int Chunks,
    ProtectedContent Description,
    string ReferenceData) : IHoldsPersons<AttachmentAdded>
{
    public AttachmentAdded WithoutPersons() => this with { Officer = null, Description = ProtectedContent.Destroyed };
}

/// <summary>The file can be read: a copy without hidden data stands ready.</summary>
/// <param name="Scanned">A malware scanner found nothing; false when none is configured.</param>
/// <param name="CopyId">The id under which the copy lies sealed.</param>
/// <param name="Type">What the copy is; the original may be of another type.</param>
public sealed record AttachmentCleaned(
    Guid AttachmentId, DateTimeOffset CleanedAt, bool Scanned, Guid CopyId, string Type, long Size, int Chunks);

/// <summary>The scanner found malware. Nobody gets the file.</summary>
/// <param name="Signature">The scanner's name for it.</param>
public sealed record AttachmentFoundUnsafe(Guid AttachmentId, DateTimeOffset FoundAt, string Signature);

/// <summary>No clean copy could be made. The original stays sealed; nobody gets it.</summary>
/// <param name="Reason">A code of <see cref="Unreadable"/>.</param>
public sealed record AttachmentUnreadable(Guid AttachmentId, DateTimeOffset FoundAt, bool Scanned, string Reason);

/// <summary>Why there is no clean copy. Codes are storage format.</summary>
internal static class Unreadable
{
    /// <summary>It is damaged, locked with a password, or asks for more than cleaning may take.</summary>
    public const string NotCleanable = "not-cleanable";

    /// <summary>Larger than the malware scanner takes.</summary>
    public const string TooLargeToScan = "too-large-to-scan";
}

/// <summary>What tells somebody what a file is: its name, and its hash, by which whoever has the same file knows it.</summary>
/// <param name="Sha256">Of the original; lower-case hexadecimal.</param>
public sealed record FileDescription(string Name, string Sha256);
