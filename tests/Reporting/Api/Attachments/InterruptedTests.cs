using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Files;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Reporting.Tests.Api.Attachments;

/// <summary>What comes of an upload whose connection, or whose process, is gone before it was whole.</summary>
[Collection(OnTheHost.Name)]
public class InterruptedTests(ReportingHost host)
{
    private static readonly byte[] File = Enumerable.Repeat((byte)'a', 1_000_000).ToArray();

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(700_000)]
    [InlineData(999_999)]
    public async Task A_cut_connection_leaves_nothing_and_the_same_upload_succeeds_afterwards(int sent)
    {
        var receipt = await host.SubmitAsync();
        var session = await host.OpenAsync(receipt);
        var (key, reporter) = (Guid.NewGuid().ToString(), host.WithToken(session.AccessToken));
        using (await BeginAsync(session, key, sent))
        {
            await (sent > 300_000 ? Eventually.Holds(async () => (await ChunksAsync(receipt)).ShouldBeGreaterThan(0)) : Task.CompletedTask);
            (await reporter.FilesAsync(Files.Mine)).ShouldBeEmpty();
        }

        await Eventually.Holds(async () => (await host.RowsAsync(receipt.ReportId) + await ChunksAsync(receipt)).ShouldBe(0));
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(2);
        var accepted = await reporter.AddFileAsync(Files.Mine, File, "long.txt", key);
        (await reporter.FilesAsync(Files.Mine)).ShouldHaveSingleItem().AttachmentId.ShouldBe(accepted.AttachmentId);
    }

    [Fact]
    public async Task What_a_dead_process_left_is_swept_and_what_is_being_sent_is_not()
    {
        var receipt = await host.SubmitAsync();
        var session = await host.OpenAsync(receipt);
        using var open = await BeginAsync(session, Guid.NewGuid().ToString(), 700_000);
        await Eventually.Holds(async () => (await ChunksAsync(receipt)).ShouldBe(1));
        var sweep = host.Services.GetRequiredService<LeftoverSweep>();

        await sweep.SweepAsync(CancellationToken.None);
        (await host.RowsAsync(receipt.ReportId)).ShouldBe(1);
        await AgeAsync(receipt);
        await sweep.SweepAsync(CancellationToken.None);

        (await host.RowsAsync(receipt.ReportId) + await ChunksAsync(receipt)).ShouldBe(0);

        // The process was not dead after all: it hears that its upload is gone, and says so.
        await open.GetStream().WriteAsync(File.AsMemory(700_000));
        var buffer = new byte[4_096];
        var answer = Encoding.ASCII.GetString(buffer, 0, await open.GetStream().ReadAsync(buffer));
        answer.ShouldStartWith("HTTP/1.1 409");
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(2);
    }

    [Fact]
    public async Task A_sweep_leaves_alone_what_is_complete()
    {
        var receipt = await host.SubmitAsync();
        var reporter = await host.ReporterOfAsync(receipt);
        var accepted = await reporter.AddFileAsync(Files.Mine, SampleFiles.Text("Blijft."));
        await reporter.ScreenedAsync(Files.Mine, accepted.AttachmentId);
        await AgeAsync(receipt);

        await host.Services.GetRequiredService<LeftoverSweep>().SweepAsync(CancellationToken.None);

        (await reporter.GetStringAsync(Files.CleanCopy(Files.Mine, accepted.AttachmentId))).ShouldBe("Blijft.");
    }

    private Task<long> ChunksAsync(ReportReceipt receipt) => host.CountAsync(
        "select count(*) from attachment_chunk where file_id in (select id from attachment_file where report_id = $1)", receipt.ReportId);

    private async Task AgeAsync(ReportReceipt receipt)
    {
        await using var command = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "update attachment_file set touched_at = touched_at - interval '1 day' where report_id = $1");
        command.Parameters.Add(new() { Value = receipt.ReportId });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>An upload that has sent so many bytes of its body and stands still.</summary>
    private async Task<TcpClient> BeginAsync(ReceiptSession session, string key, int sent)
    {
        var address = host.Anybody().BaseAddress!;
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {Files.Mine} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {session.AccessToken}\r\nContent-Type: application/octet-stream\r\n"
            + $"Content-Length: {File.Length}\r\nZichtlijn-File-Name: long.txt\r\nIdempotency-Key: {key}\r\n\r\n"));
        await client.GetStream().WriteAsync(File.AsMemory(0, sent));
        return client;
    }
}
