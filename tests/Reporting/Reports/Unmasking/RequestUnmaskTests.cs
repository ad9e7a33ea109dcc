using Zichtlijn.Contracts;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Unmasking;
using Zichtlijn.Reporting.Tests.Support;
using Http = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Tests.Reports.Unmasking;

public class RequestUnmaskTests
{
    private const string Words = "Zonder de melder te spreken kan ik dit niet beoordelen.";
    private static readonly Http.RequestUnmask Good = new("askReporter", Words, InformReporter: true, WhyNot: null);

    public static TheoryData<string, object[], string?> States { get; } = new()
    {
        { "never asked", [], null },
        { "asked before, open", [Some.Asked], "unmask-already-asked" },
        { "granted", [Some.Asked, Some.Granted], "unmask-already-asked" },
        { "refused", [Some.Asked, Some.Refused], null },
        { "withdrawn", [Some.Asked, Some.Withdrawn], null },
        { "given back", [Some.Asked, Some.Granted, Some.Withdrawn], null },
        { "asked by somebody else", [Some.Asked with { Person = "mark-before" }], null },
        { "concluded", [Given.Concluded(closes: false)], "report-concluded" },
    };

    public static TheoryData<string, Http.RequestUnmask, string> Wrong { get; } = new()
    {
        { "a reason of another kind", Good with { ReasonCode = "immediateDanger" }, "reasonCode" },
        { "no reason", Good with { ReasonCode = null }, "reasonCode" },
        { "no motive", Good with { Motive = null }, "motive" },
        { "a motive of 19 characters", Good with { Motive = new string('x', 19) }, "motive" },
        { "a motive of 2,001 characters", Good with { Motive = new string('x', 2_001) }, "motive" },
        { "informing not said", Good with { InformReporter = null }, "informReporter" },
        { "not informed without why", Good with { InformReporter = false }, "whyNot" },
        { "not informed with a short why", Good with { InformReporter = false, WhyNot = "daarom" }, "whyNot" },
        { "informed and why not", Good with { WhyNot = Words }, "whyNot" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void In_each_state(string state, object[] before, string? refusal)
    {
        foreach (var disclosure in new[] { Disclosure.Anonymous, Disclosure.Confidential })
        {
            var decision = Decide(Given.ReportOf(disclosure, [Given.Told, Some.Handles, .. before]));

            decision.Refusal?.Code.ShouldBe(refusal, $"{state}, {disclosure}");
            decision.Events.Count.ShouldBe(refusal is null ? 1 : 0);
        }
    }

    [Fact]
    public void Who_the_reporter_let_know_everybody_is_known_already() =>
        Decide(Given.ReportOf(Disclosure.Identified, Some.ToldByName, Some.Handles)).Refusal.ShouldBe(UnmaskErrors.AlreadyKnown);

    [Fact]
    public void Once_a_grant_is_over_it_can_be_asked_for_again() =>
        Decide(Given.Report(Some.ToldByName, Some.Handles, Some.Asked, Some.Granted), Some.Asked with { RequestedAt = Some.Granted.Until }).Refusal.ShouldBeNull();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Bad_input_is_named(string case_, Http.RequestUnmask request, string field) =>
        RequestUnmask.Check(request, ReferenceDataSet.Current).Errors.Keys.ShouldBe([field], case_);

    [Fact]
    public void Good_input_passes()
    {
        RequestUnmask.Check(Good, ReferenceDataSet.Current).Failed.ShouldBeFalse();
        RequestUnmask.Check(Good with { InformReporter = false, WhyNot = Words }, ReferenceDataSet.Current).Failed.ShouldBeFalse();
    }

    private static Decision Decide(Report report, UnmaskRequested? wished = null) => RequestUnmask.Decide(report, wished ?? Some.Asked);
}
