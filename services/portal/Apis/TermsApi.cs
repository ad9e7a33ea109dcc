using Zichtlijn.Contracts.Clocks.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>The terms of a case that a service keeps, with the own token of whoever looks after them.</summary>
/// <param name="service">Its name in addresses, here and of its interface.</param>
public abstract class TermsApi(HttpClient http, string service) : ApiClient(http)
{
    public const string Triage = "triage";
    public const string Investigations = "investigations";

    /// <inheritdoc cref="TermsApi(HttpClient, string)" path="/param[@name='service']"/>
    public string Service => service;

    private string Root => $"/api/{service}/v1";

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

public sealed class TriageTermsApi(HttpClient http) : TermsApi(http, Triage);

public sealed class InvestigationTermsApi(HttpClient http) : TermsApi(http, Investigations);
