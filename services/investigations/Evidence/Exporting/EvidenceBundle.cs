using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Zichtlijn.Investigations.Evidence.Adding;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Evidence.Exporting;

/// <summary>Writes the register and the files of a case as a zip: what <c>verify.sh</c> in it checks, and how to check it by hand.</summary>
internal sealed class EvidenceBundle(EvidenceSigning signing, SealedContent content, TimeProvider clock)
{
    public const string ContentType = "application/zip";

    public async Task WriteAsync(BundledRegister register, Stream output, CancellationToken cancellationToken)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        var head = register.Lines is [.., var last] ? last.Seal.Hash : RegisterSeal.Start;
        await AddAsync(zip, "README.txt", Resource("README.txt")
            .Replace("{caseNumber}", register.CaseNumber, StringComparison.Ordinal)
            .Replace("{exportedAt}", clock.GetUtcNow().ToString("u", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{exportedBy}", register.ExportedBy, StringComparison.Ordinal)
            .Replace("{keyDigest}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signing.PublicKey))), StringComparison.Ordinal)
            .Replace("{head}", head, StringComparison.Ordinal)
            .Replace("{lines}", register.Lines.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), cancellationToken);
        await AddAsync(zip, "verify.sh", Resource("verify.sh"), cancellationToken);
        await AddAsync(zip, "public-key.pem", signing.PublicKey, cancellationToken);
        await AddAsync(zip, "register.jsonl", string.Concat(register.Lines.Select(l => Registrar.Text(register.Keys, l.Seal) + "\n")), cancellationToken);
        foreach (var line in register.Lines)
        {
            await AddSignatureAsync(zip, register.CaseId, line, cancellationToken);
        }

        foreach (var added in register.Lines.OfType<EvidenceAdded>().Where(l => l.File is not null))
        {
            await AddFileAsync(zip, added, register.Keys, cancellationToken);
        }
    }

    private static async Task AddSignatureAsync(ZipArchive zip, Guid caseId, IEvidenceEvent line, CancellationToken cancellationToken)
    {
        var seal = line.Seal;
        var signed = RegisterSeal.ToSign(caseId, seal.Line, seal.Previous, seal.Hash, seal.Text.Value, (line as EvidenceAdded)?.File?.SealedSha256);
        await AddAsync(zip, Invariant($"signatures/{seal.Line}.txt"), Encoding.UTF8.GetBytes(signed), cancellationToken);
        await AddAsync(zip, Invariant($"signatures/{seal.Line}.sig"), Convert.FromBase64String(seal.Signature), cancellationToken);
    }

    private async Task AddFileAsync(ZipArchive zip, EvidenceAdded added, KeyRing keys, CancellationToken cancellationToken)
    {
        var file = added.File!;
        var opener = keys.OpenChunks(UploadedFile.ContentPurpose(file.FileId), added.Seal.Text.KeyId);
        await using var entry = await zip.CreateEntry(Invariant($"files/E-{added.Number}")).OpenAsync(cancellationToken);
        await foreach (var piece in content.ReadAsync(file.FileId, file.Chunks, opener, cancellationToken))
        {
            await entry.WriteAsync(piece, cancellationToken);
        }
    }

    private static Task AddAsync(ZipArchive zip, string name, string text, CancellationToken cancellationToken) =>
        AddAsync(zip, name, Encoding.UTF8.GetBytes(text), cancellationToken);

    private static async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await entry.WriteAsync(bytes, cancellationToken);
    }

    private static string Resource(string name)
    {
        using var stream = typeof(EvidenceBundle).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A register that is exported.</summary>
internal sealed record BundledRegister(Guid CaseId, string CaseNumber, string ExportedBy, IReadOnlyList<IEvidenceEvent> Lines, KeyRing Keys);
