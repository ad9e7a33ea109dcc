using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;

namespace Zichtlijn.Local.Identity;

/// <summary>Access tokens of made-up accounts, from the demo identity provider of a running system.</summary>
public sealed class AccountTokens(Uri system) : IDisposable
{
    private const string EveryService = "zichtlijn";
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = system, Timeout = TimeSpan.FromSeconds(10) };
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>One token per account, good for every service and for 8 hours.</summary>
    public Task<string> OfAsync(string account) => _known.GetOrAdd(account, name => new(() => GetAsync(name))).Value;

    /// <param name="service">Good for this service alone; null for all.</param>
    /// <exception cref="Refusal">The provider does not answer, or knows no such account or service.</exception>
    public async Task<string> GetAsync(string account, string? service = null, CancellationToken ct = default)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "urn:zichtlijn:account",
            ["client_id"] = "zichtlijn-command-line",
            ["account"] = account,
            ["scope"] = service is null ? EveryService : $"zichtlijn-{service}",
        });
        try
        {
            using var response = await _http.PostAsync("/identity/connect/token", form, ct);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(ct);
            return response.IsSuccessStatusCode
                ? answer.GetProperty("access_token").GetString()!
                : throw new Refusal($"The identity provider gives no token for {account}{(service is null ? "" : $" and {service}")}: {Why(answer)}", exitCode: 2);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new Refusal($"The identity provider behind {system.GetLeftPart(UriPartial.Authority)} does not answer; ./zichtlijn status shows what runs.", e);
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Why(JsonElement answer) =>
        answer.TryGetProperty("error_description", out var why) ? why.GetString()! : answer.ToString();
}
