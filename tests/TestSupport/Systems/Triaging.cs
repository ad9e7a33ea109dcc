using System.Net.Http.Json;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.TestSupport.Systems;

/// <summary>What people of triage do with a case, through the interface alone; each act must succeed.</summary>
/// <param name="clientOf">A client with the token of an account.</param>
public sealed class Triaging(Func<string, HttpClient> clientOf)
{
    private const string Cases = "/api/triage/v1/cases";
    private const string Requests = "/api/triage/v1/advice-requests";

    /// <summary>A whole assessment of a case that nothing special is the matter with.</summary>
    public static Assess Assessment { get; } = new(
        new AssessRegimes(["integrity"], [], [], "Geen klacht, wel een kwestie van integriteit."),
        new AssessSeverity(
            new Dictionary<string, int>(StringComparer.Ordinal) { ["harm"] = 2, ["power"] = 1, ["repetition"] = 2, ["group"] = 1, ["publicEffect"] = 0, ["vulnerability"] = 1 },
            "Het gebeurde vaker en in een groep."),
        new AssessDetrimentRisk("medium", "Zij werken in dezelfde ploeg."),
        new AssessEvidenceRisk("low", SecureNow: false, "De berichten zijn bewaard."),
        new AssessScope(["AMS"], InvolvesLeadership: false, IntegrityDepartmentConflicted: false, [], "Een ploeg, een betrokkene."));

    public Task<TriageCaseDetail> ReadAsync(string account, Guid caseId) => clientOf(account).GetAsync($"{Cases}/{caseId}").Read<TriageCaseDetail>();

    /// <summary>Takes the case in handling and declares to have no interest in it.</summary>
    public async Task OpenAsync(string officer, Guid caseId)
    {
        await SendAsync(officer, caseId, "acceptances", null);
        await DeclareAsync(officer, caseId);
    }

    public Task DeclareAsync(string account, Guid caseId) => SendAsync(account, caseId, "conflict-declarations", new DeclareConflict(Interest.None));

    public Task AssessAsync(string officer, Guid caseId, Assess? assessment = null) => SendAsync(officer, caseId, "assessments", assessment ?? Assessment);

    /// <summary>Whoever the system chooses is asked, declares, and advises.</summary>
    /// <returns>The expert's account.</returns>
    public async Task<string> AdviseAsync(string officer, Guid caseId, string field = "discrimination")
    {
        await SendAsync(officer, caseId, "expertise-requests", new AskExpertise(field, Expert: null, "Wat betekenen deze woorden voor wie ze hoort?"));
        var expert = (await ReadAsync(officer, caseId)).File!.Consultations[^1].Expert;
        await AsExpertAsync(expert, caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        await AsExpertAsync(expert, caseId, "advices", new GiveAdvice("Dit is uitsluiting: de woorden sluiten iemand bij herhaling buiten."));
        return expert;
    }

    public Task DecideAsync(string officer, Guid caseId, params IReadOnlyList<TriageOutcome> outcomes) =>
        SendAsync(officer, caseId, "decisions", new DecideTriage(outcomes, "factsPlausible", "Drie getuigen vertellen hetzelfde, los van elkaar."));

    /// <summary>The second pair of eyes declares and agrees.</summary>
    /// <returns>Their account.</returns>
    public async Task<string> AgreeAsync(string officer, Guid caseId)
    {
        var second = (await ReadAsync(officer, caseId)).SecondAssessor!;
        await DeclareAsync(second, caseId);
        await SendAsync(second, caseId, "decision-answers", new AnswerProposal(Agrees: true, "De weging is goed te volgen."));
        return second;
    }

    public async Task SendAsync(string account, Guid caseId, string command, object? body)
    {
        var version = (await ReadAsync(account, caseId)).Version;
        await PostAsync(account, $"{Cases}/{caseId}/{command}", version, body);
    }

    public async Task AsExpertAsync(string expert, Guid caseId, string command, object body)
    {
        var version = (await clientOf(expert).GetAsync($"{Requests}/{caseId}").Read<AdviceRequestDetail>()).Version;
        await PostAsync(expert, $"{Requests}/{caseId}/{command}", version, body);
    }

    private async Task PostAsync(string account, string path, long version, object? body)
    {
        using var response = await clientOf(account).Command(path, version.Tag(), body is null ? null : JsonContent.Create(body, body.GetType(), options: Wire.Json));
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{account}: {path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }
}
