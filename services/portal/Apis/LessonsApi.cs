using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reflection.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>What was learned in reflection rooms, and what waits to be put among it.</summary>
public sealed class LessonsApi(HttpClient http) : ApiClient(http)
{
    private const string Lessons = "/api/reflection/v1/lessons";
    private const string Waiting = "/api/reflection/v1/lesson-proposals";

    public Task<ApiAnswer<Page<LessonDetail>>> List(string? query, string? theme, int? page, CancellationToken cancellationToken) =>
        Get<Page<LessonDetail>>(WithQuery(Lessons, ("query", query), ("theme", theme), ("page", page)), cancellationToken);

    public Task<ApiAnswer<LessonDetail>> Read(Guid lesson, CancellationToken cancellationToken) => Get<LessonDetail>($"{Lessons}/{lesson}", cancellationToken);

    public Task<ApiAnswer<Nothing>> Withdraw(Guid lesson, WithdrawLesson why, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Lessons}/{lesson}/withdrawals", why, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<LessonProposal[]>> Proposals(CancellationToken cancellationToken) => Get<LessonProposal[]>(Waiting, cancellationToken);

    public Task<ApiAnswer<Nothing>> Release(Guid proposal, ReleaseLesson release, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Waiting}/{proposal}/releases", release, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Return(Guid proposal, ReturnLesson why, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Waiting}/{proposal}/returns", why, cancellationToken, ifMatch: version);
}
