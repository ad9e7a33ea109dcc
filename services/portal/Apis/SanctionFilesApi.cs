using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>Files of sanctioning on their way through, with the reader's own token.</summary>
public sealed class SanctionFilesApi(HttpClient http) : FileClient(http)
{
    /// <summary>How a matter came to where it stood at some moment, as a signed zip.</summary>
    /// <param name="at">Null for now.</param>
    /// <inheritdoc cref="FileClient.Begin"/>
    public Task<HttpResponseMessage> Explanation(Guid caseId, int matter, DateTimeOffset? at, CancellationToken cancellationToken) =>
        Begin(SanctioningApi.ExplanationOf(caseId, matter, "explanation-bundle", at), cancellationToken);

    /// <summary>A signed letter, for those who work on the case.</summary>
    /// <inheritdoc cref="FileClient.Begin"/>
    public Task<HttpResponseMessage> Letter(Guid caseId, int matter, LetterKind kind, CancellationToken cancellationToken) =>
        Begin(MatterApi.PathOf(caseId, matter, LettersApi.Of(kind) + "/document"), cancellationToken);

    /// <summary>A signed letter to the caller.</summary>
    /// <inheritdoc cref="FileClient.Begin"/>
    public Task<HttpResponseMessage> OwnLetter(Guid caseId, LetterKind kind, CancellationToken cancellationToken) =>
        Begin($"{OwnMattersApi.Root}/{caseId}/{LettersApi.Of(kind)}", cancellationToken);
}
