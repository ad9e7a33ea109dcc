using System.Globalization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>From what is intended to what was carried out, with the own token of the authority, of a second one, or of the lawyer.</summary>
public sealed class DecidingApi(HttpClient http) : ApiClient(http)
{
    private const string Cases = "/api/sanctioning/v1/cases";

    public Task<ApiAnswer<Nothing>> Intend(Guid caseId, int matter, IntendDecision intention, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "intended-decisions", intention, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> AnswerAsSecond(Guid caseId, int matter, AnswerAsSecond answer, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "second-answers", answer, version, cancellationToken);

    /// <summary>What is intended goes to whom it is about.</summary>
    public Task<ApiAnswer<Nothing>> Send(Guid caseId, int matter, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "intention-deliveries", body: null, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> NoteViews(Guid caseId, int matter, NoteHeardViews views, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "heard-views", views, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Decide(Guid caseId, int matter, TakeDecision decision, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "decisions", decision, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Notify(Guid caseId, int matter, NotifyDecision how, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "notifications", how, version, cancellationToken);

    /// <summary>An objection that came on paper.</summary>
    public Task<ApiAnswer<Nothing>> NoteObjection(Guid caseId, int matter, NoteObjection objection, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "objections", objection, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Execute(Guid caseId, int matter, ExecuteDecision what, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "executions", what, version, cancellationToken);

    private Task<ApiAnswer<Nothing>> Do(Guid caseId, int matter, string what, object? body, string version, CancellationToken cancellationToken) =>
        Post<Nothing>(string.Create(CultureInfo.InvariantCulture, $"{Cases}/{caseId}/matters/{matter}/{what}"), body, cancellationToken, ifMatch: version);
}
