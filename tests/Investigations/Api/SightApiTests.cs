using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Api;

/// <summary>Who sees what, and to whom it does not exist.</summary>
[Collection(OnTheHost.Name)]
public class SightApiTests(InvestigationsHost host)
{
    [Fact]
    public async Task Only_investigators_and_competent_authorities_see_the_list_and_what_is_on_it()
    {
        foreach (var path in new[] { InvestigationsHost.Cases, $"{InvestigationsHost.Cases}/{Guid.NewGuid()}", "/api/investigations/v1/case-counts", "/api/investigations/v1/change-notifications" })
        {
            using var anonymous = await host.Anybody().GetAsync(path);
            await anonymous.ShouldBeProblem(HttpStatusCode.Unauthorized);
            foreach (var account in new[] { "desk.ams", "triage.ams", "expert.ams", "cdo", "hr", "auditor", "privacy", "ombuds", "records", "employee.ams", "system-admin" })
            {
                using var response = await host.As(account).GetAsync(path);
                await response.ShouldBeProblem(HttpStatusCode.Forbidden);
            }
        }
    }

    [Fact]
    public async Task Before_declaring_somebody_who_was_named_sees_whom_it_is_about_and_no_more_words()
    {
        var caseId = await host.PlannedAsync();
        await host.DoAsync("investigator.ams", caseId, "withdrawals", new WithdrawInvestigator("investigator2.ams", null, "Met verlof vanaf morgen."));

        var colleague = await host.ReadAsync("investigator2.ams", caseId);
        (colleague.MayOpen, colleague.MustDeclare, colleague.Persons, colleague.Mandates, colleague.Plan, colleague.Former).ShouldBe((false, false, null, null, null, null));
        colleague.ReporterMark.ShouldMatch("^M-[0-9A-F]{3}$");
        await host.DoAsync("investigator.ams", caseId, "assignments", new AssignInvestigator("investigator2.ams"));
        var named = await host.ReadAsync("investigator2.ams", caseId);
        (named.MayOpen, named.MustDeclare, named.Mandates, named.Plan, named.Former).ShouldBe((false, true, null, null, null));
        named.Persons.ShouldBe(["Piet van Elders"]);
        await host.DoAsync("investigator2.ams", caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        var declared = await host.ReadAsync("investigator2.ams", caseId);
        (declared.MayOpen, declared.MustDeclare, declared.Mandates?.Count, declared.Plan?.Steps.Count).ShouldBe((true, false, 1, 2));
        declared.ReporterMark.ShouldBe(colleague.ReporterMark);
    }

    [Fact]
    public async Task What_is_read_names_its_version_and_carries_the_common_headers()
    {
        var caseId = await host.MandatedAsync();

        using var response = await host.As("unit-head.ams").GetAsync($"{InvestigationsHost.Cases}/{caseId}");

        response.Headers.ETag?.Tag.ShouldBe("\"7\"");
        response.ShouldCarryTheCommonHeaders();
        (await response.Read<InvestigationDetail>()).Version.ShouldBe(7);
    }

    [Fact]
    public async Task Those_who_may_open_it_see_who_has_seen_it()
    {
        var caseId = await host.StaffedAsync();
        await host.ReadAsync("investigator.ams", caseId);
        await host.ReadAsync("unit-head.ams", caseId);
        await host.ShouldNotKnow("investigator.rtd", caseId);

        foreach (var account in new[] { "investigator2.ams", "unit-head.ams" })
        {
            var readers = await host.As(account).GetAsync($"{InvestigationsHost.Cases}/{caseId}/readers").Read<CaseReader[]>();
            readers.Select(r => (r.Account, r.Role)).ShouldBe([("unit-head.ams", "unit-head"), ("investigator.ams", "investigator")]);
        }

        await host.DoAsync("investigator.ams", caseId, "withdrawals", new WithdrawInvestigator("investigator2.ams", null, "Met verlof vanaf morgen."));
        using var colleague = await host.As("investigator2.ams").GetAsync($"{InvestigationsHost.Cases}/{caseId}/readers");
        await colleague.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
    }

    [Fact]
    public async Task Those_who_watch_over_privacy_see_who_read_and_who_was_refused()
    {
        var caseId = await host.MandatedAsync();
        await host.ReadAsync("unit-head.ams", caseId);
        using var refused = await host.As("investigator.rtd").GetAsync($"{InvestigationsHost.Cases}/{caseId}");

        var lines = (await host.As("privacy").GetAsync($"/api/investigations/v1/access-log?caseId={caseId}").Read<Page<AccessLogLine>>()).Items;

        lines.Where(l => l.Reason != "access-log").Select(l => (l.Actor, l.Action, l.Name)).ShouldBe([("investigator.rtd", "refuse", "read-investigation"), ("unit-head.ams", "read", "read-investigation")]);
        await host.TellAsync(new PersonBarred(caseId, 3, host.MarkOf("privacy")));
        await Eventually.Holds(async () => (await host.As("privacy").GetAsync($"/api/investigations/v1/access-log?caseId={caseId}").Read<Page<AccessLogLine>>()).Items
            .ShouldAllBe(l => l.Reason == "access-log", "who is kept out sees only that they asked"));
        using var others = await host.As("unit-head.ams").GetAsync("/api/investigations/v1/access-log");
        await others.ShouldBeProblem(HttpStatusCode.Forbidden);
    }
}
