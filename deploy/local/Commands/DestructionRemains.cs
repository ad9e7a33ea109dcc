using Npgsql;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Local.Commands;

/// <summary>Looks for what is left of a destroyed case in the databases and the ledger of a service, without the service.</summary>
internal static class DestructionRemains
{
    /// <summary>What must be gone, by service: a query that counts it, and its name.</summary>
    private static readonly (string Service, string What, string Query)[] Rows =
    [
        ("reporting", "receipts", "select count(*) from mt_doc_receipt where data->>'reportId' = $1::text"),
        ("reporting", "submissions", "select count(*) from mt_doc_submission where data->>'reportId' = $1::text"),
        ("reporting", "rows in the worklist", "select count(*) from mt_doc_deskrow where id = $1"),
        ("triage", "rows in the queue", "select count(*) from mt_doc_queue where id = $1"),
        ("investigations", "rows in the worklist", "select count(*) from mt_doc_investigation_row where id = $1"),
        ("sanctioning", "rows in the list", "select count(*) from mt_doc_sanction_case where id = $1"),
        ("reflection", "rows in the list", "select count(*) from mt_doc_reflection_case where id = $1"),
        ("restoration", "rows in the list", "select count(*) from mt_doc_restoration_case where id = $1"),
        ("dashboard", "rows with a number or a mark", "select count(*) from mt_doc_case where id = $1 and (coalesce(data->>'caseNumber', '') <> '' or coalesce(data->>'barred', '') not in ('', '[]'))"),
    ];

    /// <summary>Where <c>up</c> lets the services keep their ledgers.</summary>
    public static string LedgersOf(Workplace workplace) => Path.Combine(workplace.Keys, "destruction-ledger");

    public static async Task<IReadOnlyList<string>> InAsync(
        DestructionCertificate certificate, string service, NpgsqlDataSource store, NpgsqlDataSource? keys, string ledgers, CancellationToken ct)
    {
        var left = new List<string>();
        IReadOnlyList<Guid> destroyed = [];
        try
        {
            var lines = new DestructionLedger(ledgers, service).Read().Where(l => l.Subject == certificate.CaseId).ToArray();
            destroyed = [.. lines.SelectMany(l => l.Keys).Distinct()];
            var named = certificate.Services.FirstOrDefault(s => s.Service == service)?.LedgerLine;
            if (lines.All(l => l.Hash != named)) left.Add("the line that the certificate names is not in the ledger");
        }
        catch (InvalidDataException e)
        {
            left.Add(e.Message);
        }

        if (keys is not null && (await new KeyTable(keys).Read([.. destroyed], ct)).Count is var wrapped and > 0) left.Add($"{wrapped} keys are there");
        foreach (var (_, what, query) in Rows.Where(r => r.Service == service)
            .Append((service, "events that are not masked", $"select count(*) from mt_events where stream_id = $1 and {EventMasking.Unmasked}")))
        {
            await using var command = store.CreateCommand(query);
            command.Parameters.Add(new() { Value = certificate.CaseId });
            if (await command.ExecuteScalarAsync(ct) is long count and > 0) left.Add($"{count} {what}");
        }

        return left;
    }
}
