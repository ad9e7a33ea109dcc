using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Tests.Support;

namespace Zichtlijn.Investigations.Tests.Report;

/// <summary>A report answers every charge of the mandate and no other, with reasons and sources, and says what happened only.</summary>
public class ReportFaultsTests
{
    private static readonly ReportFaults Rules = new([1], Evidence: 2, Interviews: 2);

    public static TheoryData<string, string> Lacking => new()
    {
        { "a summary", "summary-missing" },
        { "the course", "course-missing" },
        { "a finding", "charge-unanswered" },
        { "what was found", "charge-unanswered 1" },
        { "reasons", "reasoning-missing 1" },
        { "sources", "source-missing 1" },
    };

    [Fact]
    public void A_whole_report_lacks_nothing() => In(Reports.Whole).ShouldBeEmpty();

    [Fact]
    public void Of_nothing_everything_lacks() => In(null).ShouldBe(["summary-missing", "course-missing", "charge-unanswered 1"]);

    [Theory]
    [MemberData(nameof(Lacking))]
    public void What_lacks_is_told(string what, string fault) => In(what switch
    {
        "a summary" => Reports.Whole with { Summary = "Kort." },
        "the course" => Reports.Whole with { Course = "" },
        "a finding" => Reports.Whole with { Findings = [] },
        "what was found" => With(Reports.Whole.Findings[0] with { Finding = null }),
        "reasons" => With(Reports.Whole.Findings[0] with { Reasoning = "Zo is het." }),
        _ => With(Reports.Whole.Findings[0] with { Sources = [] }),
    }).ShouldHaveSingleItem().ShouldStartWith(fault);

    [Theory]
    [InlineData("E-3")]
    [InlineData("I-3")]
    public void A_source_that_is_not_in_the_case_is_none(string source) =>
        In(With(Reports.Whole.Findings[0] with { Sources = ["E-1", source] })).ShouldBe([$"source-unknown 1 {source}"]);

    [Fact]
    public void A_finding_on_a_charge_outside_the_mandate_is_refused()
    {
        var faults = Rules.In(Reports.Whole with { Findings = [.. Reports.Whole.Findings, Reports.Whole.Findings[0] with { Charge = 2 }] }, Given.Reference);

        ReportErrors.Of(faults)!.Code.ShouldBe("charge-outside-mandate");
    }

    [Fact]
    public void Every_charge_needs_an_answer() => new ReportFaults([1, 2], 2, 2).In(Reports.Whole, Given.Reference).ShouldHaveSingleItem().Charge.ShouldBe(2);

    [Theory]
    [InlineData("Hij verdient ontslag.", "ontslag")]
    [InlineData("Wij vinden dat een schriftelijke BERISPING past.", "BERISPING")]
    [InlineData("Een geldboete zou hier passen.", "geldboete")]
    [InlineData("A dismissal would be fitting.", "dismissal")]
    [InlineData("Schorsing ligt voor de hand.", "Schorsing")]
    public void A_word_that_says_what_should_follow_is_refused(string text, string word) =>
        In(With(Reports.Whole.Findings[0] with { Reasoning = Reports.Whole.Findings[0].Reasoning + " " + text })).ShouldBe([$"sanction-word 1 {word}"]);

    [Theory]
    [InlineData("Hij zei: “Ik regel jouw ontslag wel.”")]
    [InlineData("Hij zei: \"Ik regel jouw ontslag wel.\" Daarna liep hij weg.")]
    [InlineData("De kwestie is afgesloten.")]
    public void What_somebody_said_may_hold_any_word(string text) =>
        In(With(Reports.Whole.Findings[0] with { Reasoning = Reports.Whole.Findings[0].Reasoning + " " + text })).ShouldBeEmpty();

    [Theory]
    [InlineData("summary-missing")]
    [InlineData("course-missing")]
    [InlineData("charge-unanswered")]
    [InlineData("charge-outside-mandate")]
    [InlineData("reasoning-missing")]
    [InlineData("source-missing")]
    [InlineData("source-unknown")]
    [InlineData("sanction-word")]
    public void Each_is_refused_by_its_own_code(string code) => (ReportErrors.Of([new(code, Charge: 1, What: null)])!.Code, ReportErrors.Of([new(code, Charge: 1, What: null)])!.Status).ShouldBe((code, 422));

    private static WrittenReport With(WrittenFinding finding) => Reports.Whole with { Findings = [finding] };

    private static string[] In(WrittenReport? report) => [.. Rules.In(report, Given.Reference).Select(f => $"{f.Code} {f.Charge} {f.What}".TrimEnd())];
}
