using System.Globalization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>Cases of recognition and restoration, for the worker of a part. What a reporter says in a conversation, the worker notes for them.</summary>
public sealed class RestorationApi(HttpClient http) : ApiClient(http)
{
    internal const string Root = "/api/restoration/v1";
    private const string Cases = $"{Root}/cases";

    public Task<ApiAnswer<Page<ListedRestorationCase>>> List(string? state, bool mine, string? caseNumber, int? page, CancellationToken cancellationToken) =>
        Get<Page<ListedRestorationCase>>(WithQuery(Cases, ("state", state), ("mine", mine ? "true" : null), ("caseNumber", caseNumber), ("page", page)), cancellationToken);

    public Task<ApiAnswer<RestorationCaseDetail>> Read(Guid caseId, CancellationToken cancellationToken) => Get<RestorationCaseDetail>($"{Cases}/{caseId}", cancellationToken);

    public Task<ApiAnswer<Nothing>> Accept(Guid caseId, string version, CancellationToken cancellationToken) => Do(caseId, "acceptances", body: null, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Declare(Guid caseId, Interest interest, string version, CancellationToken cancellationToken) =>
        Do(caseId, "conflict-declarations", new DeclareConflict(interest), version, cancellationToken);

    public Task<ApiAnswer<Nothing>> HandOver(Guid caseId, HandOverRestoration whom, string version, CancellationToken cancellationToken) => Do(caseId, "hand-overs", whom, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Offer(Guid caseId, OfferRecognition offer, string version, CancellationToken cancellationToken) => Do(caseId, "offers", offer, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> OfferRehabilitation(Guid caseId, int person, OfferRecognition offer, string version, CancellationToken cancellationToken) =>
        Do(caseId, Of("persons", person, "offers"), offer, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> NoteAnswer(Guid caseId, AnswerOffer answer, string version, CancellationToken cancellationToken) => Do(caseId, "answers", answer, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> NoteNeeds(Guid caseId, TellNeeds needs, string version, CancellationToken cancellationToken) => Do(caseId, "needs", needs, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Propose(Guid caseId, ProposeMeasure measure, string version, CancellationToken cancellationToken) => Do(caseId, "measures", measure, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> NoteMeasureAnswer(Guid caseId, AnswerMeasure answer, string version, CancellationToken cancellationToken) =>
        Do(caseId, "measure-answers", answer, version, cancellationToken);

    /// <summary>For the organisation.</summary>
    public Task<ApiAnswer<Nothing>> Agree(Guid caseId, int measure, string version, CancellationToken cancellationToken) => Do(caseId, Of("measures", measure, "consents"), body: null, version, cancellationToken);

    /// <summary>Nobody is told who ended it.</summary>
    public Task<ApiAnswer<Nothing>> End(Guid caseId, int measure, string version, CancellationToken cancellationToken) => Do(caseId, Of("measures", measure, "withdrawals"), body: null, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> AskOther(Guid caseId, int measure, AskOther other, string version, CancellationToken cancellationToken) =>
        Do(caseId, Of("measures", measure, "other-persons"), other, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> NoteOther(Guid caseId, int measure, NoteOtherConsent consent, string version, CancellationToken cancellationToken) =>
        Do(caseId, Of("measures", measure, "other-consents"), consent, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> CarryOut(Guid caseId, int measure, CarryOutMeasure done, string version, CancellationToken cancellationToken) =>
        Do(caseId, Of("measures", measure, "completions"), done, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> NoteEvaluation(Guid caseId, Evaluate evaluation, string version, CancellationToken cancellationToken) => Do(caseId, "evaluations", evaluation, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> NoteCheck(Guid caseId, AnswerDetrimentCheck answer, string version, CancellationToken cancellationToken) => Do(caseId, "detriment-answers", answer, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> NoteAction(Guid caseId, NotePersonnelAction action, string version, CancellationToken cancellationToken) => Do(caseId, "personnel-actions", action, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Close(Guid caseId, string version, CancellationToken cancellationToken) => Do(caseId, "closures", body: null, version, cancellationToken);

    private static string Of(string things, int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{things}/{number}/{what}");

    private Task<ApiAnswer<Nothing>> Do(Guid caseId, string what, object? body, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Cases}/{caseId}/{what}", body, cancellationToken, ifMatch: version);
}
