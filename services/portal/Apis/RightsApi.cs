using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>What those concerned by an investigation know of it and how they are doing, with the investigator's own token.</summary>
public sealed class RightsApi(HttpClient http) : ApiClient(http)
{
    public Task<ApiAnswer<CaseNotices>> Notices(Guid caseId, CancellationToken cancellationToken) => Get<CaseNotices>($"{Of(caseId)}/notices", cancellationToken);

    public Task<ApiAnswer<Nothing>> Notify(Guid caseId, NotifySubject notice, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/notices", notice, cancellationToken, ifMatch: version);

    /// <param name="number">Of the notice.</param>
    public Task<ApiAnswer<Nothing>> TellDropped(Guid caseId, int number, TellDropped notice, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/notices/{number}/dropped-charges", notice, cancellationToken, ifMatch: version);

    /// <param name="number">Of the notice.</param>
    public Task<ApiAnswer<Nothing>> NoteCounsel(Guid caseId, int number, NoteCounsel counsel, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/notices/{number}/counsel", counsel, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<CaseWelfare>> Welfare(Guid caseId, CancellationToken cancellationToken) => Get<CaseWelfare>($"{Of(caseId)}/welfare-checks", cancellationToken);

    public Task<ApiAnswer<Nothing>> Note(Guid caseId, NoteWelfareCheck check, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/welfare-checks", check, cancellationToken, ifMatch: version);

    private static string Of(Guid caseId) => $"/api/investigations/v1/cases/{caseId}";
}
