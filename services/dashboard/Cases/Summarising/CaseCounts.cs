using Npgsql;
using NpgsqlTypes;
using Zichtlijn.Contracts.Dashboard.Http.V1;

namespace Zichtlijn.Dashboard.Cases.Summarising;

/// <summary>Cases counted by part and phase; the smallest bits that every figure of the summary is added up from.</summary>
/// <param name="Reported">Of these, reported in the period.</param>
/// <param name="Overdue">Of these, past a term that is not met.</param>
internal sealed record CaseCount(string OrganisationalPart, CasePhase Phase, int All, int Reported, int Overdue)
{
    public int Running => Phase == CasePhase.Closed ? 0 : All;

    private const string Query = """
        select data->>'organisationalPart', data->>'phase', count(*)::int,
               count(*) filter (where (data->>'submittedAt')::timestamptz >= $1)::int,
               count(*) filter (where (data->>'dueBy')::date < $2)::int
        from mt_doc_case
        where data->>'caseNumber' is not null and ($3::text is null or data->>'organisationalPart' = $3)
              and not coalesce(data->'barred' ? $4, false)
        group by 1, 2
        """;

    /// <param name="since">Start of the period in which a case counts as reported.</param>
    /// <param name="part">Only this part; null for all.</param>
    /// <param name="mark">Of whoever asks: cases that they are kept out of do not count.</param>
    public static async Task<IReadOnlyList<CaseCount>> Read(
        NpgsqlDataSource database, DateTimeOffset since, DateOnly today, string? part, string mark, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Query);
        command.Parameters.Add(new() { Value = since.ToUniversalTime() });
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = (object?)part ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = mark });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new List<CaseCount>();
        while (await reader.ReadAsync(cancellationToken))
        {
            counts.Add(new CaseCount(
                reader.GetString(0), Enum.Parse<CasePhase>(reader.GetString(1)), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4)));
        }

        return counts;
    }
}
