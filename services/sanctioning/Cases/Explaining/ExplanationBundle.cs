using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Keys;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Sanctioning.Cases.Explaining;

/// <summary>An explanation as a zip, with the rules that were applied, signed: what <c>verify.sh</c> in it checks, and how to check it by hand.</summary>
internal sealed class ExplanationBundle(KeyFolder folder, TimeProvider clock) : IDisposable
{
    /// <summary>Name of the key in the folder.</summary>
    public const string KeyName = "explanation-signing";

    private const string Explanation = "explanation.json";
    private static readonly JsonSerializerOptions Format = FormatOf();
    private readonly DocumentSigning _signing = new(folder, KeyName);

    public async Task WriteAsync(ExplanationDetail explanation, string account, Stream output, CancellationToken cancellationToken)
    {
        (string Path, byte[] Bytes)[] pieces =
        [
            (Explanation, JsonSerializer.SerializeToUtf8Bytes(explanation, Format)),
            .. explanation.Rules.Select(r => ($"rules/{r.ReferenceData}.json", ReferenceDataSet.FileOf(r.ReferenceData))),
        ];
        var sums = string.Concat(pieces.Select(p => $"{Convert.ToHexStringLower(SHA256.HashData(p.Bytes))}  {p.Path}\n"));
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        await zip.AddAsync("README.txt", Readme(explanation, account), cancellationToken);
        await zip.AddAsync("verify.sh", Resource("verify.sh"), cancellationToken);
        await zip.AddAsync("public-key.pem", _signing.PublicKey, cancellationToken);
        await zip.AddAsync("SHA256SUMS", sums, cancellationToken);
        await zip.AddAsync("SHA256SUMS.sig", Convert.FromBase64String(_signing.SignText(sums)), cancellationToken);
        foreach (var (path, bytes) in pieces)
        {
            await zip.AddAsync(path, bytes, cancellationToken);
        }
    }

    public void Dispose() => _signing.Dispose();

    private string Readme(ExplanationDetail explanation, string account) => Resource("README.txt")
        .Replace("{caseNumber}", explanation.CaseNumber, StringComparison.Ordinal)
        .Replace("{number}", explanation.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{at}", explanation.At.UtcDateTime.ToString("u", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{exportedAt}", clock.GetUtcNow().ToString("u", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{exportedBy}", account, StringComparison.Ordinal)
        .Replace("{keyDigest}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_signing.PublicKey))), StringComparison.Ordinal);

    private static string Resource(string name)
    {
        using var stream = typeof(ExplanationBundle).Assembly.GetManifestResourceStream($"explanation/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static JsonSerializerOptions FormatOf()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true };
        ApiSetup.Configure(options);
        return options;
    }
}
