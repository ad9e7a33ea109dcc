using System.Globalization;
using System.Net.Http.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.TestSupport.Systems;

/// <summary>
/// A case of Amsterdam whose investigation ended with a final report: about two people something was established, a third
/// charge was not. Through the interface alone, from the report that somebody made; each act must succeed.
/// </summary>
public static class EstablishedCase
{
    private const string Triage = "triage.ams";
    private const string Authority = "unit-head.ams";
    private const string First = "investigator.ams";
    private const string Second = "investigator2.ams";
    private const string Reviewer = "investigator.zwb";

    /// <summary>In no directory, so that nobody is kept out by it.</summary>
    private const string Unknown = "Een onbekende collega";

    /// <param name="expertise">Of which an expert must advise on such a category; then a second pair of eyes agrees to the decision too.</param>
    /// <param name="about">The account of whoever the first and the third charge are about.</param>
    /// <param name="alone">About nobody else anything was established.</param>
    public static async Task<ReportReceipt> ReportedAsync(
        RunningSystem system, string category = "bullying", string? expertise = null, string about = Unknown, bool alone = false)
    {
        var receipt = await system.Client.Submit(Reports.Some() with { Persons = [], Category = category, Grounds = [] });
        var (caseId, triage, investigating) = (receipt.ReportId, new Triaging(system.ClientAs), new Investigating(system.ClientAs));
        await Eventually.Holds(async () => await triage.ReadAsync(Triage, caseId));
        await triage.OpenAsync(Triage, caseId);
        await triage.AssessAsync(Triage, caseId);
        if (expertise is not null)
        {
            await triage.AdviseAsync(Triage, caseId, expertise);
        }

        await triage.DecideAsync(Triage, caseId, TriageOutcome.UnitInvestigation);
        if (expertise is not null)
        {
            await triage.AgreeAsync(Triage, caseId);
        }

        await investigating.ArrivesAsync(Authority, caseId);
        await investigating.StaffAsync(Authority, caseId, MandateOn(about), First, Second);
        await GatherAsync(investigating, caseId);
        await WriteAsync(system, investigating, caseId, alone);
        return receipt;
    }

    private static IssueMandate MandateOn(string about) => new(
        [
            new WishedCharge(Number: null, about, "Bij herhaling een collega buitensluiten tijdens de briefing."),
            new WishedCharge(Number: null, "Een andere collega", "Berichten over een collega doorsturen in een groepsapp."),
            new WishedCharge(Number: null, about, "Een rooster wijzigen om een collega te treffen."),
        ],
        new DateOnly(2023, 9, 1), new DateOnly(2023, 10, 31), ["interviews", "documents"]);

    /// <summary>A plan, a talk, and everybody was told of what they are accused.</summary>
    private static async Task GatherAsync(Investigating investigating, Guid caseId)
    {
        var day = DateOnly.FromDateTime(DateTime.UtcNow);
        await investigating.SendAsync(First, caseId, "plans", new WritePlan([new WishedStep(Number: null, "Met de ploeg praten.", First, day.AddDays(14))]));
        await investigating.AddAsync(First, caseId, "interviews", new PlanInterview(InterviewWith.Witness, "Wim Getuigman", DateTimeOffset.UtcNow.AddDays(-1), "Kamer 4", [First]));
        foreach (var charges in new int[][] { [1, 3], [2] })
        {
            await investigating.SendAsync(First, caseId, "notices", new NotifySubject(charges, "Er wordt onderzocht wat u zou hebben gedaan. U hoeft uzelf niet te belasten."));
        }
    }

    /// <summary>Written, heard about, reviewed by another desk, and final.</summary>
    private static async Task WriteAsync(RunningSystem system, Investigating investigating, Guid caseId, bool alone)
    {
        var seen = new SeenReport(await SaveAsync(system.ClientAs(First), caseId, new WriteReport(
            "Onderzocht is of in de ploeg een collega werd buitengesloten, en wie dat deed.", "Er is gesproken met een getuige, en met degenen om wie het gaat. Beide kanten zijn gehoord.",
            [
                new(1, Finding.Established, "De getuige hoorde het, en het eigen verhaal wijst dezelfde kant op.", ["I-1"]),
                alone
                    ? new(2, Finding.NotEstablished, "De berichten zijn er niet meer, en de getuige zag ze niet.", ["I-1"])
                    : new(2, Finding.Established, "De berichten zijn bewaard, en de getuige herkent ze.", ["I-1"]),
                new(3, Finding.NotEstablished, "Niemand weet waarom het rooster veranderde. De getuige was er toen niet.", ["I-1"]),
            ],
            [])));
        await investigating.SendAsync(First, caseId, "report-submissions", seen);
        foreach (var notice in new int?[] { null, 1, 2 })
        {
            await investigating.SendAsync(First, caseId, "report-responses", new NoteResponse(notice, "Zo herinner ik het mij ook."));
        }

        await investigating.SendAsync(First, caseId, "report-reviews", new AskReview(Reviewer, seen.Draft));
        await investigating.SendAsync(Reviewer, caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        await investigating.SendAsync(Reviewer, caseId, "report-review-answers", new AnswerReview(Agrees: true, "De bevindingen volgen uit wat er ligt."));
        await investigating.SendAsync(Second, caseId, "report-finalisations", seen);
    }

    private static async Task<long> SaveAsync(HttpClient client, Guid caseId, WriteReport report)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Investigating.Cases}/{caseId}/report") { Content = JsonContent.Create(report, options: Wire.Json) };
        request.Headers.TryAddWithoutValidation("If-Match", 0L.Tag());
        using var response = await client.SendAsync(request);
        return response.IsSuccessStatusCode
            ? long.Parse(response.Headers.ETag!.Tag.Trim('"'), CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{First}: report answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }
}
