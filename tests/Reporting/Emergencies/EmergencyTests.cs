using JasperFx.Events;
using Zichtlijn.Access.Cases;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Emergencies;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Tests.Support;
using EmergencyState = Zichtlijn.Contracts.Reporting.Http.V1.EmergencyState;

namespace Zichtlijn.Reporting.Tests.Emergencies;

public class EmergencyTests
{
    private static readonly DateTimeOffset Now = Given.Submitted.AddDays(4);
    private static readonly Colleague Second = new("desk.ams", "mark-desk", "AMS");

    private static readonly EmergencyAsked Asked = new(
        Now, "triage.dhg", "mark-asker", "triage", "Z-2023-000001", Given.ReportId, "immediateDanger", Given.Sealed, Now.AddHours(4), "2023-06");

    private static readonly EmergencyConfirmed Confirmed = new(Now.AddMinutes(5), Second.Account, Now.AddMinutes(65));

    [Theory]
    [InlineData("waiting", true, null)]
    [InlineData("waiting", false, "not-found")]
    [InlineData("confirmed", true, "already so")]
    [InlineData("confirmed", false, "not-found")]
    [InlineData("expired", true, "emergency-access-expired")]
    [InlineData("expired", false, "not-found")]
    public void Confirming_in_each_state(string state, bool mayConfirm, string? expected)
    {
        var access = state == "confirmed" ? Access(Confirmed) : Access();
        var now = state == "expired" ? Asked.ExpiresAt : Now.AddMinutes(5);

        var decision = ConfirmEmergencyAccess.Decide(access, Second, mayConfirm, now, now.AddHours(1));

        (decision.Refusal?.Code ?? (decision.Events.Count == 0 ? "already so" : null)).ShouldBe(expected);
        if (expected is null)
        {
            decision.Events.ShouldBe([new EmergencyConfirmed(now, Second.Account, now.AddHours(1))]);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nobody_is_their_own_second_person_whatever_the_case_is(bool mayConfirm) =>
        ConfirmEmergencyAccess.Decide(Access(), Second with { Mark = Asked.Person }, mayConfirm, Now, Now.AddHours(1)).Refusal.ShouldBe(EmergencyErrors.OwnRequest);

    [Theory]
    [InlineData(4, false, EmergencyState.Waiting)]
    [InlineData(240, false, EmergencyState.Expired)]
    [InlineData(6, true, EmergencyState.Granted)]
    [InlineData(64, true, EmergencyState.Granted)]
    [InlineData(65, true, EmergencyState.Ended)]
    public void Where_it_stands_follows_from_time(int minutes, bool confirmed, EmergencyState expected)
    {
        var access = confirmed ? Access(Confirmed) : Access();

        access.StateAt(Now.AddMinutes(minutes), isBarred: false).ShouldBe(expected);
        access.IsActive(Now.AddMinutes(minutes)).ShouldBe(expected == EmergencyState.Granted);
    }

    [Fact]
    public void Whoever_is_barred_meanwhile_reads_no_more() => Access(Confirmed).StateAt(Now.AddMinutes(6), isBarred: true).ShouldBe(EmergencyState.Ended);

    [Fact]
    public void Whoever_is_barred_waits_like_for_a_case_that_is_not_there()
    {
        Access().StateAt(Now, isBarred: true).ShouldBe(EmergencyState.Waiting);
        Access().StateAt(Asked.ExpiresAt, isBarred: true).ShouldBe(EmergencyState.Expired);
    }

    [Fact]
    public void The_ombuds_officer_needs_no_second_person_but_must_not_be_in_the_case()
    {
        var asked = Asked with { Role = "ombuds" };

        AskEmergencyAccess.OfOmbuds(asked, Given.Report(Given.Told).Access, ReferenceDataSet.Current)
            .ShouldBe(new EmergencyConfirmed(Now, Officer: null, Now.AddDays(7)));
        AskEmergencyAccess.OfOmbuds(asked, Given.Report(Given.Told, new PersonBarred(Now, asked.Person)).Access, ReferenceDataSet.Current).ShouldBeNull();
        AskEmergencyAccess.OfOmbuds(asked, access: null, ReferenceDataSet.Current).ShouldBeNull();
    }

    [Theory]
    [InlineData("Z-2023-000001", "immediateDanger", false, true)]
    [InlineData(" z-2023-000001 ", "immediateDanger", false, true)]
    [InlineData("Z-2023-000001", "ownInquiry", true, true)]
    [InlineData("Z-2023-000001", "immediateDanger", true, false)]
    [InlineData("Z-2023-000001", "ownInquiry", false, false)]
    [InlineData("Z-2023-000001", "askReporter", false, false)]
    [InlineData("Z-23-1", "immediateDanger", false, false)]
    [InlineData(null, "immediateDanger", false, false)]
    public void Input_is_checked(string? number, string reason, bool isOmbuds, bool good) =>
        AskEmergencyAccess.Check(new(number, reason, new string('x', 20)), isOmbuds, ReferenceDataSet.Current).Failed.ShouldBe(!good);

    private static EmergencyAccess Access(EmergencyConfirmed? confirmed = null)
    {
        var access = EmergencyAccess.Create(new Event<EmergencyAsked>(Asked) { StreamId = Guid.CreateVersion7(Now) });
        return confirmed is null ? access : access.Apply(confirmed);
    }
}
