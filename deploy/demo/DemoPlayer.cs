using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Local.Identity;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Demo;

/// <summary>Plays cases through the interfaces, each act by the account whose work it is and at its own moment.</summary>
public sealed class DemoPlayer(Uri gateway) : IDisposable
{
    private const int Workers = 32;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly JsonSerializerOptions Json = Options();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = gateway };
    private readonly AccountTokens _tokens = new(gateway);

    /// <summary>How many cases were made; none when a year is there already.</summary>
    public async Task<int> Play(IReadOnlyList<DemoCase> cases, CancellationToken cancellationToken)
    {
        using var there = await Send(HttpMethod.Get, "/api/dashboard/v1/cases?pageSize=1", null, "corps", null, cancellationToken);
        var page = await there.Content.ReadFromJsonAsync<Page<DashboardCase>>(Json, cancellationToken);
        if (page!.TotalItems >= cases.Count)
        {
            return 0;
        }

        await PlayAll(cases, cancellationToken);
        return cases.Count;
    }

    public Task PlayAll(IReadOnlyList<DemoCase> cases, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        cases, new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = cancellationToken }, async (c, token) => await Play(c, token));

    public void Dispose()
    {
        _http.Dispose();
        _tokens.Dispose();
    }

    private async Task Play(DemoCase c, CancellationToken cancellationToken)
    {
        using var answer = await Send(HttpMethod.Post, "/api/reporting/v1/reports", c.Report, null, c.SubmittedAt, cancellationToken, ("Idempotency-Key", c.Key));
        var receipt = (await answer.Content.ReadFromJsonAsync<ReportReceipt>(Json, cancellationToken))!;
        var part = c.Report.OrganisationalPart!.ToLowerInvariant();
        var desk = new DemoDesk(this, receipt.ReportId, $"desk.{part}");
        var triage = new DemoTriage(this, receipt.ReportId, $"triage.{part}");
        if (c.AcknowledgedAt is { } acknowledged)
        {
            await desk.Acknowledge(acknowledged, cancellationToken);
        }

        if (c.AcceptedAt is { } accepted)
        {
            await triage.Accept(accepted, cancellationToken);
        }

        if (c.DecidedAt is { } decided)
        {
            await triage.Decide(c, decided, cancellationToken);
        }

        await Investigate(c, receipt.ReportId, cancellationToken);
        await Converse(c, receipt, $"desk.{part}", cancellationToken);
        if (c.FeedbackAt is { } told)
        {
            await desk.GiveFeedback(c.Outcome, told, cancellationToken);
        }
    }

    private async Task Investigate(DemoCase c, Guid caseId, CancellationToken cancellationToken)
    {
        var investigation = new DemoInvestigation(this, caseId, c);
        if (c.MandatedAt is { } mandated)
        {
            await investigation.Mandate(mandated, cancellationToken);
        }

        if (c.StaffedAt is { } staffed)
        {
            await investigation.Staff(staffed, cancellationToken);
        }

        if (c.PlannedAt is { } planned)
        {
            await investigation.Plan(planned, cancellationToken);
        }
    }

    /// <summary>Reads at which version something is and sends a command on it; again when somebody was faster.</summary>
    internal async Task<T> CommandOn<T>(
        string read, string path, object? body, string account, Func<T, long> versionOf, DateTimeOffset at, CancellationToken cancellationToken)
    {
        while (true)
        {
            var seen = await Read<T>(read, account, cancellationToken);
            using var response = await Try(HttpMethod.Post, path, body, account, at, cancellationToken, ("If-Match", $"\"{versionOf(seen)}\""));
            if (response.IsSuccessStatusCode)
            {
                return seen;
            }

            if (response.StatusCode != HttpStatusCode.PreconditionFailed)
            {
                throw new HttpRequestException($"POST {path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
            }
        }
    }

    internal async Task<T> Read<T>(string path, string account, CancellationToken cancellationToken)
    {
        using var response = await Send(HttpMethod.Get, path, null, account, null, cancellationToken);
        return (await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken))!;
    }

    private async Task Converse(DemoCase c, ReportReceipt receipt, string desk, CancellationToken cancellationToken)
    {
        if (c.Messages.Count == 0)
        {
            return;
        }

        using var opened = await Send(HttpMethod.Post, "/api/reporting/v1/receipt-sessions", new OpenReceiptSession(receipt.ReceiptCode), null, null, cancellationToken);
        var session = (await opened.Content.ReadFromJsonAsync<ReceiptSession>(Json, cancellationToken))!;
        foreach (var message in c.Messages)
        {
            var path = message.FromReporter ? "/api/reporting/v1/my-report/messages" : $"/api/reporting/v1/reports/{receipt.ReportId}/messages";
            (string, string)[] headers = message.FromReporter ? [("Authorization", $"Bearer {session.AccessToken}")] : [];
            using var sent = await Send(HttpMethod.Post, path, new AddMessage(message.Text), message.FromReporter ? null : desk, message.At, cancellationToken, headers);
        }
    }

    /// <summary>What was told reaches those who work on it a moment later.</summary>
    internal async Task Until<T>(string path, string account, Func<T, bool> holds, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var response = await Try(HttpMethod.Get, path, null, account, null, cancellationToken);
            if (response.IsSuccessStatusCode && holds((await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken))!))
            {
                return;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> Send(
        HttpMethod method, string path, object? body, string? account, DateTimeOffset? at, CancellationToken cancellationToken, params (string, string)[] headers)
    {
        var response = await Try(method, path, body, account, at, cancellationToken, headers);
        return response.IsSuccessStatusCode
            ? response
            : throw new HttpRequestException($"{method} {path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
    }

    private async Task<HttpResponseMessage> Try(
        HttpMethod method, string path, object? body, string? account, DateTimeOffset? at, CancellationToken cancellationToken, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: Json) };
        if (account is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await _tokens.OfAsync(account));
        }

        if (at is { } moment)
        {
            request.Headers.Add(RequestTime.DevelopmentHeader, moment.ToString("O"));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _http.SendAsync(request, cancellationToken);
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiSetup.Configure(options);
        return options;
    }
}
