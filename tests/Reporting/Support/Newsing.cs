using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.NewsByEmail;
using Zichtlijn.Reporting.NewsByEmail.Keeping;
using Zichtlijn.Reporting.NewsByEmail.Mailing;
using Zichtlijn.Reporting.Tests.Api;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Reporting.Tests.Support;

/// <summary>Asks for mails about news, has them sent, and looks at what is kept.</summary>
internal static class Newsing
{
    public const string MyNews = $"{ReportingHost.MyReport}/news-by-email";
    public const string Confirmations = "/api/reporting/v1/news-by-email/confirmations";
    public const string Endings = "/api/reporting/v1/news-by-email/endings";

    /// <summary>An address that no other test uses.</summary>
    public static string NewAddress() => $"iemand.{Guid.NewGuid():n}@voorbeeld.example";

    public static Task<HttpResponseMessage> AskNewsAsync(this HttpClient reporter, string? address, string? language = "nl") =>
        reporter.PostAsync(MyNews, Wire.Body(new AskNewsByEmail(address, language)));

    public static async Task<NewsByEmailState> NewsStateAsync(this HttpClient reporter) => (await reporter.GetAsync(MyNews).Read<Contracts.Reporting.Http.V1.NewsByEmail>()).State;

    public static Task<HttpResponseMessage> FollowAsync(this ReportingHost host, string path, string? token) =>
        host.Anybody().PostAsync(path, Wire.Body(new NewsByEmailLink(token)));

    /// <summary>Sends what is due now, or so much later.</summary>
    public static Task<int> SendAsync(this ReportingHost host, TimeSpan later = default) =>
        host.Services.GetRequiredService<NewsPost>().SendDueAsync(DateTimeOffset.UtcNow + later, CancellationToken.None);

    /// <summary>A report whose reporter gets mails at the address.</summary>
    /// <returns>The mail that asked to confirm it.</returns>
    public static async Task<CaughtMail> SubscribeAsync(this ReportingHost host, ReportReceipt receipt, string address, string language = "nl")
    {
        (await (await host.ReporterOfAsync(receipt)).AskNewsAsync(address, language)).EnsureSuccessStatusCode();
        await host.SendAsync();
        var mail = await host.Mails.NextAsync(address);
        (await host.FollowAsync(Confirmations, mail.Token("confirm"))).EnsureSuccessStatusCode();
        return mail;
    }

    public static async Task DeskWritesAsync(this ReportingHost host, ReportReceipt receipt, string text = "Wij lezen uw melding.") =>
        await host.As("desk.ams").PostAsync($"{ReportingHost.PathOf(receipt)}/messages", Wire.Body(new AddMessage(text))).Read<MessageAccepted>(201);

    public static Guid MarkOf(this ReportingHost host, ReportReceipt receipt) => host.Services.GetRequiredService<NewsSecrets>().MarkOf(receipt.ReportId);

    /// <summary>How many mails wait that are about the report.</summary>
    public static Task<long> WaitingAsync(this ReportingHost host, ReportReceipt receipt) =>
        host.NewsAsync<long>("select count(*) from news_mail where mark = $1", host.MarkOf(receipt));

    public static Task WaitsAsync(this ReportingHost host, ReportReceipt receipt, long count = 1) =>
        Eventually.Holds(async () => (await host.WaitingAsync(receipt)).ShouldBe(count));

    /// <summary>Everything until now was read by what follows the events.</summary>
    public static async Task FollowedAsync(this ReportingHost host)
    {
        await using var session = host.Documents.QuerySession();
        var last = (await session.AdvancedSql.QueryAsync<long>("select coalesce(max(seq_id), 0) from mt_events", CancellationToken.None)).Single();
        await Eventually.Holds(async () => (await session.AdvancedSql.QueryAsync<long>(
            "select last_seq_id from mt_event_progression where name = 'news-by-email:All'", CancellationToken.None)).SingleOrDefault().ShouldBeGreaterThanOrEqualTo(last));
    }

    public static async Task<T> NewsAsync<T>(this ReportingHost host, string query, params object[] values)
    {
        await using var command = host.Services.GetRequiredService<NewsDatabase>().Source.CreateCommand(query).With(values);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static async Task<Guid?> AddressKeyAsync(this ReportingHost host, ReportReceipt receipt) =>
        await host.Services.GetRequiredService<NewsAddresses>().KeyOfAsync(host.MarkOf(receipt), CancellationToken.None);

    public static Task SweepAsync(this ReportingHost host, TimeSpan later) =>
        host.Services.GetRequiredService<NewsAddresses>().SweepAsync(DateTimeOffset.UtcNow + later, CancellationToken.None);

    public static async Task<int> RowsOfNewsAsync(this ReportingHost host, string statement)
    {
        await using var source = NpgsqlDataSource.Create(host.News);
        await using var command = source.CreateCommand(statement);
        return await command.ExecuteNonQueryAsync();
    }
}
