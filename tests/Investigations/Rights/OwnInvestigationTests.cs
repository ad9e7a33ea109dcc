using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Rights;

/// <summary>What the accused see of an investigation of their own conduct, and that nobody else does.</summary>
[Collection(OnTheHost.Name)]
public class OwnInvestigationTests(InvestigationsHost host)
{
    private const string First = "investigator.ams";
    private const string Witness = "employee.dhg";
    private const string Kept = "Gezegd door de getuige.";
    private const string Said = "Ik heb niet gescholden.";
    private static readonly string[] Both = [First, "investigator2.ams"];

    [Fact]
    public async Task They_see_what_they_were_told_what_they_said_and_whom_to_ask()
    {
        var caseId = await host.AccusedAsync();
        await host.ShouldHaveNoPage(Telling.Accused, caseId);
        await host.TellAsync(caseId, 1);
        await host.TellAsync(caseId, 2);
        await host.TellAsync(caseId, 3);
        await InterviewAsync(caseId, InterviewWith.Subject, Telling.Accused, "Eerste versie.", Said);
        await InterviewAsync(caseId, InterviewWith.Witness, Witness, Kept);
        await InterviewAsync(caseId, InterviewWith.Reporter, null, Kept);
        await InterviewAsync(caseId, InterviewWith.Subject, "Piet van Elders", Kept);

        using var response = await host.As(Telling.Accused).GetAsync($"{Telling.Own}/{caseId}");
        var text = await response.Content.ReadAsStringAsync();
        var own = await host.OwnAsync(Telling.Accused, caseId);

        response.Headers.ETag!.Tag.ShouldBe(own.Version.Tag());
        (own.CaseNumber, own.State, own.Counsel, own.LastDay).ShouldBe(
            (InvestigationsHost.NumberOf(caseId), InvestigationState.Staffed, null, (await host.ReadAsync(First, caseId)).LastDay));
        own.Notices.Select(n => (string.Join(',', n.Charges), n.Text)).ShouldBe([("2", Telling.Text), ("1", Telling.Text)]);
        own.Investigators.ShouldBe(Both);
        own.Interviews.Single().ShouldSatisfyAllConditions(i => (i.Number, i.State, i.Minutes, i.DutyToAnswer, i.CopyHandedOverAt).ShouldBe((1, InterviewState.MinutesWritten, Said, true, null)));
        (own.Draft, own.Responses.Count, own.HasReport).ShouldBe((null, 0, false));
        foreach (var hidden in new[] { Witness, "Piet van Elders", Kept, "\"M-", "unit-head.ams" })
        {
            text.ShouldNotContain(hidden);
        }

        (await host.As(Telling.Accused).GetAsync(Telling.Own).Read<ListedOwnInvestigation[]>()).Single(o => o.CaseId == caseId)
            .ShouldBe(new ListedOwnInvestigation(caseId, own.CaseNumber, own.Notices[1].NotifiedAt, InvestigationState.Staffed));
    }

    [Fact]
    public async Task To_everybody_else_there_is_no_such_page_whatever_their_role_and_also_to_a_witness()
    {
        var caseId = await host.AccusedAsync();
        await host.TellAsync(caseId, 1, 2);
        await InterviewAsync(caseId, InterviewWith.Witness, Witness, Kept);

        foreach (var account in new[] { Witness, "employee.ams", First, "unit-head.ams", "corps", "desk.rtd", "privacy", "auditor", "ombuds", "system-admin" })
        {
            await host.ShouldHaveNoPage(account, caseId);
        }

        using var anonymous = await host.Anybody().GetAsync(Telling.Own);
        await anonymous.ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Whoever_has_a_role_sees_their_own_page_and_the_case_stays_hidden_from_them_everywhere_else()
    {
        var caseId = await host.AccusedAsync(InvestigationKind.Ltio, "ltio3");
        await host.DoAsync("ltio", caseId, "notices", new NotifySubject([1, 2], Telling.Text));

        (await host.OwnAsync("ltio3", caseId)).Notices.Single().Text.ShouldBe(Telling.Text);
        await host.ShouldNotKnow("ltio3", caseId);
        foreach (var path in new[] { "notices", "welfare-checks", "interviews", "evidence", "terms", "readers" })
        {
            using var hidden = await host.As("ltio3").GetAsync($"{InvestigationsHost.Cases}/{caseId}/{path}");
            await hidden.ShouldBeProblem(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_name_that_is_theirs_alone_is_enough_to_have_a_page_and_one_that_can_be_anybodys_is_not()
    {
        var account = DevelopmentAccounts.Find("employee.zwb")!;
        var byName = await host.AccusedAsync(person: account.DisplayName);
        await host.TellAsync(byName, 1, 2);
        var bySurname = await host.AccusedAsync(person: account.DisplayName.Split(' ', 2)[1]);
        await host.TellAsync(bySurname, 1, 2);

        (await host.OwnAsync(account.Name, byName)).Notices.ShouldHaveSingleItem();
        await host.ShouldHaveNoPage(account.Name, bySurname);
        (await host.NoticesAsync(bySurname)).Notices.Single().HasPage.ShouldBeFalse();
    }

    [Fact]
    public async Task They_say_themselves_who_assists_them()
    {
        var caseId = await host.AccusedAsync();
        await host.TellAsync(caseId, 1);

        await (await host.NameAsync(Telling.Accused, caseId, "A")).ShouldBeInvalid("name");
        await (await host.NameAsync(Telling.Accused, caseId, "Mr. A. Jurist", version: 2)).ShouldBeProblem(HttpStatusCode.PreconditionFailed);
        (await host.NameAsync(Telling.Accused, caseId, "Mr. A. Jurist")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.NameAsync(Telling.Accused, caseId, "Mr. A. Jurist", version: 2)).StatusCode.ShouldBe(HttpStatusCode.NoContent, "it is so already");

        (await host.OwnAsync(Telling.Accused, caseId)).Counsel.ShouldBe("Mr. A. Jurist");
        (await host.NoticesAsync(caseId)).Notices.Single().Counsel.ShouldBe("Mr. A. Jurist");
    }

    [Fact]
    public async Task That_they_read_it_is_in_the_access_log_and_a_destroyed_case_has_no_page()
    {
        var caseId = await host.AccusedAsync();
        await host.TellAsync(caseId, 1);
        await host.OwnAsync(Telling.Accused, caseId);
        await host.ShouldHaveNoPage(Witness, caseId);

        var lines = (await host.As("privacy").GetAsync($"/api/investigations/v1/access-log?caseId={caseId}").Read<Page<AccessLogLine>>()).Items;

        lines.Where(l => l.Name == "read-own-investigation").Select(l => (l.Actor, l.Action, l.Reason)).ShouldBe([(Witness, "refuse", "not-found"), (Telling.Accused, "read", "own")]);
        await host.TellAsync(new CaseDestructionOrdered(caseId, 5, Guid.CreateVersion7()));
        await Eventually.Holds(() => host.ShouldHaveNoPage(Telling.Accused, caseId));
    }

    /// <summary>Held, with versions of the minutes.</summary>
    private async Task InterviewAsync(Guid caseId, InterviewWith with, string? person, params string[] minutes)
    {
        using var planned = await host.TryAsync(First, caseId, "interviews", new PlanInterview(with, person, DateTimeOffset.UtcNow.AddDays(1), "Kamer 4", Both));
        var interview = $"interviews/{(await planned.Read<InterviewPlanned>(201)).InterviewId}";
        await DoAsync("holdings", new HoldInterview(DateTimeOffset.UtcNow.AddMinutes(-1), Both, RightsRead: true, DutyToAnswer: true));
        foreach (var text in minutes)
        {
            await DoAsync("minutes", new WriteMinutes(text));
        }

        async Task DoAsync(string command, object body)
        {
            var version = (await host.As(First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/{interview}").Read<InterviewDetail>()).Version;
            using var done = await host.TryAsync(First, caseId, $"{interview}/{command}", body, version);
            done.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }
    }
}
