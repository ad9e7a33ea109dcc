using System.Security.Cryptography;
using Marten;
using Npgsql;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Attachments.Adding;

/// <summary>Makes a repeated upload the same attachment.</summary>
internal sealed class EarlierUploads(NpgsqlDataSource database, IDocumentStore store, ReceiptSecrets secrets, ContentKeys keys)
{
    /// <summary>What an Idempotency-Key is stored as, within its report; null when none was sent.</summary>
    public string? LookUp(Guid reportId, string key) => key.Length == 0 ? null : secrets.LookUp($"attachment/{reportId:n}/{key}");

    /// <summary>The attachment that an upload with this key became; null when there is none.</summary>
    public async Task<Earlier?> FindAsync(Guid reportId, string uploadKey, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select id from attachment_file where upload_key = $1");
        command.Parameters.Add(new() { Value = uploadKey });
        if (await command.ExecuteScalarAsync(cancellationToken) is not Guid id)
        {
            return null;
        }

        await using var session = store.QuerySession();
        var report = await session.Events.AggregateStreamAsync<Report>(reportId, token: cancellationToken);
        var attachment = report?.Attachments.Find(a => a.Id == id) ?? throw new InvalidOperationException("A complete file belongs to no report.");
        var own = await keys.OfAsync(reportId, [attachment.Added.Description], cancellationToken);
        return new Earlier(attachment, attachment.Describe(own));
    }

    /// <summary>The same answer as before, when it is the same file.</summary>
    public static async Task<UploadAnswer> CompareAsync(Earlier before, string name, Stream body, CancellationToken cancellationToken) =>
        Answer(before, name, Convert.ToHexStringLower(await SHA256.HashDataAsync(body, cancellationToken)));

    public static UploadAnswer Answer(Earlier before, string name, string sha256) =>
        before.Description == new FileDescription(name, sha256)
            ? new(new AttachmentAccepted(
                before.Attachment.Id, name, before.Attachment.Added.Size, sha256, before.Attachment.Added.Type, before.Attachment.State.ToWire()))
            : new(AttachmentErrors.KeyReused);

    internal sealed record Earlier(Attachment Attachment, FileDescription Description);
}
