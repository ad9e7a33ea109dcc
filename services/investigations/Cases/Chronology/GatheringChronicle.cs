using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.CaseFile;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.IntrusiveMeans;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Weighing;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Cases.Chronology;

/// <summary>What investigators gather and do with it, and what no chronology tells.</summary>
internal static class GatheringChronicle
{
    public static Chronicle TellEvidence(this Chronicle chronicle) => chronicle
        .Tell<EvidenceAdded>(ChronologyKind.Evidence, (e, scene) => OfLine(Happening.EvidenceAdded, e.AddedAt, e.By, e, scene) with { Code = e.Source })
        .Tell<EvidenceHandedOver>(ChronologyKind.Evidence, (e, scene) => OfLine(Happening.EvidenceHandedOver, e.HandedOverAt, e.By, e, scene) with { Whom = e.To })
        .Tell<EvidenceTaken>(ChronologyKind.Evidence, (e, scene) => OfLine(Happening.EvidenceTaken, e.TakenAt, e.By, e, scene))
        .Tell<EvidenceDeclined>(ChronologyKind.Evidence, (e, scene) => OfLine(Happening.EvidenceDeclined, e.DeclinedAt, e.By, e, scene))
        .Tell<EvidenceTakenOver>(ChronologyKind.Evidence, (e, scene) => OfLine(Happening.EvidenceTakenOver, e.TakenOverAt, e.By, e, scene))
        .Tell<EvidenceMarked>(ChronologyKind.Evidence, (e, scene) => OfLine(Happening.DutyToAnswerMarked, e.MarkedAt, e.By, e, scene));

    public static Chronicle TellInterviews(this Chronicle chronicle) => chronicle
        .Tell<InterviewScheduled>(ChronologyKind.Interviews, (e, scene) => OfInterview(Happening.InterviewPlanned, e.ScheduledAt, e.By, scene) with { Day = Term.DayOf(e.At) })
        .Tell<InterviewMoved>(ChronologyKind.Interviews, (e, scene) => OfInterview(Happening.InterviewMoved, e.MovedAt, e.By, scene) with
        {
            Day = Term.DayOf(e.At), Text = scene.Words(InterviewPurposes.Motive, e.Motive),
        })
        .Tell<InterviewCancelled>(ChronologyKind.Interviews, (e, scene) => OfInterview(Happening.InterviewCancelled, e.CancelledAt, e.By, scene) with
        {
            Text = scene.Words(InterviewPurposes.Motive, e.Motive),
        })
        .Tell<InterviewHeld>(ChronologyKind.Interviews, (e, scene) => OfInterview(Happening.InterviewHeld, e.NotedAt, e.By, scene) with { Day = Term.DayOf(e.HeldAt) })
        .Tell<MinutesWritten>(ChronologyKind.Interviews, (e, scene) => OfInterview(Happening.MinutesWritten, e.WrittenAt, e.By, scene))
        .Tell<MinutesSigned>(ChronologyKind.Interviews, (e, scene) => OfInterview(Happening.MinutesSigned, e.SignedAt, e.By, scene))
        .Tell<SignatureRefused>(ChronologyKind.Interviews, (e, scene) => OfInterview(Happening.SignatureRefused, e.RefusedAt, e.By, scene) with
        {
            Text = scene.Words(InterviewPurposes.Refusal, e.Reason),
        })
        .Tell<CopyHandedOver>(ChronologyKind.Interviews, (e, scene) => OfInterview(Happening.CopyHandedOver, e.HandedOverAt, e.By, scene));

    public static Chronicle TellMeans(this Chronicle chronicle) => chronicle
        .Tell<MeansAsked>(ChronologyKind.Means, (e, scene) => new(Happening.MeansAsked, e.AskedAt, e.By) { Code = e.Method, Day = e.Until, Text = scene.Words(Purposes.Means, e.Why) })
        .Tell<ProportionalityChecked>(ChronologyKind.Means, (e, scene) => new(
            e.Proportionate ? Happening.MeansProportionate : Happening.MeansNotProportionate, e.CheckedAt, e.By)
        {
            Text = scene.Words(Purposes.Means, e.Text),
        })
        .Tell<MeansAnswered>(ChronologyKind.Means, (e, scene) => new(e.Agrees ? Happening.MeansApproved : Happening.MeansRefused, e.AnsweredAt, e.By)
        {
            Text = scene.Words(Purposes.Means, e.Motive),
        });

    public static Chronicle TellProsecutor(this Chronicle chronicle) => chronicle
        .Tell<SharedWithProsecutor>(ChronologyKind.Prosecutor, (e, scene) => new(Happening.SharedWithProsecutor, e.SharedAt, e.By)
        {
            Piece = PieceName.OfDisclosure(e.Number), Text = scene.Words(WallPurposes.Motive, e.Motive),
        });

    public static Chronicle TellExports(this Chronicle chronicle) => chronicle
        .Tell<CaseFileExported>(ChronologyKind.Exports, (e, scene) => new(Happening.CaseFileExported, e.ExportedAt, e.By)
        {
            Piece = PieceName.OfCaseFile(e.Number), Text = scene.Keys.Reveal<WrittenExport>(WrittenExport.Purpose, e.Wish).Motive,
        });

    public static Chronicle LeaveOutTheRest(this Chronicle chronicle) => chronicle
        .LeaveOut<PersonBarred>("Who is kept out of a case is told to nobody, nor when.")
        .LeaveOut<PersonKeptOut>("It follows from the version of the mandate, which is told; who it is, is told to nobody.")
        .LeaveOut<DraftSaved>("A report is saved every minute; that it was submitted is told.")
        .LeaveOut<ReportIssued>("That the report is final is told, in the case itself.")
        .LeaveOut<ReportReaderHeard>("Who weighs what was established is told where it is weighed; the access log says who read the report.")
        .LeaveOut<ClockReminded>("A reminder changes nothing; that a term passed is told.")
        .LeaveOut<DestructionStarted>("The case exists to nobody any more.")
        .LeaveOut<DestructionFinished>("The case exists to nobody any more.");

    /// <summary>The sealed line counts: it says which piece it is, and why.</summary>
    private static Line OfLine(Happening what, DateTimeOffset at, string by, IEvidenceEvent e, Scene scene)
    {
        var line = Registrar.Reveal(scene.Keys, e.Seal);
        return new(what, at, by) { Piece = PieceName.OfEvidence(line.Evidence), PieceId = e.EvidenceId, Text = line.What?.Title ?? line.Why };
    }

    private static Line OfInterview(Happening what, DateTimeOffset at, string by, Scene scene) =>
        new(what, at, by) { Piece = PieceName.OfMinutes(scene.Interview!.Value), PieceId = scene.StreamId };
}
