using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;

namespace Zichtlijn.Platform.Protection;

/// <summary>
/// Wrapping keys in the transit engine of HashiCorp Vault, or what speaks its interface (OpenBao): the key never leaves
/// it. What was unwrapped is remembered for a few minutes, by its wrapped bytes.
/// Source: the transit secrets engine's HTTP API (encrypt, decrypt with batch_input; read key).
/// </summary>
/// <param name="http">Has the address and the token.</param>
internal sealed class VaultTransitKeyWrapping(HttpClient http, VaultSettings settings, IMemoryCache cache) : IKeyWrapping
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    public async Task<string> CurrentAsync(CancellationToken cancellationToken)
    {
        using var answer = await Ask(HttpMethod.Get, "keys", body: null, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"vault:v{answer.RootElement.GetProperty("data").GetProperty("latest_version").GetInt32()}");
    }

    public async Task<IReadOnlyList<WrappedKey>> WrapAsync(IReadOnlyList<ContentKey> keys, CancellationToken cancellationToken)
    {
        var batch = new { batch_input = keys.Select(k => new { plaintext = Convert.ToBase64String(k.Bytes) }) };
        using var answer = await Ask(HttpMethod.Post, "encrypt", batch, cancellationToken);
        return [.. Results(answer, "ciphertext").Select((text, i) => new WrappedKey(keys[i].Id, Encoding.ASCII.GetBytes(text), VersionOf(text)))];
    }

    public async Task<IReadOnlyList<ContentKey>> UnwrapAsync(IReadOnlyList<WrappedKey> keys, CancellationToken cancellationToken)
    {
        var texts = keys.Select(k => Encoding.ASCII.GetString(k.Bytes)).ToArray();
        string[] unknown = [.. texts.Distinct(StringComparer.Ordinal).Where(t => !cache.TryGetValue(t, out _))];
        var fresh = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (unknown.Length > 0)
        {
            using var answer = await Ask(HttpMethod.Post, "decrypt", new { batch_input = unknown.Select(text => new { ciphertext = text }) }, cancellationToken);
            foreach (var (text, plain) in unknown.Zip(Results(answer, "plaintext")))
            {
                fresh[text] = cache.Set(text, Convert.FromBase64String(plain), new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Remembered, Size = 1 });
            }
        }

        // What fell out of the cache between the two looks is asked for once more by the caller's next try.
        return [.. keys.Select((key, i) => new ContentKey(
            key.Id, fresh.GetValueOrDefault(texts[i]) ?? cache.Get<byte[]>(texts[i]) ?? throw new TimeoutException("A key was forgotten meanwhile.")))];
    }

    private static string VersionOf(string ciphertext) => ciphertext[..ciphertext.LastIndexOf(':')];

    private static IEnumerable<string> Results(JsonDocument answer, string member) =>
        answer.RootElement.GetProperty("data").GetProperty("batch_results").EnumerateArray().Select(result =>
            result.TryGetProperty(member, out var value) ? value.GetString()! : throw new CryptographicException("The key-management service refused a key."));

    private async Task<JsonDocument> Ask(HttpMethod method, string operation, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, $"v1/{settings.Mount}/{operation}/{settings.Key}");
        request.Headers.Add("X-Vault-Token", await settings.TokenAsync(cancellationToken));
        request.Content = body is null ? null : JsonContent.Create(body);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new TimeoutException($"The key-management service answered {(int)response.StatusCode}.");
            }

            return (await response.Content.ReadFromJsonAsync<JsonDocument>(cancellationToken))!;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new TimeoutException("The key-management service does not answer.", e);
        }
    }
}

/// <summary>The transit engine (<c>Zichtlijn:Keys:Vault</c>).</summary>
/// <param name="Mount">Where the engine is mounted.</param>
/// <param name="Key">The name of the wrapping key in it; one for each service.</param>
/// <param name="TokenFile">A file with the token, which an agent keeps fresh.</param>
internal sealed record VaultSettings(Uri Address, string Mount, string Key, string TokenFile)
{
    /// <summary>Null when no address is set.</summary>
    /// <exception cref="InvalidOperationException">An address without a file for the token.</exception>
    public static VaultSettings? Of(IConfiguration configuration, string service)
    {
        var section = configuration.GetSection("Zichtlijn:Keys:Vault");
        return section["Address"] is { Length: > 0 } address
            ? new VaultSettings(
                new Uri(address.TrimEnd('/') + "/"), section["Mount"] ?? "transit", section["Key"] ?? $"zichtlijn-{service}",
                section["TokenFile"] ?? throw new InvalidOperationException("Zichtlijn:Keys:Vault:TokenFile is not set."))
            : null;
    }

    public async Task<string> TokenAsync(CancellationToken cancellationToken) => (await File.ReadAllTextAsync(TokenFile, cancellationToken)).Trim();
}
