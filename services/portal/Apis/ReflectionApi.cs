using System.Globalization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>Reflection rooms, for whoever asks for one, leads it, sits in it or answers it, each with their own token.</summary>
public sealed class ReflectionApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/reflection/v1";
    private const string Rooms = $"{Root}/rooms";

    public Task<ApiAnswer<Page<ListedRoom>>> List(int? page, CancellationToken cancellationToken) => Get<Page<ListedRoom>>(WithQuery(Rooms, ("page", page)), cancellationToken);

    public Task<ApiAnswer<RoomDetail>> Read(Guid room, CancellationToken cancellationToken) => Get<RoomDetail>($"{Rooms}/{room}", cancellationToken);

    /// <summary>At which moments the caller can ask for a room in a case, and what became of those that were asked for.</summary>
    public Task<ApiAnswer<CaseReflection>> OfCase(Guid caseId, CancellationToken cancellationToken) => Get<CaseReflection>($"{Root}/cases/{caseId}/reflection", cancellationToken);

    public Task<ApiAnswer<Nothing>> Ask(Guid caseId, AskRoom wish, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/cases/{caseId}/rooms", wish, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<AskedRoom>> AskTheme(AskTheme wish, CancellationToken cancellationToken) => Post<AskedRoom>($"{Root}/themes", wish, cancellationToken);

    /// <summary>The caller leads it, or leaves it to another because of an interest.</summary>
    public Task<ApiAnswer<Nothing>> Take(Guid room, Interest interest, string version, CancellationToken cancellationToken) =>
        Do(room, "facilitators", new DeclareConflict(interest), version, cancellationToken);

    /// <summary>Who can be invited now, for each kind of seat.</summary>
    public Task<ApiAnswer<RoomCandidate[]>> Candidates(Guid room, CancellationToken cancellationToken) => Get<RoomCandidate[]>($"{Rooms}/{room}/candidates", cancellationToken);

    public Task<ApiAnswer<Nothing>> Invite(Guid room, InviteMember whom, string version, CancellationToken cancellationToken) => Do(room, "seats", whom, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Compose(Guid room, string version, CancellationToken cancellationToken) => Do(room, "compositions", body: null, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> AnswerInvitation(Guid room, AnswerInvitation answer, string version, CancellationToken cancellationToken) =>
        Do(room, "invitation-answers", answer, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Leave(Guid room, int seat, LeaveRoomSeat why, string version, CancellationToken cancellationToken) =>
        Do(room, string.Create(CultureInfo.InvariantCulture, $"seats/{seat}/departures"), why, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> WriteSummary(Guid room, WriteSummary summary, string version, CancellationToken cancellationToken) => Do(room, "summaries", summary, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> CheckSummary(Guid room, CheckSummary check, string version, CancellationToken cancellationToken) => Do(room, "summary-checks", check, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> ReturnSummary(Guid room, ReturnSummary why, string version, CancellationToken cancellationToken) => Do(room, "summary-returns", why, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Prepare(Guid room, PrepareRoom preparation, string version, CancellationToken cancellationToken) => Do(room, "preparations", preparation, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Hold(Guid room, HoldSession session, string version, CancellationToken cancellationToken) => Do(room, "sessions", session, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Advise(Guid room, GiveAdvice advice, string version, CancellationToken cancellationToken) => Do(room, "advices", advice, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Answer(Guid room, AnswerAdvice answer, string version, CancellationToken cancellationToken) => Do(room, "answers", answer, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Close(Guid room, CloseRoom closing, string version, CancellationToken cancellationToken) => Do(room, "closings", closing, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Stop(Guid room, StopRoom why, string version, CancellationToken cancellationToken) => Do(room, "stops", why, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> ProposeLesson(Guid room, ProposeLesson lesson, string version, CancellationToken cancellationToken) => Do(room, "lessons", lesson, version, cancellationToken);

    private Task<ApiAnswer<Nothing>> Do(Guid room, string what, object? body, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Rooms}/{room}/{what}", body, cancellationToken, ifMatch: version);
}
