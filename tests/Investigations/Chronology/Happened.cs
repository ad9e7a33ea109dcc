using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Endpoints;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.CaseFile;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Stopping;
using Zichtlijn.Investigations.Evidence.Adding;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.IntrusiveMeans;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Investigations.Welfare;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Tests.Chronology;

/// <summary>One or more of every event that an investigation tells of, with real words under a key of the tests.</summary>
internal sealed class Happened(Func<string, string> words)
{
    public static readonly Guid EvidenceId = Guid.Parse("018b9c1e-0000-7000-8000-00000000000e");
    public static readonly Guid MeansId = Guid.Parse("018b9c1e-0000-7000-8000-00000000000d");

    /// <summary>Somebody else whom the case is about, and who was told nothing yet.</summary>
    public const string Other = "Piet van Elderveld";
    private static readonly DateTimeOffset Now = Given.Now;
    private static readonly string By = Given.First.Account;

    public KeyRing Keys { get; } = new(Given.CaseId, ContentKey.New());

    /// <summary>What stands under one seal, for example <c>motive of the stop</c>; so that a test can plant words in every place.</summary>
    private ProtectedContent Seal(string purpose, string place) => Keys.Protect(purpose, words(place));

    public object[] Case =>
    [
        Given.Requested(), new TriageWeighsAgain(Now, 9), new RaisedToCorps(Now),
        Mandate(1), Mandate(2), new AuthorityRecused(Now, Given.Head.Account, Given.Head.Mark),
        new InquiryConcluded(Now, Given.Head.Account, FollowedBy: null, Seal(Purposes.Conclusion, "end of the inquiry")),
        new InquiryConcluded(Now, Given.Head.Account, InvestigationKind.Unit, Seal(Purposes.Conclusion, "what the inquiry became")),
        new InvestigationStopped(Now, Given.Head.Account, InvestigationKind.Unit, StopReason.Aborted, Seal(Purposes.Stop, "stop")),
        new InvestigationStopped(Now, Given.Head.Account, InvestigationKind.Unit, StopReason.Criminal, Seal(Purposes.Stop, "leaving it to the prosecutor")),
        .. Given.Assigned(Given.First), .. Given.Assigned(Given.Second), new InvestigatorWithdrawn(Now, Given.Second.Account, Given.Second.Mark, By, Seal(Purposes.Withdrawal, "withdrawal")),
        new InvestigatorRecused(Now, Given.Third.Account, Given.Third.Mark),
        new PlanWritten(Now, By, 1, [new(1, By, Given.Today)], Keys.Protect(Purposes.Plan, new[] { words("step of the plan") })), new StepDone(Now, By, 1),
        new SubjectNotified(1, Now, By, [1], "mark-of-jansen", Keys.Protect(Purposes.NotifiedPerson, "Kees Jansen"), Seal(Purposes.Notice, "notice")),
        new DroppedChargesTold(1, Now, By, [2], Seal(Purposes.Dropped, "what is dropped")),
        new CounselNamed(1, Now, By, ByThemselves: false, Keys.Protect(Purposes.Counsel, "Mr. Raadsman")),
        new WelfareChecked(Now, By, Notice: null, Given.Today, NeedsHelp: false, Seal(Purposes.Welfare, "welfare of the reporter")),
        new WelfareChecked(Now, By, Notice: 1, Given.Today, NeedsHelp: true, Seal(Purposes.Welfare, "welfare of the subject")),
        new MeansAsked(MeansId, Now, By, Given.First.Mark, "mailbox", Given.Today, Given.Today.AddDays(7), Seal(Purposes.Means, "why the mailbox")),
        new ProportionalityChecked(MeansId, Now, "hr-lawyer", Proportionate: true, Seal(Purposes.Means, "what the lawyer says")),
        new ProportionalityChecked(MeansId, Now, "hr-lawyer", Proportionate: false, Seal(Purposes.Means, "why it is too much")),
        new MeansAnswered(MeansId, Now, Given.Second.Account, Agrees: true, Seal(Purposes.Means, "why the second agrees")),
        new MeansAnswered(MeansId, Now, Given.Second.Account, Agrees: false, Seal(Purposes.Means, "why the second does not")),
        new DraftSubmitted(Now, By, 4, Given.Today.AddDays(14)),
        new ResponseTimeAsked(Now, "jansen", Notice: 1, Seal(ReportPurposes.TimeAsked, "why more time is asked")),
        new ResponseTimeExtended(Now, By, Given.Today.AddDays(21), Seal(ReportPurposes.MoreTime, "why there is more time")),
        new ResponseGiven(Now, By, Notice: null, ByThemselves: false, Seal(ReportPurposes.Response, "response of the reporter")),
        new ResponseGiven(Now, "jansen", Notice: 1, ByThemselves: true, Seal(ReportPurposes.Response, "response of the subject")),
        new ReviewAsked(Now, By, 4, "investigator.rtd", "mark-of-investigator.rtd", "RTD"), new ReviewerDeclared(Now, "investigator.rtd", "mark-of-investigator.rtd"),
        new ReviewGiven(Now, "investigator.rtd", Agrees: false, Seal(ReportPurposes.Remarks, "why the reviewer sends it back")),
        new ReviewGiven(Now, "investigator.rtd", Agrees: true, Seal(ReportPurposes.Remarks, "why the reviewer agrees")),
        Report.Reports.Final(),
        new SharedWithProsecutor(1, Now, By, ["E-1"], Seal(WallPurposes.Recipient, "office"), Seal(WallPurposes.LegalBasis, "provision"), Seal(WallPurposes.Motive, "why the prosecutor gets it")),
        new CaseFileExported(
            1, Now, By, CaseFileReader.Court, 40, 5, Notice: null, [], Keys.Protect(WrittenExport.Purpose, new WrittenExport(words("why the file goes out"), [])), new('b', 64)),
        .. Terms,
    ];

    public object[] Register =>
    [
        new EvidenceAdded(
            EvidenceId, Given.CaseId, 1, Now, By, Given.First.Mark, "workplace", "documents", Seal(EvidenceTitles.Purpose(EvidenceId), "title"), File: null,
            Line(1, CustodyAct.Added, what: new(
                words("title"), words("description"), "workplace", "publicTask", "documents", 1, words("name of the file"), 3, new('a', 64), words("place"), DutyToAnswer: true)), DutyToAnswer: true),
        new EvidenceHandedOver(EvidenceId, Given.CaseId, Now, By, Given.Second.Account, Given.Second.Mark, Line(2, CustodyAct.HandedOver, "why it is handed over")),
        new EvidenceTaken(EvidenceId, Given.CaseId, Now, Given.Second.Account, Given.Second.Mark, Line(3, CustodyAct.Taken)),
        new EvidenceDeclined(EvidenceId, Given.CaseId, Now, Given.Second.Account, Line(4, CustodyAct.Declined, "why it is not taken")),
        new EvidenceTakenOver(EvidenceId, Given.CaseId, Now, By, Given.First.Mark, Line(5, CustodyAct.TakenOver, "how it was found again")),
        new EvidenceMarked(EvidenceId, Given.CaseId, Now, By, Line(6, CustodyAct.DutyToAnswerMarked, "why it is marked")),
    ];

    public object[] Talk =>
    [
        new InterviewScheduled(
            Given.CaseId, 1, Now, By, InterviewWith.Witness, Keys.Protect(InterviewPurposes.Person, words("who is talked with")), Now.AddDays(1), Seal(InterviewPurposes.Place, "place of the talk"), [By]),
        new InterviewMoved(Now, By, Now.AddDays(2), Seal(InterviewPurposes.Place, "other place"), Seal(InterviewPurposes.Motive, "why it is moved")),
        new InterviewCancelled(Now, By, Seal(InterviewPurposes.Motive, "why it is cancelled")),
        new InterviewHeld(Now, By, Now, [By], RightsRead: true, DutyToAnswer: false, Seal(InterviewPurposes.Counsel, "who assists them")),
        new MinutesWritten(Now, By, 1, Seal(InterviewPurposes.Minutes, "first minutes")), new MinutesWritten(Now, By, 2, Seal(InterviewPurposes.Minutes, "minutes")),
        new MinutesSigned(Now, By, 2), new SignatureRefused(Now, By, 2, Seal(InterviewPurposes.Refusal, "why it is not signed")),
        new CopyHandedOver(Now, By, Seal(InterviewPurposes.Copy, "how the copy went")),
    ];

    private object[] Terms =>
    [
        Given.Started("unitInvestigation"), new ClockSuspended(Now, "unitInvestigation", SuspensionGround.CriminalTrack, By, Seal(TermEndpoints.Purpose, "why it stands still")),
        new ClockResumed(Now, "unitInvestigation", Given.Today.AddDays(100), By),
        new ClockExtensionAsked(Now, "unitInvestigation", "10wd", ExtensionForm.Motive, "complex", By, Seal(TermEndpoints.Purpose, "why it must be longer")),
        new ClockExtensionRefused(Now, "unitInvestigation", "corps", Seal(TermEndpoints.Purpose, "why it is not longer")),
        new ClockExtended(
            Now, "unitInvestigation", "10wd", ExtensionForm.Motive, Given.Today.AddDays(110), "complex", By, Seal(TermEndpoints.Purpose, "why it is longer")),
        new ClockMet(Now, "unitInvestigation", Given.Today, By), new ClockPassed(Now, "unitInvestigation", Given.Today, "corps"), new ClockWithdrawn(Now, "unitInvestigation"),
    ];

    private MandateIssued Mandate(int number) => Given.Issued(number: number) with
    {
        Text = Keys.Protect(Purposes.Charges, new[] { new WrittenCharge(1, "Kees Jansen", words($"charge of version {number}")), new WrittenCharge(2, Other, words($"other charge of version {number}")) }),
        Motive = number == 1 ? null : Seal(Purposes.Amendment, "why the mandate is amended"),
    };

    private RegisterSeal Line(int line, CustodyAct act, string? why = null, Description? what = null) => new(
        line, new('0', 64), new('1', 64),
        Registrar.Seal(Keys, new RegisterLine(line, "Z-2023-000001", 1, act, Now, By, act == CustodyAct.HandedOver ? Given.Second.Account : null, why is null ? null : words(why), what).ToText()), "c2lnbmVk");
}
