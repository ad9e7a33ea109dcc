using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Unmasking;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports.Unmasking;

/// <summary>What whoever asked and the reporter see of a request.</summary>
public class RequestStateTests
{
    public static TheoryData<string, object[], UnmaskState> States { get; } = new()
    {
        { "open", [], UnmaskState.Open },
        { "granted", [Some.Granted], UnmaskState.Granted },
        { "granted, time over", [Some.Granted with { Until = Some.Now }], UnmaskState.Ended },
        { "refused", [Some.Refused], UnmaskState.NotGranted },
        { "withdrawn", [Some.Withdrawn], UnmaskState.Withdrawn },
        { "given back", [Some.Granted, Some.Withdrawn], UnmaskState.Ended },
        { "lapsed", [new TriageHandlerChanged(5, null, MayOpen: false)], UnmaskState.NotGranted },
        { "granted, case given away", [Some.Granted, new TriageHandlerChanged(5, null, MayOpen: false)], UnmaskState.Ended },
        { "granted, case given away and back", [Some.Granted, new TriageHandlerChanged(5, null, MayOpen: false), Some.Handles with { TriageVersion = 6 }], UnmaskState.Ended },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void In_words(string state, object[] after, UnmaskState expected) =>
        Given.Report([Some.ToldByName, Some.Handles, Some.Asked, .. after]).Requests.All.Single().StateAt(Some.Now.AddDays(3)).ShouldBe(expected, state);

    [Fact]
    public void A_reporter_who_was_told_nothing_is_told_when_the_grant_is_over()
    {
        var report = Given.Report(Some.ToldByName, Some.Handles, Some.Asked, Some.Granted);

        report.NameRequests(Some.Granted.Until.AddTicks(-1)).ShouldBeEmpty();
        var told = report.NameRequests(Some.Granted.Until).ShouldHaveSingleItem();
        (told.State, told.ToldBeforehand, told.AnswerBy).ShouldBe((UnmaskState.Ended, false, null));
    }

    [Fact]
    public void Of_a_request_that_came_to_nothing_without_notice_the_reporter_hears_nothing() =>
        Given.Report(Some.ToldByName, Some.Handles, Some.Asked, Some.Refused).NameRequests(Some.Now.AddYears(1)).ShouldBeEmpty();

    [Fact]
    public void A_reporter_who_is_told_sees_it_at_once_and_the_own_answer() =>
        Given.Report(Some.ToldByName, Some.Handles, Some.AskedWithNotice, Some.Objected).NameRequests(Some.Now).ShouldHaveSingleItem()
            .ShouldBe(new NameRequest(Some.RequestId, Some.Now, "askReporter", new(2023, 11, 9), UnmaskState.Open, null, Agrees: false, ToldBeforehand: true));
}
