using Marten;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

/// <summary>The social desk on real servers. Its tests run one after another; each works on reports of its own.</summary>
public sealed class ReportingHost() : ServiceHost<Report>("reporting")
{
    public const string Reports = "/api/reporting/v1/reports";
    public const string Sessions = "/api/reporting/v1/receipt-sessions";
    public const string MyReport = "/api/reporting/v1/my-report";

    public IDocumentStore Documents => Services.GetRequiredService<IDocumentStore>();

    public static string PathOf(ReportReceipt receipt) => $"{Reports}/{receipt.ReportId}";

    public Task<HttpResponseMessage> PostAsync(SubmitReport report, string? key = null, string? at = null) =>
        PostAsync(Wire.Body(report), key, at);

    public async Task<HttpResponseMessage> PostAsync(HttpContent body, string? key = null, string? at = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Reports) { Content = body };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key).ShouldBeTrue();
        }

        if (at is not null)
        {
            request.Headers.Add("Development-Time", at);
        }

        return await Anybody().SendAsync(request);
    }

    public async Task<ReportReceipt> SubmitAsync(SubmitReport? report = null)
    {
        using var response = await PostAsync(report ?? Support.Given.Request);
        return await response.Read<ReportReceipt>(201);
    }

    public async Task<ReceiptSession> OpenAsync(ReportReceipt receipt) =>
        await Anybody().PostAsync(Sessions, Wire.Body(new OpenReceiptSession(receipt.ReceiptCode))).Read<ReceiptSession>(201);

    public async Task<HttpClient> ReporterOfAsync(ReportReceipt receipt) => WithToken((await OpenAsync(receipt)).AccessToken);

    /// <summary>Number of events of a report.</summary>
    public async Task<long> VersionOfAsync(Guid reportId)
    {
        await using var session = Documents.QuerySession();
        return (await session.Events.FetchStreamStateAsync(reportId))?.Version ?? 0;
    }

    public async Task<Report?> ReportAsync(Guid reportId)
    {
        await using var session = Documents.QuerySession();
        return await session.Events.AggregateStreamAsync<Report>(reportId);
    }
}

[CollectionDefinition(Name)]
public sealed class OnTheHost : ICollectionFixture<ReportingHost>
{
    public const string Name = "reporting on real servers";
}
