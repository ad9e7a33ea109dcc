using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Exporting;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Prosecutor.HandingOut;

/// <summary>Writes the pieces of one disclosure as a zip: the files, their own lines of the register, minutes in words, and a list with hashes.</summary>
internal sealed class DisclosureBundle(EvidenceSigning signing, SealedContent content)
{
    public async Task WriteAsync(DisclosedPieces wanted, Stream output, CancellationToken cancellationToken)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        await zip.AddAsync("README.txt", Readme(wanted), cancellationToken);
        await zip.AddAsync("verify.sh", ZippedPieces.Resource("disclosure.sh"), cancellationToken);
        await zip.AddAsync("public-key.pem", signing.PublicKey, cancellationToken);
        await zip.AddAsync("SHA256SUMS", Hashes(wanted), cancellationToken);
        await zip.AddLinesAsync(wanted.CaseId, [.. wanted.Evidence.SelectMany(Lines).OrderBy(l => l.Seal.Line)], wanted.Keys, cancellationToken);
        foreach (var row in wanted.Evidence.Where(r => r.File is not null))
        {
            await zip.AddFileAsync(content, row.Number, row.File!, row.Steps[0].Seal.Text.KeyId, wanted.Keys, cancellationToken);
        }

        foreach (var minutes in wanted.Minutes)
        {
            await zip.AddAsync(minutes.Path, minutes.Text, cancellationToken);
        }
    }

    private static IEnumerable<ZippedLine> Lines(EvidenceRow row) => row.Steps.Select((step, n) => new ZippedLine(step.Seal, n == 0 ? row.File : null));

    private string Readme(DisclosedPieces wanted)
    {
        var words = Disclosed.Of(wanted.Shared, wanted.Keys);
        return ZippedPieces.Resource("disclosure.txt")
            .Replace("{caseNumber}", wanted.CaseNumber, StringComparison.Ordinal)
            .Replace("{number}", wanted.Shared.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{sharedAt}", wanted.Shared.SharedAt.ToString("u", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{sharedBy}", wanted.Shared.By, StringComparison.Ordinal)
            .Replace("{items}", string.Join(", ", words.Items), StringComparison.Ordinal)
            .Replace("{keyDigest}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signing.PublicKey))), StringComparison.Ordinal)

            // What a person wrote comes last: braces in it are no places of ours.
            .Replace("{recipient}", words.Recipient, StringComparison.Ordinal)
            .Replace("{legalBasis}", words.LegalBasis, StringComparison.Ordinal);
    }

    /// <summary>As <c>sha256sum</c> writes and reads it.</summary>
    private static string Hashes(DisclosedPieces wanted) => string.Concat(
    [
        .. wanted.Evidence.Where(r => r.File is not null)
            .Select(r => $"{Registrar.Reveal(wanted.Keys, r.Steps[0].Seal).What!.Sha256}  files/{PieceName.OfEvidence(r.Number)}\n"),
        .. wanted.Minutes.Select(m => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(m.Text)))}  {m.Path}\n"),
    ]);
}

/// <summary>What goes to the prosecutor.</summary>
internal sealed record DisclosedPieces(
    Guid CaseId, string CaseNumber, SharedWithProsecutor Shared, IReadOnlyList<EvidenceRow> Evidence, IReadOnlyList<DisclosedMinutes> Minutes, KeyRing Keys);

/// <param name="Number">Of the interview.</param>
internal sealed record DisclosedMinutes(int Number, string Text)
{
    public string Path => $"minutes/{PieceName.OfMinutes(Number)}.txt";
}
