using System.Net.Http.Headers;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Sanctioning.Tests.Api;

/// <summary>Rulings are there for all tests of a host: each takes in rulings of its own.</summary>
internal static class RulingsOfTheHost
{
    public const string Rulings = "/api/sanctioning/v1/court-rulings";

    private static int _last = 1_000;

    public static string NewEcli() => $"ECLI:NL:RBMNE:2023:{Interlocked.Increment(ref _last)}";

    public static Task<HttpResponseMessage> ImportAsync(
        this SanctioningHost host, string ecli, string modified = "2023-06-01T12:09:11", string verdict = "verklaart het beroep ongegrond.", string metadata = "") =>
        host.SendFileAsync(Support.Rulings.Xml(ecli, modified, metadata, verdict: verdict).Bytes());

    public static async Task<HttpResponseMessage> SendFileAsync(this SanctioningHost host, byte[] file, string type = "application/xml; charset=utf-8", string account = "hr-lawyer")
    {
        using var body = new ByteArrayContent(file);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await host.As(account).PostAsync(Rulings, body);
    }

    public static Task<CourtRulingDetail> RulingAsync(this SanctioningHost host, string ecli) => host.As("hr-lawyer").GetAsync($"{Rulings}/{ecli}").Read<CourtRulingDetail>();

    /// <summary>With the version that is there now, and it must succeed.</summary>
    public static async Task CodeAsync(this SanctioningHost host, string ecli, CodeRuling coding)
    {
        using var response = await host.TryCodeAsync(ecli, coding, (await host.RulingAsync(ecli)).Version);
        ((int)response.StatusCode).ShouldBe(204, await response.Content.ReadAsStringAsync());
    }

    public static async Task<HttpResponseMessage> TryCodeAsync(this SanctioningHost host, string ecli, CodeRuling coding, long? version, string account = "hr-lawyer")
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Rulings}/{ecli}/coding") { Content = Wire.Body(coding) };
        if (version is { } seen)
        {
            request.Headers.TryAddWithoutValidation("If-Match", seen.Tag()).ShouldBeTrue();
        }

        return await host.As(account).SendAsync(request);
    }

    /// <summary>A ruling that was taken in and coded; its version is 2.</summary>
    public static async Task<string> CodedAsync(this SanctioningHost host, CodeRuling coding, string metadata = "")
    {
        var ecli = NewEcli();
        await (await host.ImportAsync(ecli, metadata: metadata)).Read<ImportedCourtRuling>(201);
        await host.CodeAsync(ecli, coding);
        return ecli;
    }
}
