using System.Globalization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>What the authority proposes and a consultation advises on it, each with their own token.</summary>
public sealed class ConsultationsApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/sanctioning/v1";
    private const string Cases = $"{Root}/cases";
    private const string Consultations = $"{Root}/consultations";

    public Task<ApiAnswer<Nothing>> Propose(Guid caseId, int matter, ProposeSanction proposal, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "proposals", proposal, version, cancellationToken);

    /// <summary>The caller has an interest, or perhaps, and leaves the case to the next higher authority.</summary>
    public Task<ApiAnswer<Nothing>> StepBack(Guid caseId, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Cases}/{caseId}/authority-recusals", body: null, cancellationToken, ifMatch: version);

    /// <summary>Those that the caller leads or sits in; for chairs also those that wait for one.</summary>
    public Task<ApiAnswer<Page<ListedConsultation>>> List(int? page, CancellationToken cancellationToken) =>
        Get<Page<ListedConsultation>>(WithQuery(Consultations, ("page", page)), cancellationToken);

    public Task<ApiAnswer<ConsultationDetail>> Read(Guid caseId, int matter, CancellationToken cancellationToken) =>
        Get<ConsultationDetail>(string.Create(CultureInfo.InvariantCulture, $"{Consultations}/{caseId}/{matter}"), cancellationToken);

    /// <summary>Who can be asked now, for every seat that is free.</summary>
    public Task<ApiAnswer<Candidate[]>> Candidates(Guid caseId, int matter, CancellationToken cancellationToken) =>
        Get<Candidate[]>(In(caseId, matter, "candidates"), cancellationToken);

    /// <summary>The caller leads it, or leaves it to another because of an interest.</summary>
    public Task<ApiAnswer<Nothing>> Lead(Guid caseId, int matter, Interest interest, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "chairs", new DeclareConflict(interest), version, cancellationToken);

    /// <summary>The caller takes the seat that they were asked for, or leaves it because of an interest.</summary>
    public Task<ApiAnswer<Nothing>> Answer(Guid caseId, int matter, Interest interest, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "seat-answers", new DeclareConflict(interest), version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Ask(Guid caseId, int matter, AskMember whom, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "seats", whom, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Leave(Guid caseId, int matter, int seat, LeaveSeat why, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, string.Create(CultureInfo.InvariantCulture, $"seats/{seat}/departures"), why, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Convene(Guid caseId, int matter, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "conventions", body: null, version, cancellationToken);

    /// <summary>Of no version: what others vote meanwhile is no reason to vote otherwise.</summary>
    public Task<ApiAnswer<Nothing>> Vote(Guid caseId, int matter, CastVote vote, CancellationToken cancellationToken) =>
        Post<Nothing>(In(caseId, matter, "votes"), vote, cancellationToken);

    public Task<ApiAnswer<Nothing>> Close(Guid caseId, int matter, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "voting-ends", body: null, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Advise(Guid caseId, int matter, IssueAdvice advice, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "advices", advice, version, cancellationToken);

    private static string In(Guid caseId, int matter, string what) => string.Create(CultureInfo.InvariantCulture, $"{Cases}/{caseId}/matters/{matter}/{what}");

    private Task<ApiAnswer<Nothing>> Do(Guid caseId, int matter, string what, object? body, string version, CancellationToken cancellationToken) =>
        Post<Nothing>(In(caseId, matter, what), body, cancellationToken, ifMatch: version);
}
