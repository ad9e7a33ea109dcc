using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>What is intended and decided for somebody, with their own token: nobody else gets anything from it.</summary>
public sealed class OwnMattersApi(HttpClient http) : ApiClient(http)
{
    internal const string Root = "/api/sanctioning/v1/own-matters";

    /// <summary>Theirs to read from the first moment, whatever else there is.</summary>
    public Task<ApiAnswer<OwnSuspension[]>> Suspensions(CancellationToken cancellationToken) => Get<OwnSuspension[]>("/api/sanctioning/v1/own-suspensions", cancellationToken);

    public Task<ApiAnswer<ListedOwnMatter[]>> List(CancellationToken cancellationToken) => Get<ListedOwnMatter[]>(Root, cancellationToken);

    public Task<ApiAnswer<OwnMatter>> Read(Guid caseId, CancellationToken cancellationToken) => Get<OwnMatter>($"{Root}/{caseId}", cancellationToken);

    public Task<ApiAnswer<Nothing>> GiveViews(Guid caseId, GiveViews views, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{caseId}/views", views, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> LodgeObjection(Guid caseId, LodgeObjection objection, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{caseId}/objections", objection, cancellationToken, ifMatch: version);
}
