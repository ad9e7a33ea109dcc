using Marten;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Reporting.Tests.Api;

/// <summary>The social desk on real servers. Its tests run one after another; each works on reports of its own.</summary>
public sealed class ReportingHost() : ServiceHost<Report>("reporting")
{
    public const string Reports = "/api/reporting/v1/reports";
    public const string Sessions = "/api/reporting/v1/receipt-sessions";
    public const string MyReport = "/api/reporting/v1/my-report";

    /// <summary>Stands in for the malware scanner; finds nothing unless a test says otherwise.</summary>
    internal Support.FakeScanner Scanner { get; } = new();

    /// <summary>Stands in for the mail server. Mails are handed in when a test asks for it.</summary>
    internal MailCatcher Mails { get; } = new();

    protected override bool KeepsAddresses => true;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(Mails.Settings, StringComparer.Ordinal)
    {
        ["Zichtlijn:Attachments:Clamd"] = Scanner.Address,
        ["Zichtlijn:PublicAddress"] = "https://loket.example",
        ["Zichtlijn:Mail:Send"] = "false",
    };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Scanner.Dispose();
        await Mails.DisposeAsync();
    }

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

    /// <summary>A report that <c>desk.ams</c> may open; its version is 3.</summary>
    public async Task<ReportReceipt> OpenedAsync(SubmitReport? report = null, string desk = "desk.ams")
    {
        var receipt = await SubmitAsync(report);
        await ListedAsync(receipt.ReportId);
        using var response = await As(desk).Command($"{PathOf(receipt)}/conflict-declarations", "\"2\"", Wire.Body(new DeclareConflict(Interest.None)));
        response.EnsureSuccessStatusCode();
        return receipt;
    }

    /// <summary>The officer of triage whose case it is, and who may read the report therefore.</summary>
    public async Task HandlerIsAsync(Guid reportId, string account, bool mayOpen = true, long version = 4)
    {
        var mark = Services.GetRequiredService<AccountMarks>().Of(account);
        await Services.GetRequiredService<IBus>().Publish(new Contracts.Access.V1.TriageHandlerChanged(reportId, version, mark, mayOpen));
        await Eventually.Holds(async () =>
        {
            await using var session = Documents.QuerySession();
            (await session.LoadAsync<DeskRow>(reportId))!.Access.TriageVersion.ShouldBe(version);
        });
    }

    /// <summary>The worklist follows a moment later; staff know of a report from then on.</summary>
    public Task ListedAsync(Guid reportId) => Eventually.Holds(async () =>
    {
        await using var session = Documents.QuerySession();
        (await session.LoadAsync<DeskRow>(reportId)).ShouldNotBeNull();
    });

    public async Task<ReceiptSession> OpenAsync(ReportReceipt receipt) =>
        await Anybody().PostAsync(Sessions, Wire.Body(new OpenReceiptSession(receipt.ReceiptCode))).Read<ReceiptSession>(201);

    public async Task<HttpClient> ReporterOfAsync(ReportReceipt receipt) => WithToken((await OpenAsync(receipt)).AccessToken);

    /// <summary>Somebody whose requests happen so much later.</summary>
    public HttpClient Later(string account, TimeSpan later)
    {
        var client = As(account);
        client.DefaultRequestHeaders.Add("Development-Time", DateTimeOffset.UtcNow.Add(later).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        return client;
    }

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
