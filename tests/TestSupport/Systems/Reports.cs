using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.TestSupport.Systems;

/// <summary>Files reports as a careful client does: with a key of its own, again until it is answered.</summary>
public static class Reports
{
    public static readonly JsonSerializerOptions Json = Options();

    public static SubmitReport Some(string narrative = "Er worden grappen gemaakt over mijn geloof.", string part = "AMS") => new(
        Disclosure.Anonymous, "discrimination", ["religion"], part, narrative,
        OccurredOn: null, Ongoing: true, Persons: [new NamedPerson("subject", "Jan Voorbeeld", part)], Wishes: ["stop"], Reporter: null, Language: "nl");

    public static async Task<HttpResponseMessage> Post(this HttpClient client, SubmitReport report, string key, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reporting/v1/reports") { Content = JsonContent.Create(report, options: Json) };
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, cancellationToken);
    }

    /// <summary>Sends until it is acknowledged; gives up after a minute. Anything but 201, 503 or no answer is a fault.</summary>
    public static async Task<ReportReceipt> Submit(this HttpClient client, SubmitReport report, ConcurrentBag<HttpStatusCode>? refusals = null)
    {
        var key = Guid.NewGuid().ToString();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                using var response = await client.Post(report, key, patience.Token);
                if (response.StatusCode == HttpStatusCode.Created)
                {
                    return (await response.Content.ReadFromJsonAsync<ReportReceipt>(Json, patience.Token))!;
                }

                refusals?.Add(response.StatusCode);
                if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
                {
                    throw new InvalidOperationException($"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(patience.Token)}");
                }
            }
            catch (HttpRequestException)
            {
                // No answer at all: the same key makes sending again harmless.
            }

            await Task.Delay(200, patience.Token);
        }
    }

    /// <summary>Sends a command at a version, which must succeed.</summary>
    public static async Task Command(this HttpClient client, string path, long version, object? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: Json) };
        request.Headers.Add("If-Match", $"\"{version}\"");
        using var response = await client.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.NoContent)
        {
            throw new InvalidOperationException($"{path}: {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    /// <summary>Several clients file reports side by side until told to stop or until enough were filed.</summary>
    /// <param name="receipts">Where each receipt is put as soon as it is there, to be counted meanwhile.</param>
    public static async Task<IReadOnlyList<ReportReceipt>> SubmitMany(
        this HttpClient client, int clients, int count, Func<bool>? goOn = null, ConcurrentBag<HttpStatusCode>? refusals = null,
        ConcurrentBag<ReportReceipt>? receipts = null)
    {
        receipts ??= [];
        var left = count;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0 && (goOn?.Invoke() ?? true))
            {
                receipts.Add(await client.Submit(Some(), refusals));
            }
        }));
        return [.. receipts];
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiSetup.Configure(options);
        return options;
    }
}
