using System.Globalization;
using System.IO.Compression;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Adding;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Evidence.Exporting;

/// <summary>A line of a register that goes out.</summary>
/// <param name="File">Of the line that added a file.</param>
internal sealed record ZippedLine(RegisterSeal Seal, StoredFile? File);

/// <summary>How evidence stands in a zip: in every export alike, so that it is checked in one way.</summary>
internal static class ZippedPieces
{
    /// <summary>The lines, and of each what was signed and the signature.</summary>
    public static async Task AddLinesAsync(this ZipArchive zip, Guid caseId, IReadOnlyList<ZippedLine> lines, KeyRing keys, CancellationToken cancellationToken)
    {
        await zip.AddAsync("register.jsonl", string.Concat(lines.Select(l => Registrar.Text(keys, l.Seal) + "\n")), cancellationToken);
        foreach (var (seal, file) in lines)
        {
            var signed = RegisterSeal.ToSign(caseId, seal.Line, seal.Previous, seal.Hash, seal.Text.Value, file?.SealedSha256);
            await zip.AddAsync(Invariant($"signatures/{seal.Line}.txt"), signed, cancellationToken);
            await zip.AddAsync(Invariant($"signatures/{seal.Line}.sig"), Convert.FromBase64String(seal.Signature), cancellationToken);
        }
    }

    /// <summary>The file of a piece, byte for byte as it came in.</summary>
    /// <param name="keyId">Of the line that added it.</param>
    public static async Task AddFileAsync(
        this ZipArchive zip, SealedContent content, int number, StoredFile file, string keyId, KeyRing keys, CancellationToken cancellationToken)
    {
        var opener = keys.OpenChunks(UploadedFile.ContentPurpose(file.FileId), keyId);
        await using var entry = await zip.CreateEntry($"files/{PieceName.OfEvidence(number)}").OpenAsync(cancellationToken);
        await foreach (var piece in content.ReadAsync(file.FileId, file.Chunks, opener, cancellationToken))
        {
            await entry.WriteAsync(piece, cancellationToken);
        }
    }

    public static string Resource(string name)
    {
        using var stream = typeof(ZippedPieces).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
