using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Disclosing;
using Zichtlijn.Reporting.Tests.Reports.Unmasking;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

public class ChangeDisclosureTests
{
    private const string AlreadySo = "already so";
    private static readonly StaffDirectory Staff = new(
    [
        new StaffMember("desk.ams", "mark-desk.ams", "Desk A", null, "desk", "AMS", null, []),
        new StaffMember("desk.rtd", "mark-desk.rtd", "Desk R", null, "desk", "RTD", null, []),
    ]);

    /// <summary>What was chosen before, what is chosen now, whether a name comes with it, and what follows; null is an event.</summary>
    public static TheoryData<Disclosure, Disclosure, bool, string?> Choices { get; } = new()
    {
        { Disclosure.Anonymous, Disclosure.Confidential, true, null },
        { Disclosure.Anonymous, Disclosure.Identified, true, null },
        { Disclosure.Anonymous, Disclosure.Confidential, false, "reporter-needed" },
        { Disclosure.Anonymous, Disclosure.Identified, false, "reporter-needed" },
        { Disclosure.Confidential, Disclosure.Identified, false, null },
        { Disclosure.Confidential, Disclosure.Identified, true, null },
        { Disclosure.Confidential, Disclosure.Confidential, false, AlreadySo },
        { Disclosure.Confidential, Disclosure.Confidential, true, "disclosure-unchanged" },
        { Disclosure.Identified, Disclosure.Identified, false, AlreadySo },
        { Disclosure.Identified, Disclosure.Confidential, false, "disclosure-only-widens" },
        { Disclosure.Identified, Disclosure.Confidential, true, "disclosure-only-widens" },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public void It_only_ever_widens(Disclosure before, Disclosure after, bool withName, string? expected)
    {
        var report = Given.ReportOf(before, Given.Told with { Reporter = before == Disclosure.Anonymous ? null : Given.Sealed });
        var wished = new DisclosureChanged(Given.Submitted.AddDays(1), after, withName ? Given.Sealed : null);

        var decision = ChangeDisclosure.Decide(report, wished, [], Staff);

        (decision.Refusal?.Code ?? (decision.Events.Count == 0 ? AlreadySo : null)).ShouldBe(expected);
        decision.Events.ShouldBe(expected is null ? [wished] : []);
    }

    [Fact]
    public void A_closed_report_stays_as_it_is() => ChangeDisclosure.Decide(
        Given.ReportOf(Disclosure.Anonymous, Given.Concluded(closes: true), Given.Feedback(closes: true)), Wished(Disclosure.Confidential), [], Staff)
        .Refusal.ShouldBe(ReportErrors.Closed);

    [Fact]
    public void Whoever_must_not_handle_this_reporters_case_is_kept_out_from_the_same_moment_and_somebody_else_takes_over()
    {
        var report = Given.ReportOf(Disclosure.Anonymous, new PersonBarred(default, "mark-known"));
        var wished = Wished(Disclosure.Confidential);

        ChangeDisclosure.Decide(report, wished, ["mark-known", "mark-desk.ams", "mark-desk.ams"], Staff).Events.ShouldBe(
        [
            wished,
            new PersonBarred(wished.ChangedAt, "mark-desk.ams", FollowsFromReporter: true),
            new DeskSubstituted(wished.ChangedAt, "desk.rtd", "mark-desk.rtd"),
        ]);
    }

    [Fact]
    public void The_desk_of_the_report_knows_the_name_that_was_told_last()
    {
        var later = new Platform.Protection.ProtectedContent("test", "later", [4]);
        var report = Given.ReportOf(Disclosure.Confidential, Given.Told with { Reporter = Given.Sealed }, new DisclosureChanged(default, Disclosure.Identified, Reporter: null));
        report.Reporter.ShouldBe(Given.Sealed);
        report.Disclosure.ShouldBe(Disclosure.Identified);

        report.Apply(new DisclosureChanged(default, Disclosure.Identified, later)).Reporter.ShouldBe(later);
    }

    [Theory]
    [InlineData(Disclosure.Confidential, true)]
    [InlineData(Disclosure.Identified, false)]
    public void Nobody_has_to_ask_for_a_name_that_all_may_know(Disclosure disclosure, bool staysOpen) =>
        Given.ReportOf(Disclosure.Anonymous, Some.Asked).Apply(Wished(disclosure)).Requests.Find(Some.Asked.RequestId)!.IsOpen.ShouldBe(staysOpen);

    private static DisclosureChanged Wished(Disclosure disclosure) => new(Given.Submitted.AddDays(1), disclosure, Given.Sealed);
}
