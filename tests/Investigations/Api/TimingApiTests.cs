using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;
using ExtendTerm = Zichtlijn.Contracts.Clocks.Http.V1.ExtendTerm;
using PersonBarred = Zichtlijn.Contracts.Access.V1.PersonBarred;

namespace Zichtlijn.Investigations.Tests.Api;

[Collection(OnTheHost.Name)]
public class TimingApiTests(InvestigationsHost host)
{
    private const string Extensions = "terms/unitInvestigation/extensions";
    private const string Decisions = "terms/unitInvestigation/extension-decisions";
    private static readonly ExtendTerm FourWeeks = new("4w", "complexCase", "De getuigen zijn met verlof.", WrittenNotice: true);
    private static readonly DecideExtension Granted = new(true, "Zonder die getuigen gaat het niet.");

    [Fact]
    public async Task An_investigator_makes_the_term_longer_twice_and_others_hear_the_new_day_and_the_reason()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var changes = await Heard.OfAsync<TermChanged>(probe);
        var caseId = await host.StaffedAsync();
        var before = await TermAsync(caseId);
        (before.State, before.Extensions, before.NextExtension!.NeedsWrittenNotice, before.NextExtension.NeedsCorpsLevel).ShouldBe((TermState.Running, 0, true, false));

        await (await host.TryAsync("investigator.ams", caseId, Extensions, FourWeeks with { WrittenNotice = false })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "extension-form-missing");
        await host.DoAsync("investigator.ams", caseId, Extensions, FourWeeks);

        var after = await TermAsync(caseId);
        (after.Extensions, after.LastDay).ShouldBe((1, before.LastDay!.Value.AddDays(28)));
        (await host.ReadAsync("investigator.ams", caseId)).LastDay.ShouldBe(after.LastDay);
        (await changes.AboutAsync(caseId, 6))[^1].GetProperty("reasonCode").GetString().ShouldBe("complexCase");
        (await TermsAsync("unit-head.ams", caseId)).Select(t => (t.Code, t.State)).ShouldBe(
            [("notice", TermState.Running), ("welfareReporter", TermState.Running), ("unitInvestigation", TermState.Running), ("mandate", TermState.Met)]);
    }

    [Fact]
    public async Task A_third_extension_waits_for_the_corps_and_somebody_who_is_kept_out_does_not_see_it()
    {
        var caseId = await AskedOfTheCorpsAsync();

        (await TermAsync(caseId)).AskedExtension.ShouldBe("4w");
        await (await host.TryAsync("investigator2.ams", caseId, Extensions, FourWeeks)).ShouldBeProblem(HttpStatusCode.Conflict, "extension-asked-already");
        (await RequestsAsync()).Single(r => r.CaseId == caseId).ShouldSatisfyAllConditions(
            r => (r.Clock, r.By, r.Extensions, r.Motive, r.AskedBy, r.Version, r.OrganisationalPart).ShouldBe(("unitInvestigation", "4w", 2, FourWeeks.Motive, "investigator.ams", 14, "AMS")));
        await (await host.TryAsync("unit-head.ams", caseId, Decisions, Granted)).ShouldBeProblem(HttpStatusCode.Forbidden);
        await (await host.TryAsync("corps", caseId, Decisions, Granted, version: 13)).ShouldBeProblem(HttpStatusCode.PreconditionFailed);
        await host.DoAsync("corps", caseId, Decisions, Granted);
        ((await TermAsync(caseId)).Extensions, (await RequestsAsync()).Count(r => r.CaseId == caseId)).ShouldBe((3, 0));
        await (await host.TryAsync("corps", caseId, Decisions, Granted)).ShouldBeProblem(HttpStatusCode.NotFound);
        await host.ShouldNotKnow("corps", caseId);
        await host.DoAsync("investigator2.ams", caseId, Extensions, FourWeeks);
        await host.TellAsync(new PersonBarred(caseId, 3, host.MarkOf("corps")));
        await Eventually.Holds(async () => (await RequestsAsync()).ShouldNotContain(r => r.CaseId == caseId));
        await (await host.TryAsync("corps", caseId, Decisions, Granted)).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_corps_refuses_with_a_motive_and_the_term_stays_as_it_was()
    {
        var caseId = await AskedOfTheCorpsAsync();
        var before = await TermAsync(caseId);

        await (await host.TryAsync("corps", caseId, "terms/mandate/extension-decisions", Granted)).ShouldBeProblem(HttpStatusCode.Conflict, "no-extension-asked");
        await host.DoAsync("corps", caseId, Decisions, new DecideExtension(false, "Het duurt te lang."));

        (await TermAsync(caseId)).ShouldSatisfyAllConditions(t => (t.Extensions, t.LastDay, t.AskedExtension).ShouldBe((2, before.LastDay, null)));
    }

    [Fact]
    public async Task An_amendment_after_a_longer_term_names_the_new_last_day()
    {
        var caseId = await host.StaffedAsync();
        await host.DoAsync("investigator.ams", caseId, Extensions, FourWeeks);

        await host.DoAsync("unit-head.ams", caseId, "mandates", InvestigationsHost.Mandate with { Methods = ["mailbox"], Motive = "De berichten zijn nodig als bewijs." });

        var mandates = (await host.ReadAsync("unit-head.ams", caseId)).Mandates!;
        mandates[0].TargetDate.ShouldBe(mandates[1].TargetDate.AddDays(28));
    }

    [Fact]
    public async Task The_terms_stand_still_for_the_prosecutor_and_go_on()
    {
        var caseId = await host.StaffedAsync();

        await host.DoAsync("investigator.ams", caseId, "suspensions", new SuspendTerms("criminalTrack", "De officier van justitie heeft de zaak."));
        (await TermAsync(caseId)).ShouldSatisfyAllConditions(t => (t.State, t.LastDay).ShouldBe((TermState.Suspended, null)));
        (await host.ReadAsync("investigator.ams", caseId)).ShouldSatisfyAllConditions(
            d => (d.DueTerm, d.LastDay, d.State).ShouldBe(("welfareReporter", null, InvestigationState.Staffed), "how people are doing is asked meanwhile"));
        await (await host.TryAsync("investigator.ams", caseId, Extensions, FourWeeks)).ShouldBeProblem(HttpStatusCode.Conflict, "term-suspended");
        await host.DoAsync("investigator.ams", caseId, "resumptions", new ResumeTerms("criminalTrack"));
        (await TermAsync(caseId)).State.ShouldBe(TermState.Running);
    }

    [Fact]
    public async Task Terms_are_the_matter_of_those_who_investigate_and_are_met_by_what_is_decided_alone()
    {
        var caseId = await host.MandatedAsync();
        await (await host.TryAsync("investigator.ams", caseId, Extensions, FourWeeks)).ShouldBeProblem(HttpStatusCode.Conflict, "not-assigned");
        await host.DoAsync("investigator.ams", caseId, "assignments", new AssignInvestigator("investigator.ams"));
        await (await host.TryAsync("investigator.ams", caseId, Extensions, FourWeeks)).ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        await host.StaffAsync(caseId, "investigator.ams");

        await (await host.TryAsync("investigator.ams", caseId, "terms/unitInvestigation/completions")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "met-by-the-mandate");
        await (await host.TryAsync("investigator.ams", caseId, "terms/unitInvestigation/committees")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "no-committee-term");
        await (await host.TryAsync("investigator.ams", caseId, "terms/nothing/extensions", FourWeeks)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "term-unknown");
        await (await host.TryAsync("investigator.ams", caseId, "terms/mandate/extensions", FourWeeks)).ShouldBeProblem(HttpStatusCode.Conflict, "term-met");
        await (await host.TryAsync("investigator.ams", caseId, Extensions, new ExtendTerm("long", "because", "kort"))).ShouldBeInvalid("by", "reasonCode", "motive");
    }

    [Fact]
    public async Task The_watch_reminds_of_the_mandate_and_says_once_that_its_term_passed()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var passed = await Heard.OfAsync<TermPassed>(probe);
        var caseId = await host.AskedAsync(askedAt: new(2023, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var watch = host.Services.GetRequiredService<DueWatch<Investigation>>();

        await watch.TellAsync(new(2023, 11, 6, 12, 0, 0, TimeSpan.Zero), CancellationToken.None);
        (await host.VersionOfAsync(caseId)).ShouldBe(2, "two working days before the last day, not sooner");
        await watch.TellAsync(new(2023, 11, 7, 12, 0, 0, TimeSpan.Zero), CancellationToken.None);
        (await host.VersionOfAsync(caseId)).ShouldBe(3, "reminded");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => watch.TellAsync(new(2023, 11, 10, 12, 0, 0, TimeSpan.Zero), CancellationToken.None)));
        (await host.VersionOfAsync(caseId)).ShouldBe(4, "passed, and said once");
        (await passed.AboutAsync(caseId)).Single().GetProperty("lastDay").GetString().ShouldBe("2023-11-09");
    }

    private async Task<Guid> AskedOfTheCorpsAsync()
    {
        var caseId = await host.StaffedAsync();
        for (var n = 0; n < 3; n++)
        {
            await host.DoAsync("investigator.ams", caseId, Extensions, FourWeeks);
        }

        return caseId;
    }

    private Task<CaseTerm[]> TermsAsync(string account, Guid caseId) => host.As(account).GetAsync($"{InvestigationsHost.Cases}/{caseId}/terms").Read<CaseTerm[]>();

    private async Task<CaseTerm> TermAsync(Guid caseId) => (await TermsAsync("investigator.ams", caseId)).Single(t => t.Code == "unitInvestigation");

    private Task<ExtensionRequest[]> RequestsAsync() => host.As("corps").GetAsync("/api/investigations/v1/extension-requests").Read<ExtensionRequest[]>();
}
