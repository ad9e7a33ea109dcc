using System.Globalization;

namespace Zichtlijn.Portal.Apis;

/// <summary>What is done on one person in a case that is weighed, with the own token of whoever does it.</summary>
public abstract class MatterApi(HttpClient http) : ApiClient(http)
{
    /// <param name="what">The command, as the service names it.</param>
    protected Task<ApiAnswer<Nothing>> Do(Guid caseId, int matter, string what, object? body, string version, CancellationToken cancellationToken) =>
        Post<Nothing>(PathOf(caseId, matter, what), body, cancellationToken, ifMatch: version);

    internal static string PathOf(Guid caseId, int matter, string what) => string.Create(CultureInfo.InvariantCulture, $"/api/sanctioning/v1/cases/{caseId}/matters/{matter}/{what}");
}
