using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>From what is intended to what was carried out, with the own token of the authority, of a second one, or of the lawyer.</summary>
public sealed class DecidingApi(HttpClient http) : MatterApi(http)
{
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

    /// <summary>More time to give views, once.</summary>
    public Task<ApiAnswer<Nothing>> ExtendViews(Guid caseId, int matter, ExtendViews longer, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "views-extensions", longer, version, cancellationToken);

    /// <summary>What somebody from outside advises.</summary>
    public Task<ApiAnswer<Nothing>> NoteAdvice(Guid caseId, int matter, NoteExternalAdvice advice, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "external-advice", advice, version, cancellationToken);

    /// <summary>The condition of a sanction was broken: it is carried out after all.</summary>
    public Task<ApiAnswer<Nothing>> Invoke(Guid caseId, int matter, InvokeCondition broken, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "invocations", broken, version, cancellationToken);
}
