using System.Globalization;
using System.Net.Http.Json;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.TestSupport.Systems;

/// <summary>What people do with a case that is weighed, through the interface alone; each act must succeed.</summary>
/// <param name="clientOf">A client with the token of an account.</param>
public sealed class Weighing(Func<string, HttpClient> clientOf)
{
    public const string Cases = "/api/sanctioning/v1/cases";
    private const string Reasons = "Het rapport laat zien dat het zo is, en de stukken wijzen dezelfde kant op.";

    public Task<SanctionCaseDetail> ReadAsync(string account, Guid caseId) => clientOf(account).GetAsync($"{Cases}/{caseId}").Read<SanctionCaseDetail>();

    /// <summary>A lawyer takes it as soon as it arrived, and answers for everybody all five steps: grave and repeated, with something for less and something for more, and nothing to compare with.</summary>
    public async Task PrepareAsync(string lawyer, Guid caseId)
    {
        await Eventually.Holds(async () => await ReadAsync(lawyer, caseId));
        await SendAsync(lawyer, caseId, "acceptances", null);
        await SendAsync(lawyer, caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        foreach (var matter in (await ReadAsync(lawyer, caseId)).Matters!.Select(m => m.Number))
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"matters/{matter}");
            foreach (var step in Enum.GetValues<ProtocolStep>().Where(s => s != ProtocolStep.Proportionate))
            {
                await SendAsync(lawyer, caseId, $"{at}/protocol-answers", new AnswerStep(step, StepAnswer.Yes, Reasons, ["I-1"]));
            }

            await SendAsync(lawyer, caseId, $"{at}/weights", new SetWeight("serious", Repeated: true, "Het raakte een collega wekenlang, waar anderen bij waren."));
            await SendAsync(lawyer, caseId, $"{at}/factors", new RecordFactor("acknowledges", "Dat zei de medewerker meteen in het gesprek."));
            await SendAsync(lawyer, caseId, $"{at}/factors", new RecordFactor("warnedBefore", "Het gesprek van mei staat in het dossier."));
            await SendAsync(lawyer, caseId, $"{at}/protocol-answers", new AnswerStep(ProtocolStep.Proportionate, StepAnswer.Yes, "De ernst en de herhaling wegen zwaarder dan de houding.", []));
            await SendAsync(lawyer, caseId, $"{at}/comparators", new LinkComparators([], "Het register kent nog geen uitspraak die hierop lijkt."));
        }
    }

    public async Task SendAsync(string account, Guid caseId, string command, object? body)
    {
        var version = (await ReadAsync(account, caseId)).Version;
        using var response = await clientOf(account).Command(
            $"{Cases}/{caseId}/{command}", version.Tag(), body is null ? null : JsonContent.Create(body, body.GetType(), options: Wire.Json));
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{account}: {command} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }
}
