using System.Globalization;
using System.Net;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

/// <summary>What follows here from what triage does with a case.</summary>
[Collection(OnTheHost.Name)]
public class FollowingTriageTests(ReportingHost host)
{
    [Theory]
    [InlineData("expert.rtd")]
    [InlineData("triage.rtd")]
    [InlineData("investigator.ams")]
    [InlineData("ltio")]
    public async Task Whoever_reads_beside_the_officer_reads_from_the_declaration_to_the_end_and_writes_nothing(string account)
    {
        var receipt = await host.OpenedAsync();
        (await StatusAsync(account, receipt)).ShouldBe(HttpStatusCode.NotFound);

        await TellAsync(new CoReaderChanged(receipt.ReportId, 5, MarkOf(account), Reads: true, MayOpen: false));
        await Eventually.Holds(async () => (await StatusAsync(account, receipt, "/persons")).ShouldBe(HttpStatusCode.OK));
        (await StatusAsync(account, receipt)).ShouldBe(HttpStatusCode.Forbidden, "first the declaration");
        await TellAsync(new CoReaderChanged(receipt.ReportId, 6, MarkOf(account), Reads: true, MayOpen: true));
        await Eventually.Holds(async () => (await StatusAsync(account, receipt)).ShouldBe(HttpStatusCode.OK));
        (await StatusAsync(account, receipt, "/attachments")).ShouldBe(HttpStatusCode.OK);
        using var asks = await host.As(account).Command($"{ReportingHost.PathOf(receipt)}/questions", "\"5\"", Wire.Body(new AskReporter("Wie was erbij?")));
        asks.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        var mine = await (await host.ReporterOfAsync(receipt)).GetAsync(ReportingHost.MyReport).Read<MyReport>();
        mine.SeenBy.ShouldContain(r => r.Role == account.Split('.', 2)[0] && r.Count == 1);

        await TellAsync(new CoReaderChanged(receipt.ReportId, 9, MarkOf(account), Reads: false, MayOpen: false));
        await TellAsync(new CoReaderChanged(receipt.ReportId, 6, MarkOf(account), Reads: true, MayOpen: true));
        await Eventually.Holds(async () => (await StatusAsync(account, receipt)).ShouldBe(HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData("investigator.ams")]
    [InlineData("ltio")]
    public async Task Whoever_investigates_is_hidden_from_what_they_turn_out_to_have_an_interest_in(string account)
    {
        var receipt = await host.OpenedAsync();
        await TellAsync(new CoReaderChanged(receipt.ReportId, 4, MarkOf(account), Reads: true, MayOpen: true));
        await Eventually.Holds(async () => (await StatusAsync(account, receipt)).ShouldBe(HttpStatusCode.OK));

        await TellAsync(new PersonBarred(receipt.ReportId, 5, MarkOf(account)));
        await Eventually.Holds(async () => (await StatusAsync(account, receipt)).ShouldBe(HttpStatusCode.NotFound));
        var version = await host.VersionOfAsync(receipt.ReportId);
        await TellAsync(new CoReaderChanged(receipt.ReportId, 6, MarkOf(account), Reads: true, MayOpen: true));
        await Eventually.Holds(async () => (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(version + 1));

        foreach (var what in new[] { "", "/persons", "/attachments" })
        {
            (await StatusAsync(account, receipt, what)).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData("investigator.ams")]
    [InlineData("ltio")]
    public async Task Whoever_investigates_reads_files_and_names_and_learns_no_reporter(string account)
    {
        var receipt = await host.OpenedAsync();
        await TellAsync(new CoReaderChanged(receipt.ReportId, 4, MarkOf(account), Reads: true, MayOpen: true));
        await Eventually.Holds(async () => (await StatusAsync(account, receipt, "/persons")).ShouldBe(HttpStatusCode.OK));

        (await host.As(account).GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>()).Report.Reporter.ShouldBeNull();
        foreach (var (what, status) in new[] { ("/attachments", HttpStatusCode.OK), ($"/attachments/{Guid.CreateVersion7()}/clean-copy", HttpStatusCode.NotFound) })
        {
            (await StatusAsync(account, receipt, what)).ShouldBe(status);
        }

        foreach (var what in new[] { "/readers", "/reporter", "/summary", "/unmask-requests", "/letter-drafts" })
        {
            (await StatusAsync(account, receipt, what)).ShouldBe(HttpStatusCode.Forbidden, what);
        }
    }

    [Fact]
    public async Task A_case_that_is_weighed_again_goes_on_and_has_a_new_day_for_its_feedback()
    {
        var receipt = await host.OpenedAsync();
        using var acknowledged = await host.As("desk.ams").Command(
            $"{ReportingHost.PathOf(receipt)}/acknowledgements", "\"3\"", Wire.Body(new { text = "Dank u wel voor uw melding. Wij kijken ernaar." }));
        acknowledged.StatusCode.ShouldBe(HttpStatusCode.NoContent, await acknowledged.Content.ReadAsStringAsync());
        await TellAsync(new TriageDecided(receipt.ReportId, 10, [TriageOutcome.NoFurtherAction], "noMisconduct", DateTimeOffset.UtcNow, "2023-06"));
        await Eventually.Holds(async () => (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(6));
        using var told = await host.As("desk.ams").Command(
            $"{ReportingHost.PathOf(receipt)}/feedback", "\"6\"", Wire.Body(new GiveFeedback("Wij zoeken uw melding niet verder uit.", "U kunt nog steeds hulp krijgen van ons.", Closes: true)));
        told.StatusCode.ShouldBe(HttpStatusCode.NoContent, await told.Content.ReadAsStringAsync());
        using var reporter = await host.ReporterOfAsync(receipt);
        (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).IsClosed.ShouldBeTrue();

        await TellAsync(new TriageReopened(receipt.ReportId, 12, DateTimeOffset.UtcNow.AddDays(10)));

        await Eventually.Holds(async () =>
        {
            var mine = await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>();
            (mine.IsClosed, mine.Steps[mine.CurrentStep].Code).ShouldBe((false, "assessment"));
            mine.NextPromise.ShouldNotBeNull();
            mine.Feedback.ShouldHaveSingleItem();
        });
        var detail = await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();
        var term = detail.Terms!.Single(t => t.Code == "feedback");
        (term.MetOn, term.LastDay).ShouldBe((null, detail.FeedbackBy));
        detail.FeedbackBy.ShouldBeGreaterThan(receipt.FeedbackBy);
        await Eventually.Holds(async () =>
        {
            var row = await host.As("desk.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/summary").Read<DeskReport>();
            (row.State, row.FeedbackBy).ShouldBe(("inHandling", detail.FeedbackBy));
        });
        var drafts = await host.As("desk.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/letter-drafts").Read<IReadOnlyList<LetterDraft>>();
        drafts.ShouldContain(d => d.Text.Contains(detail.FeedbackBy.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL")), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_that_goes_to_a_higher_level_is_its_desks_and_no_longer_that_of_the_unit()
    {
        var receipt = await host.OpenedAsync();

        await TellAsync(new CaseRoutedUpward(receipt.ReportId, 8, "SKL", DateTimeOffset.UtcNow));

        await Eventually.Holds(async () => (await StatusAsync("desk.skl", receipt, "/summary")).ShouldBe(HttpStatusCode.OK));
        (await StatusAsync("desk.ams", receipt, "/summary")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("desk.ams", receipt)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("desk.skl", receipt)).ShouldBe(HttpStatusCode.Forbidden, "first the declaration");
    }

    [Fact]
    public async Task The_reporter_is_told_who_is_competent_instead()
    {
        var receipt = await host.OpenedAsync();

        await TellAsync(new TriageDecided(receipt.ReportId, 10, [TriageOutcome.Forwarding], "otherProcedure", DateTimeOffset.UtcNow, "2023-06", ForwardTo: "minister"));

        using var reporter = await host.ReporterOfAsync(receipt);
        await Eventually.Holds(async () => (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).ForwardedTo.ShouldBe("minister"));
        (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).Steps.Count(s => s.State == "notNeeded").ShouldBe(3);
    }

    private async Task<HttpStatusCode> StatusAsync(string account, ReportReceipt receipt, string what = "")
    {
        using var response = await host.As(account).GetAsync(ReportingHost.PathOf(receipt) + what);
        return response.StatusCode;
    }

    private Task TellAsync<T>(T contract)
        where T : class => host.Services.GetRequiredService<IBus>().Publish(contract);

    private string MarkOf(string account) => host.Services.GetRequiredService<AccountMarks>().Of(account);
}
