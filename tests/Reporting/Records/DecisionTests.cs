using JasperFx.Events;
using Zichtlijn.Reporting.Records;
using Zichtlijn.Reporting.Records.Destroying;
using Zichtlijn.Reporting.Records.Finding;
using Zichtlijn.Reporting.Records.Holding;
using Zichtlijn.Reporting.Records.Ordering;
using Zichtlijn.Reporting.Records.Scheduling;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Tests.Records;

public class DecisionTests
{
    private static readonly DateTimeOffset Now = Given.Submitted.AddYears(6);
    private static readonly Guid Certificate = Guid.Parse("018b9c1e-0000-7000-8000-00000000ce27");
    private static readonly LegalHoldPlaced Hold = new(Guid.Parse("018b9c1e-0000-7000-8000-000000000401"), Now, "proceedings", "records", Given.Sealed);
    private static readonly DestructionOrdered Order = new(Now, "erasureRequest", "records", Given.Sealed);
    private static readonly Period Month = Period.Parse("30d");

    [Fact]
    public void A_hold_is_placed_beside_others_and_the_same_one_once()
    {
        var other = Hold with { HoldId = Certificate, ReasonCode = "accessRequest" };

        HoldCase.Place(Given.Report(Given.Told), Hold).Events.ShouldBe([Hold]);
        HoldCase.Place(Given.Report(Given.Told, Hold), other).Events.ShouldBe([other]);
        HoldCase.Place(Given.Report(Given.Told, Hold), Hold with { HoldId = Certificate }).Events.ShouldBeEmpty();
        Given.Report(Hold, other).Retention.Holds.Count.ShouldBe(2);
    }

    [Fact]
    public void A_hold_is_released_once_and_an_unknown_one_is_refused()
    {
        var release = new LegalHoldReleased(Hold.HoldId, Now, "reasonEnded", "records", Given.Sealed);

        HoldCase.Release(Given.Report(Hold), release).Events.ShouldBe([release]);
        var again = HoldCase.Release(Given.Report(Hold, release), release);
        (again.Events.Count, again.Refusal).ShouldBe((0, null));
        HoldCase.Release(Given.Report(), release).Refusal.ShouldBe(RecordsErrors.UnknownHold);
        Given.Report(Hold, release).Retention.IsHeld.ShouldBeFalse();
    }

    [Fact]
    public void A_destruction_is_ordered_once_and_never_under_a_hold()
    {
        OrderDestructionEndpoint.Decide(Given.Report(Given.Told), Order).Events.ShouldBe([Order]);
        OrderDestructionEndpoint.Decide(Given.Report(Order), Order).ShouldSatisfyAllConditions(d => d.Events.ShouldBeEmpty(), d => d.Refusal.ShouldBeNull());
        OrderDestructionEndpoint.Decide(Given.Report(Order), Order with { OrderedBy = "records2" }).Refusal.ShouldBe(RecordsErrors.AlreadyOrdered);
        OrderDestructionEndpoint.Decide(Given.Report(Hold), Order).Refusal.ShouldBe(RecordsErrors.LegalHold);
    }

    [Fact]
    public void Somebody_else_approves_and_that_is_the_point_of_no_return()
    {
        var decision = DecideOrder.Approve(Given.Report(Order), "privacy", Certificate, Now);

        decision.Events[0].ShouldBe(new DestructionApproved(Now, "privacy"));
        decision.Events[1].ShouldBeOfType<DestructionStarted>().ShouldSatisfyAllConditions(
            e => e.Basis.ShouldBe("order"), e => e.ReasonCode.ShouldBe("erasureRequest"), e => (e.OrderedBy, e.ApprovedBy).ShouldBe(("records", "privacy")),
            e => e.CertificateId.ShouldBe(Certificate));
        var destroyed = Given.Report([Order, .. decision.Events]);
        destroyed.Access.IsDestroyed.ShouldBeTrue();
        destroyed.IsKnownToRecords(new("records", "mark", null)).ShouldBeFalse();
    }

    [Fact]
    public void An_approval_is_refused_without_an_order_by_the_same_person_and_under_a_hold()
    {
        DecideOrder.Approve(Given.Report(), "privacy", Certificate, Now).Refusal.ShouldBe(RecordsErrors.NotOrdered);
        DecideOrder.Approve(Given.Report(Order), "records", Certificate, Now).Refusal.ShouldBe(RecordsErrors.FourEyes);
        DecideOrder.Approve(Given.Report(Order, Hold), "privacy", Certificate, Now).Refusal.ShouldBe(RecordsErrors.LegalHold);
    }

    [Fact]
    public void A_rejected_order_waits_no_longer()
    {
        var rejected = new DestructionRejected(Now, "privacy", Given.Sealed);

        DecideOrder.Reject(Given.Report(Order), rejected).Events.ShouldBe([rejected]);
        DecideOrder.Reject(Given.Report(Order, rejected), rejected).Refusal.ShouldBe(RecordsErrors.NotOrdered);
    }

    [Fact]
    public void Nothing_is_destroyed_under_a_rule_that_nobody_confirmed() => Scheduled(Schedule.Empty).ShouldBeNull();

    [Fact]
    public void What_is_past_its_confirmed_period_is_destroyed_under_that_confirmation() =>
        Scheduled(Confirmed()).ShouldNotBeNull().Rule.ShouldBe("closedAfterTriage/1");

    [Fact]
    public void A_withdrawn_confirmation_destroys_nothing() =>
        Scheduled(Confirmed().Apply(new RetentionWithdrawn("closedAfterTriage", "records", Now, Given.Sealed))).ShouldBeNull();

    [Fact]
    public void A_hold_stops_the_schedule() => Scheduled(Confirmed(), Hold).ShouldBeNull();

    [Fact]
    public void A_case_that_goes_on_is_not_destroyed() => Scheduled(Confirmed(), Given.Concluded(closes: false)).ShouldBeNull();

    [Fact]
    public void Nothing_is_destroyed_before_it_stood_on_the_list_for_the_whole_announcement()
    {
        var row = Row with { FreeSince = new(2029, 10, 20) };

        Row.DestroyOn(Confirmed().Current("closedAfterTriage"), Month).ShouldBe(new DateOnly(2028, 11, 15), "five years after the day on which it was closed");
        Row.DestroyOn(Confirmed(at: new(2028, 11, 10, 9, 0, 0, TimeSpan.Zero)).Current("closedAfterTriage"), Month).ShouldBe(new DateOnly(2028, 12, 10));
        row.DestroyOn(Confirmed().Current("closedAfterTriage"), Month).ShouldBe(new DateOnly(2029, 11, 19), "a hold was released a month before");
        (Row with { Holds = [Hold.HoldId] }).DestroyOn(Confirmed().Current("closedAfterTriage"), Month).ShouldBeNull();
    }

    [Theory]
    [InlineData("1d")]
    [InlineData("30d")]
    [InlineData("10wd")]
    [InlineData("6w")]
    [InlineData("1m")]
    [InlineData("60m")]
    public void The_latest_start_is_the_last_day_whose_period_is_over(string text)
    {
        var period = Period.Parse(text);
        for (var day = new DateOnly(2024, 1, 1); day < new DateOnly(2024, 4, 1); day = day.AddDays(1))
        {
            var latest = DueDays.LatestStart(period, day);
            Term.LastDay(latest, period, TermBasis.OwnNorm).ShouldBeLessThan(day);
            Term.LastDay(latest.AddDays(1), period, TermBasis.OwnNorm).ShouldBeGreaterThanOrEqualTo(day);
        }
    }

    [Fact]
    public void A_rule_is_confirmed_in_versions_and_withdrawn_once()
    {
        var second = Confirmation with { Number = 2, Period = "84m" };
        var schedule = Confirmed().Apply(second);

        schedule.Current("closedAfterTriage")!.Event.ShouldBe(second);
        schedule.NextNumber("closedAfterTriage").ShouldBe(3);
        ConfirmRetentionEndpoint.Decide(schedule, second).Events.ShouldBeEmpty();
        ConfirmRetentionEndpoint.Decide(schedule, Confirmation).Events.ShouldBe([Confirmation]);
        var withdrawn = new RetentionWithdrawn("closedAfterTriage", "records", Now, Given.Sealed);
        ConfirmRetentionEndpoint.Decide(schedule, withdrawn).Events.ShouldBe([withdrawn]);
        ConfirmRetentionEndpoint.Decide(schedule.Apply(withdrawn), withdrawn).Refusal.ShouldBe(RecordsErrors.NotConfirmed);
    }

    private static RetentionConfirmed Confirmation { get; } = new(
        "closedAfterTriage", 1, "60m", "selectionList", Given.Sealed, "records", Given.Submitted, "2023-06");

    private static RetentionRow Row { get; } = new(Given.ReportId, "closedAfterTriage", new(2023, 11, 14), [], FreeSince: null, IsOrdered: false);

    private static Schedule Confirmed(DateTimeOffset? at = null) =>
        Schedule.Create(new Event<RetentionConfirmed>(Confirmation with { ConfirmedAt = at ?? Confirmation.ConfirmedAt }));

    private static DestructionStarted? Scheduled(Schedule schedule, params object[] events) =>
        ScheduledDestruction.Decide(Given.Report([Given.Concluded(closes: true), .. events]), Row, schedule, Month, Certificate, Now);
}
