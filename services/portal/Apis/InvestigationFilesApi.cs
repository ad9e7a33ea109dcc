using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>Files of investigations on their way through, with the reader's own token: never whole in the portal, however large.</summary>
public sealed class InvestigationFilesApi(HttpClient http) : FileClient(http)
{
    /// <summary>For a file that did not come over and has no code of its own.</summary>
    public const string Failed = "file-failed";

    /// <summary>The file waits then for whoever sent it to say what it is.</summary>
    public async Task<ApiAnswer<EvidenceUpload>> Send(Guid caseId, Stream content, string name, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Of(caseId)}/evidence-files") { Content = new StreamContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.Add("Zichtlijn-File-Name", Uri.EscapeDataString(name));
        try
        {
            using var response = await Http.SendAsync(request, cancellationToken);
            return (int)response.StatusCode >= 500 ? NotSent(response.StatusCode) : await ApiAnswers.Read<EvidenceUpload>(response, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return NotSent(HttpStatusCode.BadGateway);
        }
    }

    /// <summary>The answer as it begins; whoever asked passes it on and disposes of it.</summary>
    /// <exception cref="ApiUnavailableException">The service does not answer.</exception>
    public Task<HttpResponseMessage> Fetch(Guid caseId, Guid evidenceId, CancellationToken cancellationToken) =>
        Begin($"{Of(caseId)}/evidence/{evidenceId}/file", cancellationToken);

    /// <summary>All of a case with its register, as a zip.</summary>
    /// <inheritdoc cref="Fetch"/>
    public Task<HttpResponseMessage> Export(Guid caseId, CancellationToken cancellationToken) => Begin($"{Of(caseId)}/evidence-export", cancellationToken);

    /// <summary>The pieces of one disclosure to the prosecutor, as a zip.</summary>
    /// <inheritdoc cref="Fetch"/>
    public Task<HttpResponseMessage> Disclosure(Guid caseId, int number, CancellationToken cancellationToken) =>
        Begin(string.Create(CultureInfo.InvariantCulture, $"{Of(caseId)}/disclosures/{number}"), cancellationToken);

    /// <summary>The original of the final report.</summary>
    /// <inheritdoc cref="Fetch"/>
    public Task<HttpResponseMessage> Report(Guid caseId, CancellationToken cancellationToken) => Begin($"{Of(caseId)}/report/original", cancellationToken);

    /// <summary>The same for the lawyer who weighs the case, and for nobody else.</summary>
    /// <inheritdoc cref="Fetch"/>
    public Task<HttpResponseMessage> WeighedReport(Guid caseId, CancellationToken cancellationToken) => Begin($"/api/investigations/v1/weighed-reports/{caseId}", cancellationToken);

    /// <summary>The masked version for one side.</summary>
    /// <param name="notice">The notice of whoever it is for; null for the reporter.</param>
    /// <inheritdoc cref="Fetch"/>
    public Task<HttpResponseMessage> Edition(Guid caseId, int? notice, CancellationToken cancellationToken) =>
        Begin($"{Of(caseId)}/report/{(notice is { } number ? $"editions/subject?notice={number}" : "editions/reporter")}", cancellationToken);

    /// <summary>The final report as whoever it is about may read it.</summary>
    /// <inheritdoc cref="Fetch"/>
    public Task<HttpResponseMessage> OwnReport(Guid caseId, CancellationToken cancellationToken) =>
        Begin($"/api/investigations/v1/own-investigations/{caseId}/report", cancellationToken);

    /// <summary>The whole file of the case, as a zip; that it goes out is noted there.</summary>
    /// <param name="version">Of the case, as its reader saw it; the service asks for one that is none.</param>
    /// <inheritdoc cref="Fetch"/>
    public async Task<HttpResponseMessage> CaseFile(Guid caseId, ExportCaseFile wish, string version, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Of(caseId)}/case-file-exports") { Content = JsonContent.Create(wish, options: ApiJson.Options) };
        if (EntityTagHeaderValue.TryParse(version, out var seen))
        {
            request.Headers.IfMatch.Add(seen);
        }

        try
        {
            return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new ApiUnavailableException("A service did not answer.", e);
        }
    }

    private static string Of(Guid caseId) => $"/api/investigations/v1/cases/{caseId}";

    private static ApiAnswer<EvidenceUpload> NotSent(HttpStatusCode status) => new(status, Value: null, ETag: null, new ApiProblem(Failed, Errors: null));
}
