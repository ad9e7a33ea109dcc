using Npgsql;
using NpgsqlTypes;

namespace Zichtlijn.Platform.Accountability;

/// <summary>Which lines of the log are asked for.</summary>
/// <param name="CaseId">Of one case; null for all.</param>
/// <param name="Hidden">Cases that do not exist for whoever asks.</param>
public sealed record AccessLogQuery(Guid? CaseId, IReadOnlyList<Guid> Hidden)
{
    internal const string Condition = "($1::uuid is null or case_id = $1) and (case_id is null or case_id <> all($2))";

    internal void AddTo(NpgsqlParameterCollection parameters)
    {
        parameters.Add(new NpgsqlParameter { Value = (object?)CaseId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        parameters.Add(new NpgsqlParameter { Value = Hidden.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
    }
}
