using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Evidence.Exporting;

/// <summary>Writes the register and the files of a case as a zip: what <c>verify.sh</c> in it checks, and how to check it by hand.</summary>
internal sealed class EvidenceBundle(EvidenceSigning signing, SealedContent content, TimeProvider clock)
{
    public async Task WriteAsync(BundledRegister register, Stream output, CancellationToken cancellationToken)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        var head = register.Lines is [.., var last] ? last.Seal.Hash : RegisterSeal.Start;
        await zip.AddAsync("README.txt", ZippedPieces.Resource("README.txt")
            .Replace("{caseNumber}", register.CaseNumber, StringComparison.Ordinal)
            .Replace("{exportedAt}", clock.GetUtcNow().ToString("u", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{exportedBy}", register.ExportedBy, StringComparison.Ordinal)
            .Replace("{keyDigest}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signing.PublicKey))), StringComparison.Ordinal)
            .Replace("{head}", head, StringComparison.Ordinal)
            .Replace("{lines}", register.Lines.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{compelled}", Compelled(register), StringComparison.Ordinal), cancellationToken);
        await zip.AddAsync("verify.sh", ZippedPieces.Resource("verify.sh"), cancellationToken);
        await zip.AddAsync("public-key.pem", signing.PublicKey, cancellationToken);
        await zip.AddLinesAsync(register.CaseId, [.. register.Lines.Select(l => new ZippedLine(l.Seal, (l as EvidenceAdded)?.File))], register.Keys, cancellationToken);
        foreach (var added in register.Lines.OfType<EvidenceAdded>().Where(l => l.File is not null))
        {
            await zip.AddFileAsync(content, added.Number, added.File!, added.Seal.Text.KeyId, register.Keys, cancellationToken);
        }
    }

    /// <summary>What no receiver may pass on without knowing it, by the lines that go out with it.</summary>
    private static string Compelled(BundledRegister register) =>
        register.Lines.Select(l => (Line: Registrar.Reveal(register.Keys, l.Seal), IsMarked: l is EvidenceAdded { DutyToAnswer: true }))
            .Where(l => l.IsMarked || l.Line.SaysDutyToAnswer).Select(l => l.Line.Evidence).Distinct().Order().Select(PieceName.OfEvidence).ToArray() is { Length: > 0 } names
            ? string.Join('\n', names)
            : "(none of these pieces)";
}

/// <summary>A register that is exported.</summary>
internal sealed record BundledRegister(Guid CaseId, string CaseNumber, string ExportedBy, IReadOnlyList<IEvidenceEvent> Lines, KeyRing Keys);
