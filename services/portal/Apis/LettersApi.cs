using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Apis;

/// <summary>The letters on what is intended and decided, with the own token of whoever writes, signs or reads them. Their files go another way: <see cref="SanctionFilesApi"/>.</summary>
public sealed class LettersApi(HttpClient http) : MatterApi(http)
{
    public Task<ApiAnswer<LetterDetail>> Read(Guid caseId, int matter, LetterKind kind, CancellationToken cancellationToken) =>
        Get<LetterDetail>(PathOf(caseId, matter, Of(kind)), cancellationToken);

    public Task<ApiAnswer<Nothing>> Save(Guid caseId, int matter, LetterKind kind, SaveLetter letter, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, Of(kind) + "/versions", letter, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Sign(Guid caseId, int matter, LetterKind kind, SignLetter seen, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, Of(kind) + "/signatures", seen, version, cancellationToken);

    internal static string Of(LetterKind kind) => "letters/" + Words.Code(kind);
}
