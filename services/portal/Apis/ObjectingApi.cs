using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>An objection and what goes to court after it, with the own token of whoever decides on it, or of the lawyer.</summary>
public sealed class ObjectingApi(HttpClient http) : MatterApi(http)
{
    /// <summary>A committee from outside advises on it.</summary>
    public Task<ApiAnswer<Nothing>> Assign(Guid caseId, int matter, AssignCommittee committee, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "objection-committees", committee, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> NoteHearing(Guid caseId, int matter, NoteHearing hearing, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "objection-hearings", hearing, version, cancellationToken);

    /// <summary>What the committee advises.</summary>
    public Task<ApiAnswer<Nothing>> NoteAdvice(Guid caseId, int matter, NoteCommitteeAdvice advice, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "committee-advice", advice, version, cancellationToken);

    /// <summary>More time to decide, once.</summary>
    public Task<ApiAnswer<Nothing>> Adjourn(Guid caseId, int matter, AdjournObjection longer, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "objection-adjournments", longer, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Decide(Guid caseId, int matter, DecideObjection decision, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "objection-decisions", decision, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Notify(Guid caseId, int matter, NotifyDecision how, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "objection-notifications", how, version, cancellationToken);

    /// <summary>Somebody went to court.</summary>
    public Task<ApiAnswer<Nothing>> NoteAppeal(Guid caseId, int matter, NoteAppeal appeal, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "appeals", appeal, version, cancellationToken);

    /// <summary>What the court said.</summary>
    public Task<ApiAnswer<Nothing>> NoteRuling(Guid caseId, int matter, NoteRuling ruling, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "rulings", ruling, version, cancellationToken);
}
