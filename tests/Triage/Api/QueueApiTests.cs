using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Triage.Tests.Api;

[Collection(OnTheHost.Name)]
public class QueueApiTests(TriageHost host)
{
    [Fact]
    public async Task Only_triage_sees_the_queue_and_its_cases()
    {
        var caseId = await host.CaseAsync();
        foreach (var path in new[] { TriageHost.Cases, $"{TriageHost.Cases}/{caseId}", "/api/triage/v1/change-notifications" })
        {
            using var anonymous = await host.Anybody().GetAsync(path);
            await anonymous.ShouldBeProblem(HttpStatusCode.Unauthorized);
            foreach (var account in new[] { "desk.ams", "unit-head.ams", "corps", "cdo", "hr", "auditor" })
            {
                using var response = await host.As(account).GetAsync(path);
                await response.ShouldBeProblem(HttpStatusCode.Forbidden);
            }
        }
    }

    [Fact]
    public async Task A_case_of_another_part_is_hidden_like_what_does_not_exist()
    {
        var caseId = await host.CaseAsync();
        var officer = host.As("triage.dhg");
        using var hidden = await officer.GetAsync($"{TriageHost.Cases}/{caseId}");
        using var unknown = await officer.GetAsync($"{TriageHost.Cases}/{Guid.NewGuid()}");
        await hidden.ShouldBeHiddenLike(unknown);

        foreach (var command in new[] { "acceptances", "decisions" })
        {
            using var hiddenCommand = await officer.Command($"{TriageHost.Cases}/{caseId}/{command}", "\"1\"", DecidingApiTests.Good);
            using var unknownCommand = await officer.Command($"{TriageHost.Cases}/{Guid.NewGuid()}/{command}", "\"1\"", DecidingApiTests.Good);
            await hiddenCommand.ShouldBeHiddenLike(unknownCommand);
        }

        (await host.VersionOfAsync(caseId)).ShouldBe(1);
    }

    [Fact]
    public async Task The_queue_holds_the_parts_own_cases_with_the_first_term_on_top()
    {
        var later = await host.CaseAsync(part: "LMB", submittedAt: Support.Given.Submitted.AddDays(9));
        var first = await host.CaseAsync(part: "LMB");
        var other = await host.CaseAsync(part: "NNL");
        var officer = host.As("triage.lmb");

        var queue = await officer.GetAsync($"{TriageHost.Cases}?organisationalPart=LMB").Read<Page<QueuedCase>>();

        queue.Items.Select(c => c.CaseId).ShouldBe([first, later]);
        queue.Items.ShouldNotContain(c => c.CaseId == other);
        queue.Items[0].ShouldSatisfyAllConditions(
            c => c.State.ShouldBe(TriageState.Received), c => (c.DueBy, c.DueTerm).ShouldBe((new(2023, 11, 16), "triage")), c => c.Version.ShouldBe(1), c => c.WorkingDaysLeft!.Value.ShouldBeLessThan(0));
        (await officer.GetAsync($"{TriageHost.Cases}?organisationalPart=NNL").Read<Page<QueuedCase>>()).Items.ShouldBeEmpty();
        (await officer.GetAsync($"{TriageHost.Cases}?organisationalPart=lmb&state=received&page=2&pageSize=1").Read<Page<QueuedCase>>())
            .Items.Single().CaseId.ShouldBe(later);
        (await officer.GetAsync($"{TriageHost.Cases}?caseNumber=%20{TriageHost.NumberOf(later).ToLowerInvariant()}").Read<Page<QueuedCase>>())
            .Items.Single().CaseId.ShouldBe(later);
        (await officer.GetAsync($"{TriageHost.Cases}?caseNumber={TriageHost.NumberOf(other)}").Read<Page<QueuedCase>>()).Items.ShouldBeEmpty();
        (await officer.GetAsync($"{TriageHost.Cases}?state=decided&organisationalPart=LMB").Read<Page<QueuedCase>>()).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_counts_are_of_the_cases_that_the_caller_may_know()
    {
        // Its officers may have become substitutes in cases of other parts before.
        var before = await host.As("triage.obt").GetAsync("/api/triage/v1/case-counts").Read<CaseCounts>();
        await host.CaseAsync(part: "OBT");
        await host.CaseAsync(part: "OBT", submittedAt: DateTimeOffset.UtcNow.AddDays(60));
        await host.CaseAsync(part: "ONL");

        var counts = await host.As("triage.obt").GetAsync("/api/triage/v1/case-counts").Read<CaseCounts>();

        var queue = (await host.As("triage.obt").GetAsync($"{TriageHost.Cases}?pageSize=200").Read<Page<QueuedCase>>()).Items;
        counts.ShouldBe(new CaseCounts(queue.Count(c => c.State != TriageState.Decided), queue.Count(c => c.WorkingDaysLeft < 0), queue.Count(c => c.WorkingDaysLeft is >= 0 and <= 3)));
        (counts.Open, counts.Late).ShouldBe((before.Open + 2, before.Late + 1));
    }

    [Fact]
    public async Task Whether_anybody_knows_the_reporter_is_not_told_and_the_reporter_has_a_name_to_speak_of()
    {
        var shown = new List<(string List, string Case)>();
        foreach (var disclosure in new[] { Disclosure.Anonymous, Disclosure.Confidential, Disclosure.Identified })
        {
            var report = TriageHost.Report(Guid.CreateVersion7()) with { Disclosure = disclosure, OrganisationalPart = "PA" };
            await host.TellAsync(report);
            await Eventually.Holds(async () => (await host.VersionOfAsync(report.CaseId)).ShouldBe(1));
            var detail = await host.As("triage.pa").GetAsync($"{TriageHost.Cases}/{report.CaseId}").Read<TriageCaseDetail>();
            var row = (await host.As("triage.pa").GetAsync($"{TriageHost.Cases}?pageSize=200").Read<Page<QueuedCase>>()).Items.Single(c => c.CaseId == report.CaseId);
            detail.ReporterMark!.ShouldMatch("^M-[0-9A-F]{3}$");
            (await host.As("triage.pa").GetAsync($"{TriageHost.Cases}/{report.CaseId}").Read<TriageCaseDetail>()).ReporterMark.ShouldBe(detail.ReporterMark);
            shown.Add(($"{row with { CaseId = Guid.Empty, CaseNumber = "", Grounds = [] }}", $"{detail with { CaseId = Guid.Empty, CaseNumber = "", ReporterMark = null, Grounds = [] }}"));
        }

        shown[1].ShouldBe(shown[0]);
        shown[2].ShouldNotBe(shown[0]);
        shown[2].Case.ShouldContain("Identified");
    }

    [Fact]
    public async Task Who_handles_a_case_sees_who_has_seen_it()
    {
        var caseId = await host.OpenedCaseAsync();
        await host.ReadAsync(caseId);
        await host.As(TriageHost.Colleague).GetAsync($"{TriageHost.Cases}/{caseId}").Read<TriageCaseDetail>();
        using var refused = await host.As("triage.dhg").GetAsync($"{TriageHost.Cases}/{caseId}");

        var readers = await host.As("triage.ams").GetAsync($"{TriageHost.Cases}/{caseId}/readers").Read<CaseReader[]>();

        readers.Select(r => (r.Account, r.Role, r.Times)).ShouldBe([("triage2.ams", "triage", 1), ("triage.ams", "triage", 1)]);
        using var other = await host.As(TriageHost.Colleague).GetAsync($"{TriageHost.Cases}/{caseId}/readers");
        await other.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        using var hidden = await host.As("triage.dhg").GetAsync($"{TriageHost.Cases}/{caseId}/readers");
        using var unknown = await host.As("triage.dhg").GetAsync($"{TriageHost.Cases}/{Guid.NewGuid()}/readers");
        await hidden.ShouldBeHiddenLike(unknown);
    }

    [Theory]
    [InlineData("state=0")]
    [InlineData("state=closed")]
    [InlineData("page=first")]
    public async Task What_is_no_state_and_no_page_is_refused(string query)
    {
        using var response = await host.As("triage.ams").GetAsync($"{TriageHost.Cases}?{query}");

        await response.ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_open_page_hears_that_something_changed_without_hearing_what()
    {
        using var listening = await host.As("triage.ams").GetAsync("/api/triage/v1/change-notifications", HttpCompletionOption.ResponseHeadersRead);
        listening.Content.Headers.ContentType?.MediaType.ShouldBe("text/event-stream");
        using var lines = new StreamReader(await listening.Content.ReadAsStreamAsync());
        (await NextAsync(lines)).ShouldBe("event: listening", "it answers at once, so that nobody on the way gives up");

        await host.CaseAsync();

        (await NextAsync(lines)).ShouldBe("event: changed");
    }

    [Fact]
    public async Task What_changed_before_the_page_could_listen_is_told_at_once()
    {
        var asked = DateTimeOffset.UtcNow;
        await host.CaseAsync();

        using var listening = await host.As("triage.ams").GetAsync(
            $"/api/triage/v1/change-notifications?since={Uri.EscapeDataString(asked.ToString("O"))}", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await listening.Content.ReadAsStreamAsync());

        (await NextAsync(lines)).ShouldBe("event: listening");
        (await NextAsync(lines)).ShouldBe("event: changed");
    }

    [Fact]
    public async Task A_page_with_one_case_hears_of_that_case_alone_and_of_its_loss()
    {
        var caseId = await host.AcceptedCaseAsync();
        var officer = host.As("triage.ams");

        // Kept out, or they could be the one who is given the case when the officer is.
        await host.TellAsync(new PersonBarred(caseId, 4, host.Services.GetRequiredService<AccountMarks>().Of("triage.nnl")));
        await Eventually.Holds(async () => (await host.VersionOfAsync(caseId)).ShouldBe(4));
        using var listening = await officer.GetAsync($"/api/triage/v1/change-notifications?caseId={caseId}&version=4", HttpCompletionOption.ResponseHeadersRead);
        using var hidden = await host.As("triage.nnl").GetAsync($"/api/triage/v1/change-notifications?caseId={caseId}", HttpCompletionOption.ResponseHeadersRead);
        using var all = await officer.GetAsync("/api/triage/v1/change-notifications", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await listening.Content.ReadAsStreamAsync());
        using var others = new StreamReader(await hidden.Content.ReadAsStreamAsync());
        using var every = new StreamReader(await all.Content.ReadAsStreamAsync());
        foreach (var reader in new[] { lines, others, every })
        {
            (await NextAsync(reader)).ShouldBe("event: listening");
        }

        var (next, foreign) = (NextAsync(lines), NextAsync(others));
        await host.CaseAsync();
        (await NextAsync(every)).ShouldBe("event: changed");
        await Task.Delay(TimeSpan.FromSeconds(1));
        next.IsCompleted.ShouldBeFalse("another case is nothing to this page");

        await host.TellAsync(new PersonBarred(caseId, 5, host.Services.GetRequiredService<AccountMarks>().Of("triage.ams")));
        (await next).ShouldBe("event: changed", "and then the page finds nothing there any more");
        foreign.IsCompleted.ShouldBeFalse("whoever may not know of a case hears nothing of it");
    }

    /// <summary>The event's name; its data, which must be empty, is read past.</summary>
    private static async Task<string?> NextAsync(StreamReader lines)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var name = await lines.ReadLineAsync(patience.Token);
        (await lines.ReadLineAsync(patience.Token)).ShouldBe("data: ");
        (await lines.ReadLineAsync(patience.Token)).ShouldBeEmpty();
        return name;
    }
}
