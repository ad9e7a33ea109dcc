using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>Recognition and restoration for whoever reported, with a pass of theirs: no version is named, so that stopping works at every moment.</summary>
public sealed class ReporterRestorationApi(HttpClient http) : ApiClient(http)
{
    /// <summary>The service, as passes name it.</summary>
    public const string Service = "restoration";

    private const string Root = "/api/restoration/v1/my-restoration";

    public Task<ApiAnswer<MyRestoration>> Read(string pass, CancellationToken cancellationToken) => Get<MyRestoration>(Root, cancellationToken, pass);

    public Task<ApiAnswer<Nothing>> Answer(string pass, AnswerOffer answer, CancellationToken cancellationToken) => Say(pass, "answers", answer, cancellationToken);

    public Task<ApiAnswer<Nothing>> Tell(string pass, TellNeeds needs, CancellationToken cancellationToken) => Say(pass, "needs", needs, cancellationToken);

    public Task<ApiAnswer<Nothing>> AnswerMeasure(string pass, AnswerMeasure answer, CancellationToken cancellationToken) => Say(pass, "measure-answers", answer, cancellationToken);

    public Task<ApiAnswer<Nothing>> Evaluate(string pass, Evaluate evaluation, CancellationToken cancellationToken) => Say(pass, "evaluations", evaluation, cancellationToken);

    public Task<ApiAnswer<Nothing>> EvaluateTogether(string pass, EvaluateTrackMeasure evaluation, CancellationToken cancellationToken) => Say(pass, "track-evaluations", evaluation, cancellationToken);

    public Task<ApiAnswer<Nothing>> AnswerCheck(string pass, AnswerDetrimentCheck answer, CancellationToken cancellationToken) => Say(pass, "detriment-answers", answer, cancellationToken);

    public Task<ApiAnswer<Nothing>> NoteAction(string pass, NotePersonnelAction action, CancellationToken cancellationToken) => Say(pass, "personnel-actions", action, cancellationToken);

    public Task<ApiAnswer<Nothing>> AnswerTrack(string pass, AnswerTrack answer, CancellationToken cancellationToken) => Say(pass, "track-answers", answer, cancellationToken);

    private Task<ApiAnswer<Nothing>> Say(string pass, string what, object body, CancellationToken cancellationToken) => Post<Nothing>($"{Root}/{what}", body, cancellationToken, pass);
}
