using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class DeskTests(ReportingHost host)
{
    private static readonly string[] NotTheDesk = ["triage.ams", "unit-head.ams", "corps", "cdo", "hr", "auditor"];

    [Fact]
    public async Task Who_is_not_signed_in_and_who_has_another_role_does_not_see_the_list()
    {
        using var anonymous = await host.Anybody().GetAsync(ReportingHost.Reports);
        await anonymous.ShouldBeProblem(HttpStatusCode.Unauthorized);
        anonymous.ShouldCarryTheCommonHeaders();
        foreach (var account in NotTheDesk)
        {
            using var response = await host.As(account).GetAsync(ReportingHost.Reports);
            await response.ShouldBeProblem(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task The_content_is_for_the_desk_of_the_part_and_hidden_from_others_like_what_does_not_exist()
    {
        var path = ReportingHost.PathOf(await host.OpenedAsync());
        foreach (var account in NotTheDesk.Except(["triage.ams"]))
        {
            using var response = await host.As(account).GetAsync(path);
            await response.ShouldBeProblem(HttpStatusCode.Forbidden);
        }

        // Triage of the same part as well: a role opens nothing, the case must be theirs.
        foreach (var account in new[] { "desk.dhg", "triage.dhg", "triage.ams" })
        {
            using var hidden = await host.As(account).GetAsync(path);
            using var unknown = await host.As(account).GetAsync($"{ReportingHost.Reports}/{Guid.NewGuid()}");
            await hidden.ShouldBeHiddenLike(unknown);
        }
    }

    [Fact]
    public async Task Writing_to_a_report_of_another_part_is_like_writing_to_nothing()
    {
        var receipt = await host.SubmitAsync();
        var desk = host.As("desk.dhg");

        using var hidden = await desk.PostAsync($"{ReportingHost.PathOf(receipt)}/messages", Wire.Body(new AddMessage("hello")));
        using var unknown = await desk.PostAsync($"{ReportingHost.Reports}/{Guid.NewGuid()}/messages", Wire.Body(new AddMessage("hello")));
        using var triage = await host.As("triage.ams").PostAsync($"{ReportingHost.PathOf(receipt)}/messages", Wire.Body(new AddMessage("hello")));

        await hidden.ShouldBeHiddenLike(unknown);
        await triage.ShouldBeProblem(HttpStatusCode.Forbidden);
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(2);
    }

    [Theory]
    [InlineData(Disclosure.Confidential, false)]
    [InlineData(Disclosure.Identified, true)]
    public async Task The_desk_knows_the_reporter_and_triage_only_when_the_reporter_chose_so(Disclosure disclosure, bool triageKnows)
    {
        var receipt = await host.OpenedAsync(Given.Request with { Disclosure = disclosure });
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams");
        var path = ReportingHost.PathOf(receipt);

        (await host.As("desk.ams").GetAsync(path).Read<ReportDetail>()).Report.Reporter.ShouldBe(Given.Request.Reporter);
        using var response = await host.As("triage.ams").GetAsync(path);
        (await response.Read<ReportDetail>()).Report.Reporter.ShouldBe(triageKnows ? Given.Request.Reporter : null);
        (await response.Content.ReadAsStringAsync()).Contains("S. Example").ShouldBe(triageKnows);
    }

    [Fact]
    public async Task Triage_reads_the_report_and_not_the_conversation()
    {
        var receipt = await host.OpenedAsync();
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams");
        await (await host.ReporterOfAsync(receipt)).PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage("For the desk."))).Read<MessageAccepted>(201);

        (await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>()).Messages.Count.ShouldBe(1);
        (await host.As("triage.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>()).Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_holds_the_parts_own_reports_without_content()
    {
        var own = await host.SubmitAsync(Given.Request with { OrganisationalPart = "LMB", Narrative = "Onvindbaar." });
        var other = await host.SubmitAsync(Given.Request with { OrganisationalPart = "NNL" });

        await Eventually.Holds(async () =>
        {
            using var response = await host.As("desk.lmb").GetAsync(ReportingHost.Reports);
            var page = await response.Read<Page<DeskReport>>();
            page.Items.ShouldContain(r => r.ReportId == own.ReportId && r.State == "submitted");
            page.Items.ShouldNotContain(r => r.ReportId == other.ReportId);
            (await response.Content.ReadAsStringAsync()).ShouldNotContain("Onvindbaar");
        });
        (await host.As("desk.lmb").GetAsync($"{ReportingHost.Reports}?organisationalPart=NNL").Read<Page<DeskReport>>()).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_waits_for_an_answer_stands_on_top_and_the_version_is_the_one_that_commands_name()
    {
        var desk = host.As("desk.zwb");
        var early = await host.SubmitAsync(Given.Request with { OrganisationalPart = "ZWB" });
        var late = await host.SubmitAsync(Given.Request with { OrganisationalPart = "ZWB" });
        var first = await Listed(desk, 2);
        first.ShouldAllBe(r => r.Version == 2);
        await (await host.ReporterOfAsync(late)).PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage("Hallo?"))).Read<MessageAccepted>(201);

        await Eventually.Holds(async () => (await Listed(desk, 2))[0].AwaitsReply.ShouldBeTrue());

        var rows = await Listed(desk, 2);
        rows.Select(r => r.ReportId).ShouldBe([late.ReportId, early.ReportId]);
        (await desk.GetAsync($"{ReportingHost.Reports}?caseNumber={early.CaseNumber.ToLowerInvariant()}").Read<Page<DeskReport>>()).Items.Single().ReportId.ShouldBe(early.ReportId);
        (await host.As("desk.nnl").GetAsync($"{ReportingHost.Reports}?caseNumber={early.CaseNumber}").Read<Page<DeskReport>>()).Items.ShouldBeEmpty();
        using var declared = await desk.Command(
            $"{ReportingHost.PathOf(late)}/conflict-declarations", rows[0].Version.Tag(), Wire.Body(new DeclareConflict(Interest.None)));
        (await desk.Command($"{ReportingHost.PathOf(late)}/acknowledgements", declared.Headers.ETag!.Tag)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Eventually.Holds(async () =>
            (await desk.GetAsync($"{ReportingHost.Reports}?state=acknowledged&organisationalPart=ZWB").Read<Page<DeskReport>>()).Items.Single().ReportId.ShouldBe(late.ReportId));
    }

    private static Task<IReadOnlyList<DeskReport>> Listed(HttpClient desk, int count) => Eventually.Gives(async () =>
    {
        var page = await desk.GetAsync($"{ReportingHost.Reports}?organisationalPart=ZWB").Read<Page<DeskReport>>();
        page.Items.Count.ShouldBe(count);
        return page.Items;
    });
}
