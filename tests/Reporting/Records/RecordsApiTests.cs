using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Reporting.Records.Destroying;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Tests.Api;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Records;

[Collection(OnTheHost.Name)]
public class RecordsApiTests(ReportingHost host)
{
    private const string Root = "/api/reporting/v1";
    private const string Motive = "Een toelichting van genoeg tekens";
    private static readonly DevelopmentAccount SecondPrivacyOfficer = new("records", "The same person in two roles", Roles.Privacy, null);

    [Fact]
    public async Task A_case_is_found_by_its_number_without_a_word_of_its_content()
    {
        var receipt = await ListedAsync();

        using var answer = await host.As("records").GetAsync($"{Root}/retention?caseNumber={receipt.CaseNumber.ToLowerInvariant()}");
        var text = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag!.Tag.ShouldBe("\"2\"");
        text.ShouldNotContain(Given.Request.Narrative!);
        text.ShouldNotContain("Example");
        (await LastLineAsync()).ShouldBe(("find-retained-case", "Read", "retention"));
    }

    [Fact]
    public async Task What_fails_for_its_version_is_not_logged_as_granted()
    {
        var receipt = await ListedAsync();

        using var stale = await host.As("records").Command(
            $"{ReportingHost.PathOf(receipt)}/destruction-orders", "\"9\"", Wire.Body(new OrderDestruction("erasureRequest", Motive)));

        await stale.ShouldBeProblem(HttpStatusCode.PreconditionFailed);
        (await LastLineAsync()).Action.ShouldNotBe("Grant");
    }

    [Fact]
    public async Task To_a_records_officer_who_is_kept_out_of_a_case_it_does_not_exist()
    {
        var receipt = await host.OpenedAsync();
        using var barred = await host.As("desk.ams").Command(
            $"{ReportingHost.PathOf(receipt)}/barred-persons", "\"3\"", Wire.Body(new Contracts.Access.Http.V1.BarPerson("records", Motive)));
        barred.EnsureSuccessStatusCode();
        var path = $"{Root}/retention?caseNumber={receipt.CaseNumber}";
        await Eventually.Holds(async () => (await host.As("records").GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound));

        using var hidden = await host.As("records").GetAsync(path);
        using var unknown = await host.As("records").GetAsync($"{Root}/retention?caseNumber=Z-2023-999999");
        using var hold = await HoldAsync(receipt, "\"4\"");
        using var absent = await host.As("records").Command($"{ReportingHost.Reports}/{Guid.NewGuid()}/legal-holds", "\"4\"", Wire.Body(new PlaceLegalHold("proceedings", Motive)));

        await hidden.ShouldBeHiddenLike(unknown);
        await hold.ShouldBeHiddenLike(absent);
    }

    [Fact]
    public async Task A_hold_stops_an_order_and_an_approval_until_it_is_released()
    {
        var receipt = await ListedAsync();
        (await HoldAsync(receipt, "\"2\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await LastLineAsync()).ShouldBe(("place-legal-hold", "Grant", "proceedings"));
        await (await OrderAsync(receipt, "\"3\"")).ShouldBeProblem(HttpStatusCode.Conflict, "legal-hold");
        var hold = (await FindAsync(receipt)).Holds.ShouldHaveSingleItem();

        (await ReleaseAsync(receipt, hold.HoldId, "\"3\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await OrderAsync(receipt, "\"4\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await HoldAsync(receipt, "\"5\"", "accessRequest")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await ApproveAsync(receipt, "\"6\"")).ShouldBeProblem(HttpStatusCode.Conflict, "legal-hold");

        var found = await FindAsync(receipt);
        found.Holds.ShouldHaveSingleItem().ReasonCode.ShouldBe("accessRequest");
        found.Order.ShouldNotBeNull().ReasonCode.ShouldBe("erasureRequest");
    }

    [Fact]
    public async Task The_privacy_officer_sees_the_order_with_its_motive_and_can_reject_it()
    {
        var receipt = await ListedAsync();
        (await OrderAsync(receipt, "\"2\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var order = (await host.As("privacy").GetAsync($"{Root}/destruction-orders").Read<DestructionOrder[]>()).Single(o => o.ReportId == receipt.ReportId);
        (order.Motive, order.OrderedBy, order.ReasonCode).ShouldBe((Motive, "records", "erasureRequest"));
        await (await host.As(SecondPrivacyOfficer).Command($"{ReportingHost.PathOf(receipt)}/destruction-orders/approvals", "\"3\""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "four-eyes");
        using var rejected = await host.As("privacy").Command($"{ReportingHost.PathOf(receipt)}/destruction-orders/rejections", "\"3\"", Wire.Body(new RejectDestruction(Motive)));
        rejected.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await FindAsync(receipt)).Order.ShouldBeNull();
        await (await ApproveAsync(receipt, "\"4\"")).ShouldBeProblem(HttpStatusCode.Conflict, "destruction-not-ordered");
    }

    [Fact]
    public async Task An_order_needs_the_version_that_was_seen()
    {
        var receipt = await ListedAsync();

        await (await OrderAsync(receipt, null)).ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
        await (await OrderAsync(receipt, "\"1\"")).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
    }

    [Theory]
    [InlineData("records", "destruction-orders")]
    [InlineData("privacy", "destruction-orders/approvals")]
    public async Task A_forgotten_session_orders_and_approves_nothing(string account, string path)
    {
        var receipt = await ListedAsync();
        var signedInLongAgo = TestTokens.Of(DevelopmentAccounts.Find(account)!, host.Audience, signedInAt: DateTimeOffset.UtcNow.AddMinutes(-6));

        using var answer = await host.WithToken(signedInLongAgo).Command(
            $"{ReportingHost.PathOf(receipt)}/{path}", "\"2\"", Wire.Body(new OrderDestruction("erasureRequest", Motive)));

        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "fresh-sign-in-needed");
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(2);
    }

    [Theory]
    [InlineData("desk.ams")]
    [InlineData("triage.ams")]
    [InlineData("corps")]
    [InlineData("system-admin")]
    public async Task Other_roles_may_nothing_of_this(string account)
    {
        var path = $"{ReportingHost.Reports}/{Guid.NewGuid()}";
        foreach (var read in new[] { "retention-schedule", "retention?caseNumber=x", "retention/due", "destruction-orders", "destruction-certificates" })
        {
            (await host.As(account).GetAsync($"{Root}/{read}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, read);
        }

        foreach (var act in new[] { "legal-holds", "legal-hold-releases", "destruction-orders", "destruction-orders/approvals", "destruction-orders/rejections" })
        {
            (await host.As(account).Command($"{path}/{act}", "\"2\"", Wire.Raw("{}"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden, act);
        }

        (await host.As("privacy").Command($"{path}/destruction-orders", "\"2\"", Wire.Raw("{}"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await host.As("records").Command($"{path}/destruction-orders/approvals", "\"2\"")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        var path = $"{ReportingHost.Reports}/{Guid.NewGuid()}";
        await (await host.As("records").Command($"{path}/legal-holds", "\"2\"", Wire.Raw("{}"))).ShouldBeInvalid("reasonCode", "motive");
        await (await host.As("records").Command($"{path}/legal-hold-releases", "\"2\"", Wire.Raw("{}"))).ShouldBeInvalid("holdId", "reasonCode", "motive");
        await (await host.As("records").Command($"{path}/destruction-orders", "\"2\"", Wire.Raw("{}"))).ShouldBeInvalid("reasonCode", "motive");
        await (await host.As("privacy").Command($"{path}/destruction-orders/rejections", "\"2\"", Wire.Raw("{}"))).ShouldBeInvalid("motive");
        await (await host.As("records").Command($"{Root}/retention-schedule/closedAfterTriage/confirmations", "\"0\"", Wire.Raw("{}")))
            .ShouldBeInvalid("period", "basis", "source", "motive");
        using var unknown = await host.As("records").Command($"{Root}/retention-schedule/unknown/confirmations", "\"0\"", Wire.Body(Confirmation("60m")));
        await unknown.ShouldBeProblem(HttpStatusCode.NotFound);
    }

    /// <summary>The schedule is one for all: one test walks through its whole life.</summary>
    [Fact]
    public async Task Nothing_is_destroyed_until_a_records_officer_confirms_and_then_only_what_is_due_and_free()
    {
        var schedule = await ScheduleAsync();
        schedule.Rules.ShouldAllBe(r => r.Status == "toBeConfirmed" && r.Confirmation == null);
        var (due, held, runs) = (await ClosedAsync(), await ClosedAsync(), await ListedAsync());
        (await HoldAsync(held, "\"3\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var destruction = host.Services.GetRequiredService<ScheduledDestruction>();
        (await destruction.StartDueAsync(CancellationToken.None)).ShouldBe(0);

        var stale = TestTokens.Of(DevelopmentAccounts.Find("records")!, host.Audience, signedInAt: DateTimeOffset.UtcNow.AddMinutes(-6));
        using var forgotten = await host.WithToken(stale).Command($"{Root}/retention-schedule/closedAfterTriage/confirmations", "\"0\"", Wire.Body(Confirmation("60m")));
        await forgotten.ShouldBeProblem(HttpStatusCode.Unauthorized, "fresh-sign-in-needed");
        (await ConfirmAsync("60m", schedule.Version)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var confirmed = (await ScheduleAsync()).Rules.Single(r => r.Code == "closedAfterTriage");
        (confirmed.Status, confirmed.Confirmation!.Number, confirmed.Confirmation.Source, confirmed.Confirmation.ConfirmedBy).ShouldBe(("confirmed", 1, "Nummer 12 van de lijst", "records"));
        var page = await host.As("records").GetAsync($"{Root}/retention/due?pageSize=200").Read<Page<RetainedCase>>();
        page.Items.ShouldContain(c => c.ReportId == due.ReportId && c.DestroyOn != null);
        page.Items.ShouldNotContain(c => c.ReportId == held.ReportId || c.ReportId == runs.ReportId);
        (await destruction.StartDueAsync(CancellationToken.None)).ShouldBe(0, "nothing goes before it stood on the list for a month");

        // The confirmation was given long ago, as far as the store knows.
        await using (var source = NpgsqlDataSource.Create(host.Store))
        await using (var command = source.CreateCommand("update mt_events set data = jsonb_set(data, '{confirmedAt}', '\"2023-01-01T00:00:00+00:00\"') where type = 'retention_confirmed'"))
        {
            await command.ExecuteNonQueryAsync();
        }

        await Task.WhenAll(destruction.StartDueAsync(CancellationToken.None), destruction.StartDueAsync(CancellationToken.None));
        (await host.ReportAsync(due.ReportId))!.Access.IsDestroyed.ShouldBeTrue();
        (await host.ReportAsync(held.ReportId))!.Access.IsDestroyed.ShouldBeFalse();
        (await host.ReportAsync(runs.ReportId))!.Access.IsDestroyed.ShouldBeFalse();

        using var withdrawn = await host.As("records").Command(
            $"{Root}/retention-schedule/closedAfterTriage/confirmation-withdrawals", (await ScheduleAsync()).Version.Tag(), Wire.Body(new WithdrawRetention(Motive)));
        withdrawn.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ScheduleAsync()).Rules.Single(r => r.Code == "closedAfterTriage").History.ShouldHaveSingleItem().WithdrawnAt.ShouldNotBeNull();
        using var twice = await host.As("records").Command(
            $"{Root}/retention-schedule/closedAfterTriage/confirmation-withdrawals", (await ScheduleAsync()).Version.Tag(), Wire.Body(new WithdrawRetention(Motive)));
        await twice.ShouldBeProblem(HttpStatusCode.Conflict, "retention-not-confirmed");
    }

    private static ConfirmRetention Confirmation(string period) => new(period, "selectionList", "Nummer 12 van de lijst", Motive);

    private async Task<ReportReceipt> ListedAsync()
    {
        var receipt = await host.SubmitAsync();
        await host.ListedAsync(receipt.ReportId);
        return receipt;
    }

    /// <summary>A case that triage closed six years ago; its version is 3.</summary>
    private async Task<ReportReceipt> ClosedAsync()
    {
        var receipt = await ListedAsync();
        await host.Services.GetRequiredService<MassTransit.IBus>().Publish(new TriageDecided(
            receipt.ReportId, 3, [TriageOutcome.NoFurtherAction], "noMisconduct", DateTimeOffset.UtcNow.AddYears(-6), "2023-06"));
        await Eventually.Holds(async () => (await host.ReportAsync(receipt.ReportId))!.State.ShouldBe(ReportState.Concluded));
        return receipt;
    }

    private Task<RetentionSchedule> ScheduleAsync() => host.As("records").GetAsync($"{Root}/retention-schedule").Read<RetentionSchedule>();

    private Task<HttpResponseMessage> ConfirmAsync(string period, long version) =>
        host.As("records").Command($"{Root}/retention-schedule/closedAfterTriage/confirmations", version.Tag(), Wire.Body(Confirmation(period)));

    private Task<RetainedCase> FindAsync(ReportReceipt receipt) =>
        host.As("records").GetAsync($"{Root}/retention?caseNumber={receipt.CaseNumber}").Read<RetainedCase>();

    private Task<HttpResponseMessage> HoldAsync(ReportReceipt receipt, string version, string reason = "proceedings") =>
        host.As("records").Command($"{ReportingHost.PathOf(receipt)}/legal-holds", version, Wire.Body(new PlaceLegalHold(reason, Motive)));

    private Task<HttpResponseMessage> ReleaseAsync(ReportReceipt receipt, Guid hold, string version) =>
        host.As("records").Command($"{ReportingHost.PathOf(receipt)}/legal-hold-releases", version, Wire.Body(new ReleaseLegalHold(hold, "reasonEnded", Motive)));

    private Task<HttpResponseMessage> OrderAsync(ReportReceipt receipt, string? version) =>
        host.As("records").Command($"{ReportingHost.PathOf(receipt)}/destruction-orders", version, Wire.Body(new OrderDestruction("erasureRequest", Motive)));

    private Task<HttpResponseMessage> ApproveAsync(ReportReceipt receipt, string version) =>
        host.As("privacy").Command($"{ReportingHost.PathOf(receipt)}/destruction-orders/approvals", version);

    private async Task<(string Name, string Action, string Reason)> LastLineAsync()
    {
        await using var source = NpgsqlDataSource.Create(host.Store);
        await using var command = source.CreateCommand("select name, action, coalesce(reason, '') from access_log order by number desc limit 1");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetString(0), reader.GetString(1), reader.GetString(2));
    }
}
