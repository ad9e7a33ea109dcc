using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Unmasking;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports.Unmasking;

public class DecideUnmaskTests
{
    private const string AlreadySo = "already so";
    private static readonly DateTimeOffset OnTheLastDay = new(2023, 11, 9, 12, 0, 0, TimeSpan.Zero);

    /// <summary>State, events, then what approving, refusing, withdrawing and answering give; null is an event.</summary>
    public static TheoryData<string, object[], string?, string?, string?, string?> States { get; } = new()
    {
        { "never asked", [], "not-found", "not-found", "not-found", "not-found" },
        { "open, reporter not told", [Some.Asked], null, null, null, "not-found" },
        { "open, reporter told", [Some.AskedWithNotice], "reporter-not-heard", null, null, null },
        { "open, reporter agreed", [Some.AskedWithNotice, Some.Agreed], null, null, null, null },
        { "open, reporter objected", [Some.AskedWithNotice, Some.Objected], "reporter-not-heard", null, null, null },
        { "open, reporter agreed and came back on it", [Some.AskedWithNotice, Some.Agreed, Some.Objected], "reporter-not-heard", null, null, null },
        { "granted", [Some.AskedWithNotice, Some.Agreed, Some.Granted], AlreadySo, "unmask-already-decided", null, "unmask-already-decided" },
        { "refused", [Some.AskedWithNotice, Some.Refused], "unmask-already-decided", AlreadySo, AlreadySo, "unmask-already-decided" },
        { "withdrawn", [Some.AskedWithNotice, Some.Withdrawn], "unmask-already-decided", "unmask-already-decided", AlreadySo, "unmask-already-decided" },
        {
            "the officer left the case", [Some.AskedWithNotice, new TriageHandlerChanged(5, "mark-next", MayOpen: true)],
            "unmask-already-decided", "unmask-already-decided", AlreadySo, "unmask-already-decided"
        },
        {
            "the case was concluded", [Some.AskedWithNotice, Given.Concluded(closes: true)],
            "unmask-already-decided", "unmask-already-decided", AlreadySo, "unmask-already-decided"
        },
        {
            "the grant is over", [Some.AskedWithNotice, Some.Agreed, Some.Granted, new PersonBarred(default, Some.Officer.Mark)],
            "unmask-already-decided", "unmask-already-decided", AlreadySo, "unmask-already-decided"
        },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void In_each_state(string state, object[] before, string? approved, string? refused, string? withdrawn, string? answered)
    {
        var report = Given.Report([Some.ToldByName, Some.Handles, .. before]);

        Of(Approve(report)).ShouldBe(approved, state);
        Of(DecideUnmaskEndpoints.Refuse(report, Some.Desk, Some.Refused)).ShouldBe(refused, state);
        Of(WithdrawUnmask.Decide(report, Some.Officer, Some.Withdrawn)).ShouldBe(withdrawn, state);
        Of(AnswerUnmask.Decide(report, Some.Agreed)).ShouldBe(answered, state);
    }

    [Fact]
    public void Nobody_decides_on_their_own_request()
    {
        var report = Given.Report(Some.ToldByName, Some.Handles, Some.Asked);

        Approve(report, Some.Officer).Refusal.ShouldBe(UnmaskErrors.OwnRequest);
        DecideUnmaskEndpoints.Refuse(report, Some.Officer, Some.Refused).Refusal.ShouldBe(UnmaskErrors.OwnRequest);
    }

    [Fact]
    public void Only_who_asked_takes_a_request_back() =>
        WithdrawUnmask.Decide(Given.Report(Some.ToldByName, Some.Handles, Some.Asked), Some.Officer with { Mark = "mark-other" }, Some.Withdrawn)
            .Refusal!.Code.ShouldBe("not-found");

    [Fact]
    public void The_reporter_has_the_whole_last_day()
    {
        var objected = Given.Report(Some.ToldByName, Some.Handles, Some.AskedWithNotice, Some.Objected);

        Of(Approve(objected, at: OnTheLastDay)).ShouldBe("reporter-not-heard");
        Of(Approve(objected, at: OnTheLastDay.AddDays(1))).ShouldBeNull();
    }

    [Fact]
    public void Of_an_anonymous_report_there_is_nothing_to_grant() =>
        Approve(Given.ReportOf(Contracts.Disclosure.Anonymous, Given.Told, Some.Handles, Some.Asked)).Refusal.ShouldBe(UnmaskErrors.NothingToGrant);

    [Fact]
    public void Another_approval_of_what_was_granted_comes_too_late() =>
        Approve(Given.Report(Some.ToldByName, Some.Handles, Some.Asked, Some.Granted), Some.Desk with { Account = "desk2.ams" })
            .Refusal.ShouldBe(UnmaskErrors.AlreadyDecided);

    private static Decision Approve(Report report, Colleague? by = null, DateTimeOffset? at = null) =>
        DecideUnmaskEndpoints.Approve(report, by ?? Some.Desk, Some.Granted with { Officer = (by ?? Some.Desk).Account, GrantedAt = at ?? Some.Granted.GrantedAt });

    private static string? Of(Decision decision) => decision.Refusal?.Code ?? (decision.Events.Count == 0 ? AlreadySo : null);
}
