using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Conversing;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

public class ConversationTests
{
    private static readonly KeyRing Keys = new(Given.ReportId, ContentKey.New());
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 5).Select(n => new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]))];
    private static readonly Report Report = Given.Report(
        new ReporterWrote(Ids[0], At(1), Text("a question of mine")),
        new DeskWrote(Ids[1], At(2), "desk.ams", Text("an answer"), IsQuestion: false),
        new TriageAsked(Ids[2], At(3), "triage.ams", Text("where was it?")),
        new DeskWrote(Ids[3], At(4), "desk.ams", Text("when can we call?"), IsQuestion: true),
        new ReporterWrote(Ids[4], At(5), Text("in the canteen"), AnswersTo: Ids[2]));

    [Fact]
    public void A_conversation_is_read_in_its_order_with_who_wrote_what_for() =>
        Report.RevealMessages(Keys, new Seen(null, null)).Select(m => (m.From, m.Text, m.IsQuestion, m.AnswersTo)).ShouldBe(
        [
            ("reporter", "a question of mine", false, null),
            ("desk", "an answer", false, null),
            ("triage", "where was it?", true, null),
            ("desk", "when can we call?", true, null),
            ("reporter", "in the canteen", false, Ids[2]),
        ]);

    [Fact]
    public void Triage_reads_its_own_questions_and_the_answers_to_them_and_nothing_else() =>
        Report.RevealQuestionsOfTriage(Keys, new Seen(null, null)).Select(m => m.Text).ShouldBe(["where was it?", "in the canteen"]);

    [Fact]
    public void Nothing_is_read_before_anybody_looked() =>
        Report.RevealMessages(Keys, new Seen(null, null)).ShouldAllBe(m => !m.IsRead);

    [Fact]
    public void The_reporter_has_read_up_to_the_mark_and_the_desk_what_was_written_before_it_looked() =>
        Report.RevealMessages(Keys, new Seen(Ids[2], At(1))).Select(m => m.IsRead).ShouldBe([true, true, true, false, false]);

    [Fact]
    public void A_mark_never_goes_back()
    {
        ReadMarks.Later(Report, before: null, Ids[0]).ShouldBeTrue();
        ReadMarks.Later(Report, Ids[1], Ids[3]).ShouldBeTrue();
        ReadMarks.Later(Report, Ids[3], Ids[3]).ShouldBeFalse();
        ReadMarks.Later(Report, Ids[3], Ids[1]).ShouldBeFalse();
    }

    private static ProtectedContent Text(string text) => Keys.Protect(Purpose.Message, text);

    private static DateTimeOffset At(int hour) => Given.Submitted.AddHours(hour);
}
