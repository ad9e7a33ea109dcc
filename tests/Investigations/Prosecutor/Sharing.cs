using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.Investigations.Tests.Evidence;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Prosecutor;

/// <summary>What investigators gather and share with the prosecutor, through the interface.</summary>
internal static class Sharing
{
    public static Contracts.Investigations.Http.V1.ShareWithProsecutor With(params string[] items) => new(
        items, "Arrondissementsparket Amsterdam", "Vordering op grond van artikel 126nd Sv", "De officier vraagt naar de foto van het bord en het gesprek daarover.");

    public static Task<HttpResponseMessage> ShareAsync(this InvestigationsHost host, string account, Guid caseId, params string[] items) =>
        host.TryAsync(account, caseId, "disclosures", With(items));

    public static Task<ProsecutorWall> WallAsync(this InvestigationsHost host, Guid caseId, string account = Gathering.Second) =>
        host.As(account).GetAsync($"{InvestigationsHost.Cases}/{caseId}/prosecutor").Read<ProsecutorWall>();

    public static Task<HttpResponseMessage> FetchAsync(this InvestigationsHost host, Guid caseId, int number, string account = Gathering.Second) =>
        host.As(account).GetAsync($"{InvestigationsHost.Cases}/{caseId}/disclosures/{number}");

    /// <summary>An object that rests on a duty to answer.</summary>
    public static Task<EvidenceAccepted> CompelledAsync(this InvestigationsHost host, Guid caseId) =>
        host.AddAsync(Gathering.First, caseId, Gathering.SomeObject with { Title = "Lijst met namen", DutyToAnswer = true }).Read<EvidenceAccepted>(201);

    /// <summary>A talk with a witness that took place; with minutes when there are words, and signed when they are.</summary>
    public static async Task InterviewAsync(this InvestigationsHost host, Guid caseId, bool dutyToAnswer, string? words = null, bool isSigned = false)
    {
        var first = host.As(Gathering.First);
        var interviews = $"{InvestigationsHost.Cases}/{caseId}/interviews";
        var planned = await first.PostAsync(interviews, Wire.Body(new PlanInterview(
            InterviewWith.Witness, "Een getuige", DateTimeOffset.UtcNow.AddHours(-2), "Kamer 4", [Gathering.First]))).Read<InterviewPlanned>(201);
        var own = $"{interviews}/{planned.InterviewId}";
        (await first.Command($"{own}/holdings", "\"1\"", Wire.Body(new HoldInterview(DateTimeOffset.UtcNow.AddHours(-1), [Gathering.First], RightsRead: true, dutyToAnswer)))).EnsureSuccessStatusCode();
        if (words is not null)
        {
            (await first.Command($"{own}/minutes", "\"2\"", Wire.Body(new WriteMinutes(words)))).EnsureSuccessStatusCode();
        }

        if (isSigned)
        {
            (await first.Command($"{own}/signatures", "\"3\"", Wire.Body(new SignMinutes(Given: true)))).EnsureSuccessStatusCode();
        }
    }
}
