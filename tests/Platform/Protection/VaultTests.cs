using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Platform.Tests.Protection;

/// <summary>Against a server that answers as the transit engine's documentation says.</summary>
public sealed class VaultTests : IAsyncLifetime
{
    private readonly string _token = Path.GetTempFileName();
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 100 });
    private readonly Transit _transit = new();
    private VaultTransitKeyWrapping _wrapping = null!;
    private CancellationToken _stop;

    public async ValueTask InitializeAsync()
    {
        _stop = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(_token, "the-token\n", _stop);
        var address = await _transit.StartAsync();
        _wrapping = new VaultTransitKeyWrapping(
            new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) }, new VaultSettings(address, "transit", "zichtlijn-test", _token), _cache);
    }

    [Fact]
    public async Task Keys_are_wrapped_and_unwrapped_many_in_one_call()
    {
        ContentKey[] keys = [.. Enumerable.Range(0, 50).Select(_ => ContentKey.New())];

        var wrapped = await _wrapping.WrapAsync(keys, _stop);
        var back = await _wrapping.UnwrapAsync(wrapped, _stop);

        back.Select(k => k.Id).ShouldBe(keys.Select(k => k.Id));
        back.Select(k => Convert.ToHexString(k.Bytes)).ShouldBe(keys.Select(k => Convert.ToHexString(k.Bytes)));
        wrapped.ShouldAllBe(w => w.WrappingKey == "vault:v1");
        _transit.Calls.ShouldBe(2);
        await _wrapping.UnwrapAsync(wrapped, _stop);
        _transit.Calls.ShouldBe(2, "what was unwrapped is remembered for a while");
    }

    [Fact]
    public async Task A_rotated_key_wraps_and_the_old_one_still_unwraps()
    {
        var key = ContentKey.New();
        var old = await _wrapping.WrapAsync([key], _stop);
        _transit.Rotate();

        (await _wrapping.CurrentAsync(_stop)).ShouldBe("vault:v2");
        (await _wrapping.WrapAsync([key], _stop)).Single().WrappingKey.ShouldBe("vault:v2");
        (await _wrapping.UnwrapAsync(old, _stop)).Single().Bytes.ShouldBe(key.Bytes);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)] // sealed
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Whatever_it_refuses_may_work_later(HttpStatusCode status)
    {
        _transit.Refuse = status;

        var fault = await Should.ThrowAsync<TimeoutException>(() => _wrapping.WrapAsync([ContentKey.New()], _stop));

        Transient.Is(fault).ShouldBeTrue("callers are told to come back");
    }

    [Fact]
    public async Task A_wrong_token_opens_nothing()
    {
        await File.WriteAllTextAsync(_token, "another", _stop);

        await Should.ThrowAsync<TimeoutException>(() => _wrapping.CurrentAsync(_stop));
    }

    [Fact]
    public async Task A_key_that_was_changed_is_refused()
    {
        var wrapped = (await _wrapping.WrapAsync([ContentKey.New()], _stop)).Single();
        wrapped.Bytes[^1] ^= 1;

        await Should.ThrowAsync<CryptographicException>(() => _wrapping.UnwrapAsync([wrapped], _stop));
    }

    [Fact]
    public async Task When_nobody_answers_it_may_work_later()
    {
        await _transit.DisposeAsync();

        await Should.ThrowAsync<TimeoutException>(() => _wrapping.CurrentAsync(_stop));
    }

    [Fact]
    public void An_address_without_a_file_for_the_token_is_refused_at_the_start()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Zichtlijn:Keys:Vault:Address"] = "https://vault.example" }).Build();

        Should.Throw<InvalidOperationException>(() => VaultSettings.Of(configuration, "reporting")).Message.ShouldContain("TokenFile");
    }

    public async ValueTask DisposeAsync()
    {
        await _transit.DisposeAsync();
        _cache.Dispose();
        File.Delete(_token);
    }

    /// <summary>Encrypts by hiding what it was given: a ciphertext is a number that only it can look up.</summary>
    private sealed class Transit : IAsyncDisposable
    {
        private readonly Dictionary<string, string> _plain = new(StringComparer.Ordinal);
        private WebApplication? _app;
        private int _version = 1;

        public int Calls { get; private set; }

        public HttpStatusCode? Refuse { get; set; }

        public async Task<Uri> StartAsync()
        {
            var builder = WebApplication.CreateBuilder();
            builder.Logging.ClearProviders();
            _app = builder.Build();
            _app.Urls.Add("http://127.0.0.1:0");
            _app.Use((http, next) =>
            {
                Calls++;
                http.Response.StatusCode = (int)(Refuse ?? (http.Request.Headers["X-Vault-Token"] == "the-token" ? HttpStatusCode.OK : HttpStatusCode.Forbidden));
                return http.Response.StatusCode == 200 ? next(http) : http.Response.WriteAsync("{\"errors\":[\"no\"]}");
            });
            _app.MapGet("/v1/transit/keys/zichtlijn-test", () => new { data = new { latest_version = _version } });
            _app.MapPost("/v1/transit/encrypt/zichtlijn-test", (JsonObject body) => Batch(body, item => new { ciphertext = Hide((string)item["plaintext"]!) }));
            _app.MapPost("/v1/transit/decrypt/zichtlijn-test", (JsonObject body) => Batch(body, item =>
                _plain.TryGetValue((string)item["ciphertext"]!, out var plain) ? new { plaintext = plain } : new { error = "invalid ciphertext" }));
            await _app.StartAsync();
            return new Uri(_app.Urls.Single());
        }

        public void Rotate() => _version++;

        public async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _app, null) is { } app)
            {
                await app.DisposeAsync();
            }
        }

        private static object Batch(JsonObject body, Func<JsonNode, object> each) =>
            new { data = new { batch_results = body["batch_input"]!.AsArray().Select(item => each(item!)).ToArray() } };

        private string Hide(string plain)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"vault:v{_version}:{Guid.NewGuid():n}");
            _plain[text] = plain;
            return text;
        }
    }
}
