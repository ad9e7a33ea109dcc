using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Notices;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class AccessNoticeTests(ReportingHost host)
{
    private const string Notices = "/api/reporting/v1/access-notices";
    private const string Accesses = "/api/reporting/v1/emergency-accesses";
    private const string Motive = "Dit woord mag nergens staan: kwikzilverig.";

    [Fact]
    public async Task The_privacy_officer_sees_who_asked_for_a_name_and_what_became_of_it_and_never_why_in_words()
    {
        var receipt = await host.OpenedAsync();
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams");
        await CommandAsync("triage.ams", receipt, "unmask-requests", new RequestUnmask("verifyFacts", Motive, InformReporter: false, Motive));
        var asked = await NoticeAsync(n => n.CaseId == receipt.ReportId && n.State == AccessNoticeState.Asked);
        (asked.Kind, asked.CaseNumber, asked.Account, asked.Role, asked.ReasonCode, asked.ReporterInformed, asked.IsNew)
            .ShouldBe((AccessNoticeKind.Identity, receipt.CaseNumber, "triage.ams", "triage", "verifyFacts", false, true));
        await AcknowledgeAsync(asked);
        await NoticeAsync(n => n.NoticeId == asked.NoticeId && !n.IsNew);

        await CommandAsync("desk.ams", receipt, $"unmask-requests/{asked.NoticeId}/approvals", new DecideUnmask(Motive));

        var granted = await NoticeAsync(n => n.NoticeId == asked.NoticeId && n.State == AccessNoticeState.Granted);
        (granted.DecidedBy, granted.IsNew, granted.Until is not null).ShouldBe(("desk.ams", true, true));
        await host.HandlerIsAsync(receipt.ReportId, "triage.dhg", version: 5);
        (await NoticeAsync(n => n.NoticeId == asked.NoticeId)).State.ShouldBe(AccessNoticeState.Ended);
        using var all = await host.As("auditor").GetAsync(Notices);
        (await all.Content.ReadAsStringAsync()).ShouldNotContain("kwikzilverig");
    }

    [Fact]
    public async Task Emergency_access_is_told_whatever_stands_behind_the_number()
    {
        var asked = await host.As("desk.dhg").PostAsync(Accesses, Wire.Body(new AskEmergencyAccess("Z-2023-999998", "evidenceAtRisk", Motive))).Read<EmergencyAccessAsked>(202);

        var notice = await NoticeAsync(n => n.NoticeId == asked.EmergencyAccessId);

        (notice.Kind, notice.CaseId, notice.CaseNumber, notice.Account, notice.State)
            .ShouldBe((AccessNoticeKind.Emergency, null, "Z-2023-999998", "desk.dhg", AccessNoticeState.Asked));
        (await host.Later("privacy", TimeSpan.FromHours(5)).GetAsync(Notices).Read<AccessNotices>()).Notices.Items
            .Single(n => n.NoticeId == asked.EmergencyAccessId).State.ShouldBe(AccessNoticeState.Lapsed);
    }

    [Fact]
    public async Task Unseen_notices_are_counted_until_somebody_acknowledges_them()
    {
        var asked = await host.As("desk.dhg").PostAsync(Accesses, Wire.Body(new AskEmergencyAccess("Z-2023-999997", "evidenceAtRisk", Motive))).Read<EmergencyAccessAsked>(202);
        var notice = await NoticeAsync(n => n.NoticeId == asked.EmergencyAccessId);
        notice.IsNew.ShouldBeTrue();
        (await ListAsync()).Unseen.ShouldBeGreaterThan(0);

        await AcknowledgeAsync(notice);
        await AcknowledgeAsync(notice);

        await Eventually.Holds(async () => (await ListAsync()).Notices.Items.Single(n => n.NoticeId == notice.NoticeId).IsNew.ShouldBeFalse());
        using var unknown = await host.As("privacy").PostAsync($"{Notices}/{Guid.NewGuid()}/acknowledgements", Wire.Body(new AcknowledgeAccessNotice(1)));
        await unknown.ShouldBeProblem(HttpStatusCode.NotFound);
        using var bad = await host.As("privacy").PostAsync($"{Notices}/{notice.NoticeId}/acknowledgements", Wire.Body(new AcknowledgeAccessNotice(9)));
        await bad.ShouldBeInvalid("changes");
    }

    [Fact]
    public async Task That_access_is_over_is_logged_once_by_itself()
    {
        var receipt = await host.OpenedAsync();
        var longAgo = host.Later("ombuds", TimeSpan.FromDays(-30));
        var asked = await longAgo.PostAsync(Accesses, Wire.Body(new AskEmergencyAccess(receipt.CaseNumber, "ownInquiry", Motive))).Read<EmergencyAccessAsked>(202);
        await NoticeAsync(n => n.NoticeId == asked.EmergencyAccessId);
        var end = host.Services.GetServices<IHostedService>().OfType<EndOfAccess>().Single();

        await end.Note(CancellationToken.None);
        await Eventually.Holds(async () =>
        {
            await using var session = host.Documents.QuerySession();
            (await session.LoadAsync<NoticeRow>(asked.EmergencyAccessId))!.State.ShouldBe(AccessNoticeState.Ended);
        });
        await end.Note(CancellationToken.None);

        var lines = await host.As("privacy").GetAsync($"/api/reporting/v1/access-log?caseId={receipt.ReportId}").Read<Page<AccessLogLine>>();
        lines.Items.Where(l => l.Action == "withdraw").Select(l => (l.Actor, l.ActorRole, l.Name, l.Reason)).ShouldBe([("ombuds", "ombuds", "end-of-access", "emergency-ended")]);
    }

    [Theory]
    [InlineData("desk.ams")]
    [InlineData("triage.ams")]
    [InlineData("corps")]
    [InlineData("ombuds")]
    [InlineData("records")]
    public async Task Nobody_else_sees_them(string account)
    {
        using var listed = await host.As(account).GetAsync(Notices);
        await listed.ShouldBeProblem(HttpStatusCode.Forbidden);
        using var acknowledged = await host.As(account).PostAsync($"{Notices}/{Guid.NewGuid()}/acknowledgements", Wire.Body(new AcknowledgeAccessNotice(1)));
        await acknowledged.ShouldBeProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_auditor_reads_and_acknowledges_nothing()
    {
        await host.As("auditor").GetAsync(Notices).Read<AccessNotices>();
        using var acknowledged = await host.As("auditor").PostAsync($"{Notices}/{Guid.NewGuid()}/acknowledgements", Wire.Body(new AcknowledgeAccessNotice(1)));
        await acknowledged.ShouldBeProblem(HttpStatusCode.Forbidden);
    }

    private Task<AccessNotices> ListAsync() => host.As("privacy").GetAsync($"{Notices}?pageSize=200").Read<AccessNotices>();

    private Task<AccessNotice> NoticeAsync(Func<AccessNotice, bool> which) => Eventually.Gives(async () => (await ListAsync()).Notices.Items.Single(which));

    private async Task AcknowledgeAsync(AccessNotice notice) =>
        (await host.As("privacy").PostAsync($"{Notices}/{notice.NoticeId}/acknowledgements", Wire.Body(new AcknowledgeAccessNotice(notice.Changes))))
            .StatusCode.ShouldBe(HttpStatusCode.NoContent);

    private async Task CommandAsync(string account, ReportReceipt receipt, string what, object body)
    {
        using var response = await host.As(account).Command(
            $"{ReportingHost.PathOf(receipt)}/{what}", (await host.VersionOfAsync(receipt.ReportId)).Tag(), Wire.Body(body));
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }
}
