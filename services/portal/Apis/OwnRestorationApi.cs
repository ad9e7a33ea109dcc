using System.Globalization;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>Restoration for the caller themselves: a conversation that they are asked for, and what is offered to whoever was wrongly accused.</summary>
public sealed class OwnRestorationApi(HttpClient http) : ApiClient(http)
{
    private const string Conversations = $"{RestorationApi.Root}/own-conversations";
    private const string Rehabilitations = $"{RestorationApi.Root}/own-rehabilitations";

    public Task<ApiAnswer<OwnConversation[]>> ListConversations(CancellationToken cancellationToken) => Get<OwnConversation[]>(Conversations, cancellationToken);

    public Task<ApiAnswer<OwnRehabilitation[]>> ListRehabilitations(CancellationToken cancellationToken) => Get<OwnRehabilitation[]>(Rehabilitations, cancellationToken);

    public Task<ApiAnswer<Nothing>> AnswerConversation(Guid caseId, int measure, AnswerConversation answer, CancellationToken cancellationToken) =>
        Post<Nothing>(string.Create(CultureInfo.InvariantCulture, $"{Conversations}/{caseId}/{measure}/answers"), answer, cancellationToken);

    public Task<ApiAnswer<Nothing>> Answer(Guid caseId, AnswerOffer answer, CancellationToken cancellationToken) => Say(caseId, "answers", answer, cancellationToken);

    public Task<ApiAnswer<Nothing>> AnswerMeasure(Guid caseId, AnswerMeasure answer, CancellationToken cancellationToken) => Say(caseId, "measure-answers", answer, cancellationToken);

    public Task<ApiAnswer<Nothing>> Evaluate(Guid caseId, Evaluate evaluation, CancellationToken cancellationToken) => Say(caseId, "evaluations", evaluation, cancellationToken);

    private Task<ApiAnswer<Nothing>> Say(Guid caseId, string what, object body, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Rehabilitations}/{caseId}/{what}", body, cancellationToken);
}
