using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;
using Zichtlijn.Triage.Cases;

namespace Zichtlijn.Triage.Tests.Api;

[Collection(OnTheHost.Name)]
public class TimingApiTests(TriageHost host)
{
    private static readonly ExtendTerm TenDays = new("10wd", "moreInformation", "De deskundige leest nog.");
    private static readonly SuspendTerms Prosecutor = new("criminalTrack", "De officier van justitie heeft de zaak.");

    [Fact]
    public async Task A_new_case_has_the_term_of_the_decision()
    {
        var caseId = await host.CaseAsync();

        var term = (await TermsAsync(caseId)).ShouldHaveSingleItem();

        (term.Code, term.State, term.From, term.LastDay, term.Who).ShouldBe(("triage", TermState.Running, new(2023, 11, 2), new DateOnly(2023, 11, 16), "triage"));
        term.WorkingDaysLeft!.Value.ShouldBeLessThan(0);
        term.PassedOn.ShouldBe(new DateOnly(2023, 11, 16));
    }

    [Fact]
    public async Task A_term_becomes_longer_with_a_motive_and_others_hear_the_new_day_and_the_reason()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var changes = await probe.ListenAsync<TermChanged>();
        var caseId = await OpenedNowAsync();
        var before = (await TermsAsync(caseId)).Single().LastDay;

        using var extended = await CommandAsync(caseId, "terms/triage/extensions", 4, TenDays);

        extended.StatusCode.ShouldBe(HttpStatusCode.NoContent, await extended.Content.ReadAsStringAsync());
        var after = (await TermsAsync(caseId)).Single();
        (after.Extensions, after.LastDay > before).ShouldBe((1, true));
        (await host.ReadAsync(caseId)).DecideBy.ShouldBe(after.LastDay!.Value);
        var heard = await HeardAsync(probe, changes, caseId);
        heard.ShouldHaveSingleItem();
        var told = heard[0];
        (told.GetProperty("clock").GetString(), told.GetProperty("lastDay").GetString(), told.GetProperty("reasonCode").GetString())
            .ShouldBe(("triage", after.LastDay!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture), "moreInformation"));
        told.ToString().ShouldNotContain("deskundige");
    }

    [Fact]
    public async Task A_third_extension_waits_for_the_corps_and_somebody_who_is_kept_out_does_not_see_it()
    {
        var caseId = await OpenedNowAsync();
        foreach (var version in new[] { 4, 5, 6 })
        {
            (await CommandAsync(caseId, "terms/triage/extensions", version, TenDays)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await TermsAsync(caseId)).Single().AskedExtension.ShouldBe("10wd");
        (await RequestsAsync("corps")).Single(r => r.CaseId == caseId).Motive.ShouldBe(TenDays.Motive);
        using var notMine = await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/terms/triage/extension-decisions", "\"7\"", Wire.Body(new DecideExtension(true, "Dit is nodig.")));
        notMine.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var granted = await host.As("corps").Command($"{TriageHost.Cases}/{caseId}/terms/triage/extension-decisions", "\"7\"", Wire.Body(new DecideExtension(true, "Dit is nodig.")));
        granted.StatusCode.ShouldBe(HttpStatusCode.NoContent, await granted.Content.ReadAsStringAsync());
        ((await TermsAsync(caseId)).Single().Extensions, (await RequestsAsync("corps")).Count(r => r.CaseId == caseId)).ShouldBe((3, 0));
        using var again = await host.As("corps").Command($"{TriageHost.Cases}/{caseId}/terms/triage/extension-decisions", "\"8\"", Wire.Body(new DecideExtension(true, "Dit is nodig.")));
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound, "to the corps the case is there while it is asked something");
    }

    [Fact]
    public async Task The_terms_stand_still_and_go_on()
    {
        var caseId = await OpenedNowAsync();

        (await CommandAsync(caseId, "suspensions", 4, Prosecutor)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var still = (await TermsAsync(caseId)).Single();
        (still.State, still.LastDay, still.SuspendedOn is not null).ShouldBe((TermState.Suspended, null, true));
        var row = (await host.As("triage.ams").GetAsync($"{TriageHost.Cases}?pageSize=200&mine=true").Read<Page<QueuedCase>>()).Items.Single(c => c.CaseId == caseId);
        (row.DueBy, row.DueTerm, row.WorkingDaysLeft).ShouldBe((null, null, null), "what stands still is never late");
        (await host.ReadAsync(caseId)).DecideBy.ShouldBeNull();
        await (await CommandAsync(caseId, "terms/triage/extensions", 5, TenDays)).ShouldBeProblem(HttpStatusCode.Conflict, "term-suspended");

        (await CommandAsync(caseId, "resumptions", 5, new ResumeTerms("criminalTrack"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await TermsAsync(caseId)).Single().State.ShouldBe(TermState.Running);
    }

    [Fact]
    public async Task Terms_are_the_matter_of_whoever_handles_the_case_and_opened_it()
    {
        var waiting = await host.CaseAsync(submittedAt: DateTimeOffset.UtcNow);
        await (await CommandAsync(waiting, "terms/triage/extensions", 1, TenDays)).ShouldBeProblem(HttpStatusCode.Conflict, "case-not-accepted");
        var undeclared = await AcceptedNowAsync();
        await (await CommandAsync(undeclared, "suspensions", 3, Prosecutor)).ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        var opened = await OpenedNowAsync();
        using var colleague = await host.As(TriageHost.Colleague).Command($"{TriageHost.Cases}/{opened}/resumptions", "\"4\"", Wire.Body(new ResumeTerms("completion")));
        await colleague.ShouldBeProblem(HttpStatusCode.Conflict, "case-accepted-by-another");
        using var elsewhere = await host.As("triage.dhg").GetAsync($"{TriageHost.Cases}/{opened}/terms");
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_term_of_the_decision_is_met_by_the_decision_alone_and_no_committee_makes_it_longer()
    {
        var caseId = await OpenedNowAsync();

        await (await CommandAsync(caseId, "terms/triage/completions", 4)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "met-by-the-decision");
        await (await CommandAsync(caseId, "terms/triage/committees", 4)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "no-committee-term");
        await (await CommandAsync(caseId, "terms/complaint/completions", 4)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "term-unknown");
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_all_that_is_wrong()
    {
        var caseId = await OpenedNowAsync();

        await (await CommandAsync(caseId, "terms/triage/extensions", 4, new ExtendTerm("long", "because", "kort"))).ShouldBeInvalid("by", "reasonCode", "motive");
        await (await CommandAsync(caseId, "suspensions", 4, new SuspendTerms("none", null))).ShouldBeInvalid("ground", "motive");
        await (await CommandAsync(caseId, "resumptions", 4, new ResumeTerms(null))).ShouldBeInvalid("ground");
        using var empty = await host.As("corps").Command($"{TriageHost.Cases}/{caseId}/terms/triage/extension-decisions", "\"4\"", Wire.Body(new DecideExtension(null, "")));
        await empty.ShouldBeInvalid("grant", "motive");
    }

    [Fact]
    public async Task Whoever_saw_an_older_version_is_told_so()
    {
        var caseId = await OpenedNowAsync();

        await (await CommandAsync(caseId, "suspensions", 3, Prosecutor)).ShouldBeProblem(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task The_watch_reminds_and_says_what_passed_once_whoever_looks()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var passed = await probe.ListenAsync<TermPassed>();
        var caseId = await host.CaseAsync();
        var watch = host.Services.GetRequiredService<DueWatch<TriageCase>>();

        await watch.TellAsync(new(2023, 11, 10, 12, 0, 0, TimeSpan.Zero), CancellationToken.None);
        (await host.VersionOfAsync(caseId)).ShouldBe(1, "three working days before the last day, not sooner");
        await watch.TellAsync(new(2023, 11, 13, 12, 0, 0, TimeSpan.Zero), CancellationToken.None);
        (await host.VersionOfAsync(caseId)).ShouldBe(2, "reminded");
        var late = new DateTimeOffset(2023, 11, 17, 0, 0, 0, TimeSpan.FromHours(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => watch.TellAsync(late, CancellationToken.None)));
        (await host.VersionOfAsync(caseId)).ShouldBe(3, "passed, and said once");
        (await watch.TellAsync(late.AddYears(1), CancellationToken.None), await host.VersionOfAsync(caseId)).Item2.ShouldBe(3);
        (await HeardAsync(probe, passed, caseId)).ShouldHaveSingleItem();
    }

    private Task<IReadOnlyList<CaseTerm>> TermsAsync(Guid caseId) => host.As("triage.ams").GetAsync($"{TriageHost.Cases}/{caseId}/terms").Read<IReadOnlyList<CaseTerm>>();

    private Task<IReadOnlyList<ExtensionRequest>> RequestsAsync(string account) =>
        host.As(account).GetAsync("/api/triage/v1/extension-requests").Read<IReadOnlyList<ExtensionRequest>>();

    /// <summary>What was told of a case until something was.</summary>
    private static async Task<IReadOnlyList<JsonElement>> HeardAsync(BrokerProbe probe, string queue, Guid caseId) => await Eventually.Gives(async () =>
    {
        var heard = (await probe.TakeAsync(queue)).Select(m => m.Contract).Where(c => c.GetProperty("caseId").GetGuid() == caseId).ToArray();
        heard.ShouldNotBeEmpty();
        return heard;
    });

    private async Task<Guid> AcceptedNowAsync()
    {
        var caseId = await host.CaseAsync(submittedAt: DateTimeOffset.UtcNow);
        (await CommandAsync(caseId, "acceptances", 1)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return caseId;
    }

    private async Task<Guid> OpenedNowAsync()
    {
        var caseId = await AcceptedNowAsync();
        (await CommandAsync(caseId, "conflict-declarations", 3, new { interest = "none" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return caseId;
    }

    private Task<HttpResponseMessage> CommandAsync(Guid caseId, string what, long version, object? body = null) =>
        host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/{what}", version.Tag(), body is null ? null : Wire.Body(body));
}
