using Npgsql;
using NpgsqlTypes;

namespace Zichtlijn.Platform.Accountability;

/// <summary>Which lines of the log are asked for.</summary>
/// <param name="CaseId">Of one case; null for all.</param>
/// <param name="Hidden">Cases that do not exist for whoever asks.</param>
/// <param name="Account">Who asks. Their own lines are always shown: about a case that is not there they find those too.</param>
public sealed record AccessLogQuery(Guid? CaseId, IReadOnlyList<Guid> Hidden, string Account)
{
    internal const string Condition = "($1::uuid is null or case_id = $1) and (case_id is null or case_id <> all($2) or actor = $3)";

    internal void AddTo(NpgsqlParameterCollection parameters)
    {
        parameters.Add(new NpgsqlParameter { Value = (object?)CaseId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        parameters.Add(new NpgsqlParameter { Value = Hidden.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        parameters.Add(new NpgsqlParameter { Value = Account });
    }
}
