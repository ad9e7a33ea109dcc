using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Attachments;

/// <summary>What each protected piece of a file is; bound to the ciphertext, so that one cannot pass for another.</summary>
internal static class FilePurpose
{
    public static string Description(Guid attachmentId) => $"attachment/{attachmentId:n}/description";

    public static string Original(Guid attachmentId) => $"attachment/{attachmentId:n}/original";

    public static string CleanCopy(Guid attachmentId, Guid copyId) => $"attachment/{attachmentId:n}/clean/{copyId:n}";
}

internal static class FileProtection
{
    /// <summary>The keys to read what the files of a report are, and the files.</summary>
    public static ValueTask<KeyRing> FileKeysOf(this ContentKeys keys, Report report, CancellationToken cancellationToken) =>
        keys.OfAsync(report.Id, report.Attachments.Select(a => a.Added.Description), cancellationToken);

    public static FileDescription Describe(this Attachment attachment, KeyRing keys) =>
        keys.Reveal<FileDescription>(FilePurpose.Description(attachment.Id), attachment.Added.Description);

    public static ChunkOpener OpenOriginal(this Attachment attachment, KeyRing keys) =>
        keys.OpenChunks(FilePurpose.Original(attachment.Id), attachment.Added.Description.KeyId);

    public static ChunkOpener OpenCleanCopy(this Attachment attachment, AttachmentCleaned clean, KeyRing keys) =>
        keys.OpenChunks(FilePurpose.CleanCopy(attachment.Id, clean.CopyId), attachment.Added.Description.KeyId);
}
