using Zichtlijn.Contracts.Clocks.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>The terms of a case in triage, with the officer's own token.</summary>
public sealed class TermsApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/triage/v1";

    public Task<ApiAnswer<CaseTerm[]>> Read(Guid caseId, CancellationToken cancellationToken) =>
        Get<CaseTerm[]>($"{Root}/cases/{caseId}/terms", cancellationToken);

    public Task<ApiAnswer<Nothing>> Extend(Guid caseId, string term, ExtendTerm wish, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/cases/{caseId}/terms/{Uri.EscapeDataString(term)}/extensions", wish, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Suspend(Guid caseId, SuspendTerms wish, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/cases/{caseId}/suspensions", wish, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Resume(Guid caseId, string ground, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/cases/{caseId}/resumptions", new ResumeTerms(ground), cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Meet(Guid caseId, string term, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/cases/{caseId}/terms/{Uri.EscapeDataString(term)}/completions", body: null, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> InvolveCommittee(Guid caseId, string term, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/cases/{caseId}/terms/{Uri.EscapeDataString(term)}/committees", body: null, cancellationToken, ifMatch: version);

    /// <summary>For the corps.</summary>
    public Task<ApiAnswer<ExtensionRequest[]>> Requests(CancellationToken cancellationToken) =>
        Get<ExtensionRequest[]>($"{Root}/extension-requests", cancellationToken);

    public Task<ApiAnswer<Nothing>> Answer(Guid caseId, string term, DecideExtension decision, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/cases/{caseId}/terms/{Uri.EscapeDataString(term)}/extension-decisions", decision, cancellationToken, ifMatch: version);
}
