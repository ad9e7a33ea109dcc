using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Sanctioning.Cases.Explaining;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Sanctioning.Tests.Api;

/// <summary>A case is played again up to any moment, and carried to a court as a bundle that can be checked without this service.</summary>
[Collection(OnTheHost.Name)]
public class ExplainingApiTests(SanctioningHost host)
{
    private const string Head = SanctioningHost.Authority;
    private const string Lawyer = "hr-lawyer";

    [Fact]
    public async Task It_shows_what_was_there_at_a_moment_and_nothing_that_came_later()
    {
        var caseId = await host.PreparedAsync();
        var before = await NowAsync(caseId);
        await host.DoAsync(Head, caseId, "matters/1/proposals", SanctioningHost.Proposal());
        await host.DoAsync(Lawyer, caseId, "matters/1/factors", new RecordFactor("acknowledges", "Hij erkent het in het gesprek."));

        var then = await ExplainAsync(Head, caseId, $"?at={before.UtcDateTime:O}");
        var now = await ExplainAsync(Head, caseId);

        (then.State, then.Matter!.Proposals.Count, then.Matter.Factors.Count).ShouldBe((SanctionState.Prepared, 0, 1));
        (now.Matter!.Proposals.Count, now.Matter.Factors.Count).ShouldBe((1, 2));
        now.Moments.Take(then.Moments.Count).ShouldBe(then.Moments, "what was, was");
        now.Moments.Skip(then.Moments.Count).Select(m => (m.What, m.By)).ShouldBe([("sanctionProposed", Head), ("factorRecorded", Lawyer)]);
        now.Moments.Where(m => m.What == "weightSet").ShouldHaveSingleItem("what was weighed for another person is not in it").ReferenceData.ShouldBe("2023-06");
        now.Rules.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.ReferenceData.ShouldBe("2023-06"), r => r.Since.ShouldBeLessThan(before));
    }

    [Fact]
    public async Task Who_had_seen_what_by_then_is_in_it_and_who_looked_later_is_not()
    {
        var caseId = await host.PreparedAsync();
        var before = await NowAsync(caseId);
        await host.ReadAsync(Head, caseId);

        var then = await ExplainAsync(Lawyer, caseId, $"?at={before.UtcDateTime:O}");
        var now = await ExplainAsync(Lawyer, caseId);

        then.Readers.ShouldNotContain(r => r.Account == Head);
        now.Readers.ShouldContain(r => r.Account == Head && r.What == "read-sanction-case" && r.Times == 1 && r.First >= before);
    }

    [Fact]
    public async Task Before_there_was_a_case_there_is_nothing_to_explain()
    {
        var caseId = await host.PreparedAsync();

        var long_ago = await ExplainAsync(Lawyer, caseId, "?at=2020-01-01T00:00:00Z");

        (long_ago.State, long_ago.Matter, long_ago.Moments.Count, long_ago.Readers.Count).ShouldBe((null, null, 0, 0));
    }

    [Fact]
    public async Task Votes_and_who_is_kept_out_are_told_to_nobody()
    {
        var caseId = await host.AdvisedAsync();

        var now = await ExplainAsync(Lawyer, caseId);

        now.Moments.Where(m => m.What == "voteCast").ShouldSatisfyAllConditions(v => v.Count().ShouldBe(4), v => v.ShouldAllBe(m => m.By == null));
        now.Moments.ShouldNotContain(m => m.What == "personBarred" || m.What == "personWorkedOnIt");
    }

    [Theory]
    [InlineData("hr-lawyer2", HttpStatusCode.Forbidden, "conflict-not-declared")]
    [InlineData("unit-head.dhg", HttpStatusCode.NotFound, "not-found")]
    [InlineData("corps", HttpStatusCode.NotFound, "not-found")]
    public async Task Whoever_may_not_open_the_case_gets_no_explanation_of_it(string account, HttpStatusCode status, string code)
    {
        var caseId = await host.PreparedAsync();

        await (await TryAsync(account, caseId, "explanation")).ShouldBeProblem(status, code);
        await (await TryAsync(account, caseId, "explanation-bundle")).ShouldBeProblem(status, code);
    }

    [Fact]
    public async Task A_moment_that_is_to_come_and_a_matter_that_is_not_there_are_refused()
    {
        var caseId = await host.PreparedAsync();

        await (await TryAsync(Head, caseId, $"explanation?at={DateTime.UtcNow.AddHours(1):O}")).ShouldBeInvalid("at");
        using var unknown = await host.As(Head).GetAsync($"{SanctioningHost.Cases}/{caseId}/matters/9/explanation");
        await unknown.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "matter-unknown");
    }

    /// <summary>By somebody who has nothing but the bundle: one changed byte, a rule that was swapped or a file that was put in is found.</summary>
    [Fact]
    public async Task The_bundle_is_checked_without_the_service()
    {
        var caseId = await host.PreparedAsync();
        using var answer = (await TryAsync(Head, caseId, "explanation-bundle")).EnsureSuccessStatusCode();
        var folder = Directory.CreateTempSubdirectory("explanation");
        try
        {
            await using (var zip = await ZipArchive.CreateAsync(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null))
            {
                await zip.ExtractToDirectoryAsync(folder.FullName);
            }

            (await CheckAsync(folder)).ShouldBe((0, "OK: 2 files are as the service signed them."));
            var rules = Path.Combine(folder.FullName, "rules", "2023-06.json");
            var was = await File.ReadAllBytesAsync(rules);
            await File.WriteAllBytesAsync(rules, [.. was.SkipLast(1), (byte)'!']);
            (await CheckAsync(folder)).Code.ShouldBe(1, "one byte of a rule was changed");
            await File.WriteAllBytesAsync(rules, was);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "rules", "2024-01.json"), "{}");
            (await CheckAsync(folder)).ShouldBe((1, "WRONG: there are 3 files and 2 are listed"));
            File.Delete(Path.Combine(folder.FullName, "rules", "2024-01.json"));
            await File.AppendAllTextAsync(Path.Combine(folder.FullName, "SHA256SUMS"), "\n");
            (await CheckAsync(folder)).ShouldBe((1, "WRONG: the list of files was not signed by the key in public-key.pem"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What is done by somebody says who: otherwise it would be told without a name.</summary>
    [Fact]
    public async Task Every_stored_event_says_who_did_it_or_comes_from_elsewhere() =>
        (await Given.StoredEventsAsync()).Select(e => e.EventType).Where(t => t.Namespace!.StartsWith("Zichtlijn.Sanctioning.Cases", StringComparison.Ordinal) && StoredFacts.Of(t).By is null)
            .Select(t => t.Name).Order(StringComparer.Ordinal).ShouldBe(
            ["FindingsHeard", "InvestigationHeardOf", "OutcomeReached", "PersonBarred", "PersonWorkedOnIt", "RaisedToCorps", "ReflectionAnswerHeard", "ReflectionRuled", "VoteCast"]);

    private async Task<DateTimeOffset> NowAsync(Guid caseId)
    {
        await using var session = host.Documents.QuerySession();
        var last = (await session.Events.FetchStreamAsync(caseId))[^1].Timestamp;
        await Task.Delay(2); // the store keeps microseconds, the access log too: the next moment is another one
        return last > DateTimeOffset.UtcNow ? last : DateTimeOffset.UtcNow;
    }

    private Task<HttpResponseMessage> TryAsync(string account, Guid caseId, string what) => host.As(account).GetAsync($"{SanctioningHost.Cases}/{caseId}/matters/1/{what}");

    private Task<ExplanationDetail> ExplainAsync(string account, Guid caseId, string query = "") => TryAsync(account, caseId, "explanation" + query).Read<ExplanationDetail>();

    private static async Task<(int Code, string Said)> CheckAsync(DirectoryInfo folder)
    {
        using var sh = Process.Start(new ProcessStartInfo("sh", ["verify.sh"])
        {
            WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        var said = await sh.StandardOutput.ReadToEndAsync();
        await sh.WaitForExitAsync();
        return (sh.ExitCode, said.Trim());
    }
}
