using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Evidence.Adding;

/// <summary>A file that came in and waits for whoever sent it to say what it is.</summary>
/// <param name="By">The account that sent it, the only one that can add it.</param>
/// <param name="Name">Sealed.</param>
public sealed record UploadedFile(
    Guid Id, Guid CaseId, string By, DateTimeOffset ReceivedAt, ProtectedContent Name, long Size, int Chunks, string Sha256, string SealedSha256)
{
    /// <summary>What the name, and what the file, is: authenticated with it. Storage format.</summary>
    public static string NamePurpose(Guid id) => $"evidence/{id:n}/name";

    public static string ContentPurpose(Guid id) => $"evidence/{id:n}/content";
}
