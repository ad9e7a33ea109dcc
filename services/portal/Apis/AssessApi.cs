using Zichtlijn.Contracts.Triage.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>What an officer weighs in a case, and the decision on it; each names the version that was seen.</summary>
public sealed class AssessApi(HttpClient http) : ApiClient(http)
{
    private const string Cases = "/api/triage/v1/cases";

    public Task<ApiAnswer<Nothing>> Assess(Guid caseId, Assess parts, string version, CancellationToken cancellationToken) =>
        Do(caseId, "assessments", parts, version, cancellationToken);

    public Task<ApiAnswer<ProposedExpert[]>> Experts(Guid caseId, CancellationToken cancellationToken) =>
        Get<ProposedExpert[]>($"{Cases}/{caseId}/proposed-experts", cancellationToken);

    public Task<ApiAnswer<Nothing>> AskExpert(Guid caseId, AskExpertise question, string version, CancellationToken cancellationToken) =>
        Do(caseId, "expertise-requests", question, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Advise(Guid caseId, AdviseInterimMeasure measure, string version, CancellationToken cancellationToken) =>
        Do(caseId, "interim-measures", measure, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> AwaitInformation(Guid caseId, AwaitInformation request, string version, CancellationToken cancellationToken) =>
        Do(caseId, "information-requests", request, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Received(Guid caseId, string version, CancellationToken cancellationToken) =>
        Do(caseId, "information-receipts", null, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Decide(Guid caseId, DecideTriage decision, string version, CancellationToken cancellationToken) =>
        Do(caseId, "decisions", decision, version, cancellationToken);

    /// <summary>Takes a proposal back.</summary>
    public Task<ApiAnswer<Nothing>> Withdraw(Guid caseId, string version, CancellationToken cancellationToken) =>
        Do(caseId, "decision-withdrawals", null, version, cancellationToken);

    /// <summary>Of the second pair of eyes.</summary>
    public Task<ApiAnswer<Nothing>> Answer(Guid caseId, AnswerProposal answer, string version, CancellationToken cancellationToken) =>
        Do(caseId, "decision-answers", answer, version, cancellationToken);

    /// <summary>Of the corps.</summary>
    public Task<ApiAnswer<Nothing>> AnswerOverride(Guid caseId, AnswerProposal answer, string version, CancellationToken cancellationToken) =>
        Do(caseId, "override-decisions", answer, version, cancellationToken);

    public Task<ApiAnswer<OverrideRequest[]>> OverrideRequests(CancellationToken cancellationToken) =>
        Get<OverrideRequest[]>("/api/triage/v1/override-requests", cancellationToken);

    public Task<ApiAnswer<Nothing>> Reopen(Guid caseId, Reopen motive, string version, CancellationToken cancellationToken) =>
        Do(caseId, "reopenings", motive, version, cancellationToken);

    private Task<ApiAnswer<Nothing>> Do(Guid caseId, string what, object? body, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Cases}/{caseId}/{what}", body, cancellationToken, ifMatch: version);
}
