using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.Platform.Keys;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Reporters;

/// <summary>Reporters with their passes, and an investigation with a draft that both sides have.</summary>
internal static class Reporting
{
    public const string Mine = "/api/investigations/v1/reporter/investigations";
    public const string Responses = Mine + "/responses";
    public const string Report = Mine + "/report";
    public const string First = "investigator.ams";
    public const string Accused = "Piet van Elders";
    public const string Witness = "Wim Getuigman";
    public const string Counsel = "Mr. A. Jurist";
    public const string OtherSide = "Zo was het niet bedoeld.";

    public static readonly WriteReport Whole = new(
        $"Onderzocht is of {Accused} een collega uitschold waar anderen bij waren.", $"Er is gesproken met de melder en met een getuige, {Witness}.",
        [new(1, Finding.Established, "Getuigman hoorde wat er werd geroepen, en de melder zegt hetzelfde.", ["I-1"])], [new("collega", [Reader.Reporter])]);

    public static string PassTo(this InvestigationsHost host, Guid caseId, string service = "investigations", DateTimeOffset? at = null) =>
        new PassSigning(host.Services.GetRequiredService<KeyFolder>()).Issue(service, caseId, at ?? DateTimeOffset.UtcNow).Token;

    public static HttpClient ReporterOf(this InvestigationsHost host, Guid caseId) => host.WithToken(host.PassTo(caseId));

    public static Task<ReporterInvestigation[]> MineAsync(this InvestigationsHost host, Guid caseId) => host.ReporterOf(caseId).GetAsync(Mine).Read<ReporterInvestigation[]>();

    public static async Task<HttpResponseMessage> RespondAsync(this InvestigationsHost host, Guid caseId, string? text, long? version = null) =>
        await host.ReporterOf(caseId).Command(Responses, (version ?? await host.VersionOfAsync(caseId)).Tag(), Wire.Body(new RespondToDraft(text)));

    /// <summary>A witness was heard, whoever it is about was told and has counsel, and the draft is with both sides.</summary>
    public static async Task<Guid> SubmittedAsync(this InvestigationsHost host)
    {
        var caseId = await host.PlannedAsync();
        await host.DoAsync(First, caseId, "notices", new NotifySubject([1], "U zou een collega hebben uitgescholden waar anderen bij waren. U hoeft uzelf niet te belasten."));
        await host.DoAsync(First, caseId, "notices/1/counsel", new NoteCounsel(Counsel));
        using var planned = await host.As(First).Command(
            $"{InvestigationsHost.Cases}/{caseId}/interviews", version: null,
            Wire.Body(new PlanInterview(InterviewWith.Witness, Witness, DateTimeOffset.UtcNow.AddDays(-1), "Kamer 4", [First])));
        planned.StatusCode.ShouldBe(HttpStatusCode.Created);
        await host.SaveAsync(First, caseId, Whole, version: 0);
        await host.DoAsync(First, caseId, "report-submissions", new SeenReport(1));
        await host.DoAsync(First, caseId, "report-responses", new NoteResponse(1, OtherSide));
        return caseId;
    }

    /// <summary>A colleague of another desk agreed, and it became final.</summary>
    public static async Task FinaliseAsync(this InvestigationsHost host, Guid caseId)
    {
        await host.DoAsync(First, caseId, "report-reviews", new AskReview("investigator.rtd", 1));
        await host.DoAsync("investigator.rtd", caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        await host.DoAsync("investigator.rtd", caseId, "report-review-answers", new AnswerReview(Agrees: true, "De bevindingen volgen uit wat er ligt."));
        await host.DoAsync(First, caseId, "report-finalisations", new SeenReport(1));
    }
}
