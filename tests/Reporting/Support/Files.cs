using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Reporting.Tests.Api;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using AttachmentFiles = Zichtlijn.Reporting.Attachments.AttachmentFiles;

namespace Zichtlijn.Reporting.Tests.Support;

/// <summary>Sends, lists and fetches files as a client does.</summary>
internal static class Files
{
    public const string Mine = $"{ReportingHost.MyReport}/attachments";

    public static string Of(ReportReceipt receipt) => $"{ReportingHost.PathOf(receipt)}/attachments";

    public static string CleanCopy(string attachments, Guid id) => $"{attachments}/{id}/clean-copy";

    /// <param name="name">As it stands in the header; null sends none.</param>
    public static async Task<HttpResponseMessage> SendFileAsync(
        this HttpClient client, string path, byte[] content, string? name = "foto.jpg", string? key = null, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = chunked ? new StreamContent(new MemoryStream(content)) : new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        if (name is not null)
        {
            request.Headers.TryAddWithoutValidation("Zichtlijn-File-Name", name).ShouldBeTrue();
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await client.SendAsync(request);
    }

    public static Task<AttachmentAccepted> AddFileAsync(this HttpClient client, string path, byte[] content, string name = "foto.jpg", string? key = null) =>
        client.SendFileAsync(path, content, name, key).Read<AttachmentAccepted>(201);

    public static async Task<IReadOnlyList<Attachment>> FilesAsync(this HttpClient client, string path) =>
        (await client.GetAsync(path).Read<AttachmentList>()).Attachments;

    /// <summary>The file once screening has found something.</summary>
    public static Task<Attachment> ScreenedAsync(this HttpClient client, string path, Guid id) => Eventually.Gives(async () =>
        (await client.FilesAsync(path)).Single(a => a.AttachmentId == id) is var file && file.State != "waiting"
            ? file
            : throw new InvalidOperationException("It is being checked."));

    public static async Task<long> CountAsync(this ReportingHost host, string query, Guid reportId)
    {
        await using var command = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(query);
        command.Parameters.Add(new() { Value = reportId });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>As a destruction does.</summary>
    public static async Task<int> RemoveFilesAsync(this ReportingHost host, Guid reportId)
    {
        await using var session = host.Documents.LightweightSession();
        return await host.Services.GetServices<IKeptRows>().OfType<AttachmentFiles>().Single().RemoveAsync(reportId, session, CancellationToken.None);
    }

    public static Task<long> RowsAsync(this ReportingHost host, Guid reportId) =>
        host.CountAsync("select count(*) from attachment_file where report_id = $1", reportId);

    /// <summary>A file of this many bytes stands with a report; nobody sees it.</summary>
    public static async Task PretendAsync(this ReportingHost host, Guid reportId, long bytes, int files = 1)
    {
        await using var command = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "insert into attachment_file (id, report_id, kind, state, bytes, touched_at, attempts, due_at) select gen_random_uuid(), $1, 'original', 'settled', $2, now(), 0, now() from generate_series(1, $3)");
        command.Parameters.Add(new() { Value = reportId });
        command.Parameters.Add(new() { Value = bytes });
        command.Parameters.Add(new() { Value = files });
        await command.ExecuteNonQueryAsync();
    }
}
