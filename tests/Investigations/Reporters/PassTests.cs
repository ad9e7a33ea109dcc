using System.Net;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.Platform.Keys;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Reporters;

/// <summary>A pass opens one case in one service for a few minutes, and nothing else does.</summary>
[Collection(OnTheHost.Name)]
public class PassTests(InvestigationsHost host)
{
    [Fact]
    public async Task No_pass_a_foreign_one_an_old_one_and_any_other_token_open_nothing()
    {
        var caseId = await host.SubmittedAsync();
        var good = host.PassTo(caseId);
        var folder = Directory.CreateTempSubdirectory("zichtlijn-keys-");
        var foreign = new PassSigning(KeyFolder.At(folder.FullName, mayCreate: true)).Issue("investigations", caseId, DateTimeOffset.UtcNow).Token;
        folder.Delete(recursive: true);
        string[] tokens =
        [
            foreign,
            host.PassTo(caseId, at: DateTimeOffset.UtcNow.AddMinutes(-6)),
            host.PassTo(caseId, at: DateTimeOffset.UtcNow.AddMinutes(2)),
            host.PassTo(caseId, service: "restoration"),
            host.PassTo(caseId, service: "reporting"),
            host.TokenOf("investigator.ams", DateTimeOffset.UtcNow),
            host.TokenOf("system-admin", DateTimeOffset.UtcNow),
            good[..^6] + "AAAAAA",
            "nonsense",
        ];

        await ShouldOpenNothing(host.Anybody(), caseId);
        foreach (var token in tokens)
        {
            await ShouldOpenNothing(host.WithToken(token), caseId);
        }

        (await host.MineAsync(caseId)).Single().Responses.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pass_opens_nothing_of_those_who_work_on_the_case()
    {
        var caseId = await host.SubmittedAsync();
        var reporter = host.ReporterOf(caseId);

        foreach (var path in new[]
        {
            "cases", $"cases/{caseId}", $"cases/{caseId}/report", $"cases/{caseId}/report/original", $"cases/{caseId}/report/editions/reporter", $"cases/{caseId}/evidence",
            $"cases/{caseId}/interviews", $"cases/{caseId}/notices", $"cases/{caseId}/readers", "own-investigations", $"own-investigations/{caseId}", "access-log",
        })
        {
            using var closed = await reporter.GetAsync($"/api/investigations/v1/{path}");
            await closed.ShouldBeProblem(HttpStatusCode.Unauthorized);
        }

        using var command = await reporter.Command($"{InvestigationsHost.Cases}/{caseId}/report-responses", "\"1\"", Wire.Body(new NoteResponse(null, "Ik.")));
        await command.ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_pass_of_one_case_opens_no_other()
    {
        var (one, other) = (await host.SubmittedAsync(), await host.SubmittedAsync());

        (await host.MineAsync(one)).Single().CaseNumber.ShouldBe(InvestigationsHost.NumberOf(one));
        (await host.RespondAsync(one, "Dit gaat over mijn melding.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await host.MineAsync(one)).Single().Responses.ShouldHaveSingleItem();
        (await host.MineAsync(other)).Single().Responses.ShouldBeEmpty();
        (await host.ReporterOf(one).GetAsync($"{Reporting.Mine}?caseId={other}").Read<ReporterInvestigation[]>()).Single().CaseNumber.ShouldBe(InvestigationsHost.NumberOf(one));
    }

    private static async Task ShouldOpenNothing(HttpClient client, Guid caseId)
    {
        foreach (var path in new[] { Reporting.Mine, Reporting.Report })
        {
            using var read = await client.GetAsync(path);
            await read.ShouldBeProblem(HttpStatusCode.Unauthorized);
        }

        using var write = await client.Command(Reporting.Responses, "\"1\"", Wire.Body(new RespondToDraft($"Over {caseId}.")));
        await write.ShouldBeProblem(HttpStatusCode.Unauthorized);
    }
}
