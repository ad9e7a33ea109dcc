using System.Net.Http.Json;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.TestSupport.Systems;

/// <summary>What people do with an investigation, through the interface alone; each act must succeed.</summary>
/// <param name="clientOf">A client with the token of an account.</param>
public sealed class Investigating(Func<string, HttpClient> clientOf)
{
    public const string Cases = "/api/investigations/v1/cases";

    /// <summary>About somebody who is in no directory, so that nobody is kept out by it.</summary>
    public static IssueMandate Mandate { get; } = new(
        [new WishedCharge(Number: null, "Een onbekende collega", "Bij herhaling een collega buitensluiten tijdens de briefing.")],
        new DateOnly(2023, 9, 1), new DateOnly(2023, 10, 31), ["interviews", "documents"]);

    public Task<InvestigationDetail> ReadAsync(string account, Guid caseId) => clientOf(account).GetAsync($"{Cases}/{caseId}").Read<InvestigationDetail>();

    /// <summary>Until what triage asked has arrived.</summary>
    public Task ArrivesAsync(string account, Guid caseId) => Eventually.Holds(async () =>
    {
        using var response = await clientOf(account).GetAsync($"{Cases}/{caseId}");
        response.EnsureSuccessStatusCode();
    });

    /// <summary>The mandate is given, and these people investigate and declared to have no interest.</summary>
    /// <param name="authority">Who gives it.</param>
    public Task StaffAsync(string authority, Guid caseId, params IReadOnlyList<string> investigators) => StaffAsync(authority, caseId, Mandate, investigators);

    public async Task StaffAsync(string authority, Guid caseId, IssueMandate mandate, params IReadOnlyList<string> investigators)
    {
        await SendAsync(authority, caseId, "mandates", mandate);
        foreach (var account in investigators)
        {
            await SendAsync(account, caseId, "assignments", new AssignInvestigator(account));
            await SendAsync(account, caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        }
    }

    public async Task SendAsync(string account, Guid caseId, string command, object? body) =>
        await PostAsync(account, caseId, command, (await ReadAsync(account, caseId)).Version.Tag(), body);

    /// <summary>Something that is new, such as an interview: no version of the case is named.</summary>
    public Task AddAsync(string account, Guid caseId, string what, object body) => PostAsync(account, caseId, what, version: null, body);

    private async Task PostAsync(string account, Guid caseId, string command, string? version, object? body)
    {
        using var response = await clientOf(account).Command(
            $"{Cases}/{caseId}/{command}", version, body is null ? null : JsonContent.Create(body, body.GetType(), options: Wire.Json));
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{account}: {command} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }
}
