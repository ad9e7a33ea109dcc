using System.Globalization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Apis;

/// <summary>What was established and is weighed, with the own token of the lawyer who weighs it or of the authority that decides on it.</summary>
public sealed class SanctioningApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/sanctioning/v1";
    private const string Cases = $"{Root}/cases";

    public Task<ApiAnswer<Page<ListedSanctionCase>>> List(SanctionFilter filter, int? page, CancellationToken cancellationToken) =>
        Get<Page<ListedSanctionCase>>(WithQuery(Cases, [.. filter.Query.Select(q => (q.Key, (object?)q.Value)), ("page", page)]), cancellationToken);

    public Task<ApiAnswer<SanctionCaseDetail>> Read(Guid caseId, CancellationToken cancellationToken) =>
        Get<SanctionCaseDetail>($"{Cases}/{caseId}", cancellationToken);

    public Task<ApiAnswer<CaseReader[]>> Readers(Guid caseId, CancellationToken cancellationToken) =>
        Get<CaseReader[]>($"{Cases}/{caseId}/readers", cancellationToken);

    /// <summary>The caller weighs the case.</summary>
    public Task<ApiAnswer<Nothing>> Accept(Guid caseId, string version, CancellationToken cancellationToken) =>
        Do($"{caseId}/acceptances", null, version, cancellationToken);

    /// <summary>With an interest they leave it to others, also after they said that they had none.</summary>
    public Task<ApiAnswer<Nothing>> Declare(Guid caseId, Interest interest, string version, CancellationToken cancellationToken) =>
        Do($"{caseId}/conflict-declarations", new DeclareConflict(interest), version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Answer(Guid caseId, int matter, AnswerStep answer, string version, CancellationToken cancellationToken) =>
        Do($"{In(caseId, matter)}/protocol-answers", answer, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Weigh(Guid caseId, int matter, SetWeight weight, string version, CancellationToken cancellationToken) =>
        Do($"{In(caseId, matter)}/weights", weight, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Note(Guid caseId, int matter, RecordFactor factor, string version, CancellationToken cancellationToken) =>
        Do($"{In(caseId, matter)}/factors", factor, version, cancellationToken);

    /// <param name="factor">Its number.</param>
    public Task<ApiAnswer<Nothing>> Withdraw(Guid caseId, int matter, int factor, WithdrawFactor why, string version, CancellationToken cancellationToken) =>
        Do(string.Create(CultureInfo.InvariantCulture, $"{In(caseId, matter)}/factors/{factor}/withdrawals"), why, version, cancellationToken);

    /// <summary>Closed cases that are like what is weighed.</summary>
    public Task<ApiAnswer<ComparatorSearch>> Comparators(Guid caseId, int matter, CancellationToken cancellationToken) =>
        Get<ComparatorSearch>($"{Cases}/{In(caseId, matter)}/comparators", cancellationToken);

    public Task<ApiAnswer<Nothing>> Link(Guid caseId, int matter, LinkComparators comparators, string version, CancellationToken cancellationToken) =>
        Do($"{In(caseId, matter)}/comparators", comparators, version, cancellationToken);

    /// <summary>How a matter came to where it stood at some moment.</summary>
    /// <param name="at">Null for now.</param>
    public Task<ApiAnswer<ExplanationDetail>> Explain(Guid caseId, int matter, DateTimeOffset? at, CancellationToken cancellationToken) =>
        Get<ExplanationDetail>(ExplanationOf(caseId, matter, "explanation", at), cancellationToken);

    /// <summary>The access log of sanctioning, for those who watch over privacy.</summary>
    public Task<ApiAnswer<Page<AccessLogLine>>> AccessLog(Guid? caseId, int? page, CancellationToken cancellationToken) =>
        Get<Page<AccessLogLine>>(WithQuery($"{Root}/access-log", ("caseId", caseId), ("page", page)), cancellationToken);

    internal static string ExplanationOf(Guid caseId, int matter, string what, DateTimeOffset? at) =>
        WithQuery($"{Cases}/{In(caseId, matter)}/{what}", ("at", at?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)));

    private static string In(Guid caseId, int matter) => string.Create(CultureInfo.InvariantCulture, $"{caseId}/matters/{matter}");

    private Task<ApiAnswer<Nothing>> Do(string what, object? body, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Cases}/{what}", body, cancellationToken, ifMatch: version);
}
