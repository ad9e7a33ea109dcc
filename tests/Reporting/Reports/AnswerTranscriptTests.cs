using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.TakingDown;
using Zichtlijn.Reporting.Tests.Support;
using TranscriptState = Zichtlijn.Contracts.Reporting.Http.V1.TranscriptState;

namespace Zichtlijn.Reporting.Tests.Reports;

public class AnswerTranscriptTests
{
    private const string AlreadySo = "already so";
    private static readonly KeyRing Keys = new(Given.ReportId, ContentKey.New());
    private static readonly ReportTakenDown Taken = new(Given.Submitted, "phone", "desk.ams", "mark-desk.ams");
    private static readonly TranscriptAnswered Approved = new(Given.Submitted.AddDays(1), Approves: true, Correction: null);
    private static readonly TranscriptAnswered Corrected = new(Given.Submitted.AddDays(1), Approves: false, Keys.Protect(Purpose.Correction, "It was on Monday."));

    /// <summary>State, events, then what approving and correcting give; null is an event.</summary>
    public static TheoryData<string, object[], string?, string?> States { get; } = new()
    {
        { "written by the reporter", [], "not-found", "not-found" },
        { "taken down", [Taken], null, null },
        { "approved", [Taken, Approved], AlreadySo, null },
        { "corrected", [Taken, Corrected], null, null },
        { "corrected after it was approved", [Taken, Approved, Corrected], null, null },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void What_was_taken_down_can_be_approved_and_corrected(string state, object[] events, string? approving, string? correcting)
    {
        foreach (var (wished, expected) in new[] { (Approved, approving), (Corrected, correcting) })
        {
            var decision = AnswerTranscript.Decide(Given.Report(events), wished);
            (decision.Refusal?.Code ?? (decision.Events.Count == 0 ? AlreadySo : null)).ShouldBe(expected, state);
        }
    }

    [Fact]
    public void Whoever_reads_the_report_reads_what_is_different_too()
    {
        Given.Report().RevealTranscript(Keys).ShouldBeNull();
        Given.Report(Taken).RevealTranscript(Keys)!.State.ShouldBe(TranscriptState.Offered);
        Given.Report(Taken, Approved).RevealTranscript(Keys)!.State.ShouldBe(TranscriptState.Approved);
        var corrected = Given.Report(Taken, Approved, Corrected).RevealTranscript(Keys)!;
        (corrected.Channel, corrected.State, corrected.AnsweredAt).ShouldBe(("phone", TranscriptState.Corrected, Corrected.AnsweredAt));
        corrected.Corrections.ShouldBe(["It was on Monday."]);
    }
}
