using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.CaseFile.Rendering;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Exporting;
using Zichtlijn.Platform.Files;

namespace Zichtlijn.Investigations.CaseFile.Exporting;

/// <summary>Writes a case file as a zip: the document, the files that go along as they are, and lists by which its receiver can check them.</summary>
internal sealed class CaseFileBundle(SealedContent content)
{
    private const string Document = "case-file.pdf";
    private const string Manifest = "manifest.json";
    private const string Readme = "README.txt";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public async Task WriteAsync(GatheredCaseFile file, WrittenCaseFile written, Stream output, CancellationToken cancellationToken)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        var readme = ReadmeOf(file);
        var manifest = ManifestOf(file, written, readme);
        await zip.AddAsync(Readme, readme, cancellationToken);
        await zip.AddAsync(Manifest, manifest, cancellationToken);
        await zip.AddAsync("SHA256SUMS", string.Concat(Pieces(file, written, readme).Append(new(Manifest, HashOf(manifest))).Select(p => $"{p.Sha256}  {p.Path}\n")), cancellationToken);
        await zip.AddAsync(Document, written.Pdf, cancellationToken);
        foreach (var row in file.Wish.Files)
        {
            await zip.AddFileAsync(content, row.Number, row.File!, row.Steps[0].Seal.Text.KeyId, file.Keys, cancellationToken);
        }
    }

    internal static string ManifestOf(GatheredCaseFile file, WrittenCaseFile written, string readme) => JsonSerializer.Serialize(
        new FileManifest(
            file.CaseNumber, file.Number, file.Wish.For, file.Wish.At, file.Wish.Version, file.RegisterLine, file.RegisterHead, [.. Pieces(file, written, readme)], Compelled(file)), Format);

    internal static string ReadmeOf(GatheredCaseFile file) => ZippedPieces.Resource("case-file.txt")
        .Replace("{caseNumber}", file.CaseNumber, StringComparison.Ordinal)
        .Replace("{number}", file.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{for}", FileWords.Of(file.Wish.For), StringComparison.Ordinal)
        .Replace("{exportedAt}", FileWords.Moment(file.Wish.At), StringComparison.Ordinal)
        .Replace("{version}", file.Wish.Version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{compelled}", Compelled(file) is { Count: > 0 } names ? string.Join('\n', names) : "(geen)", StringComparison.Ordinal)
        .Replace("{files}", file.Wish.Files.Count == 0 ? "(geen)" : string.Join('\n', file.Wish.Files.Select(f => PathOf(f.Number))), StringComparison.Ordinal);

    /// <summary>Everything in the case that rests on a duty to answer, evidence first.</summary>
    private static IReadOnlyList<string> Compelled(GatheredCaseFile file) =>
    [
        .. file.Evidence.Where(e => e.RestsOnDutyToAnswer).Select(e => PieceName.OfEvidence(e.Number)),
        .. file.Interviews.Where(i => i.DutyToAnswer).Select(i => PieceName.OfMinutes(i.Number)),
    ];

    private static IEnumerable<ListedFile> Pieces(GatheredCaseFile file, WrittenCaseFile written, string readme) =>
    [
        new(Readme, HashOf(readme)), new(Document, written.Sha256),
        .. file.Wish.Files.Select(f => new ListedFile(PathOf(f.Number), file.Evidence.Single(e => e.Number == f.Number).What.Sha256!)),
    ];

    private static string PathOf(int number) => $"files/{PieceName.OfEvidence(number)}";

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <param name="DutyToAnswer">Pieces that are for the administrative court only.</param>
    private sealed record FileManifest(
        string CaseNumber, int Number, CaseFileReader For, DateTimeOffset ExportedAt, long Version, int RegisterLine, string RegisterHead, IReadOnlyList<ListedFile> Files,
        IReadOnlyList<string> DutyToAnswer);

    private sealed record ListedFile(string Path, string Sha256);
}
