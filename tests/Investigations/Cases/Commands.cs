using ConcludeInquiry = Zichtlijn.Investigations.Cases.Mandating.ConcludeInquiry;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Endpoints;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Investigations.CaseFile;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Opening;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Cases.Recusing;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Stopping;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Finalising;
using Zichtlijn.Investigations.Report.Responding;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Rights.Notifying;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Investigations.Welfare;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>Everything that can be told or asked of an investigation, by whoever it is, at a moment.</summary>
internal sealed class Commands(StaffDirectory staff, DateTimeOffset now)
{
    private static readonly TermsOfInvestigations Terms = new();

    public Decision Open(Investigation? before, InvestigationAsked asked) =>
        Decision.Of([.. InvestigationAskedConsumer.Open(before, asked, staff, Given.Reference)]);

    public Decision WeighAgain(Investigation? before, long version) =>
        Decision.Of([.. TriageReopenedConsumer.Withdraw(before, new TriageReopened(Given.CaseId, version, now), now)]);

    public Decision Bar(Investigation? before, string person) =>
        Decision.Of([.. PersonBarredConsumer.Bar(before, Given.CaseId, person, staff, Given.Reference, now)]);

    public Decision Mandate(Investigation i, Colleague by, bool withMotive, params IReadOnlyList<WishedCharge> charges) =>
        Investigations.Cases.Mandating.IssueMandate.Decide(i, by, WishOf(i, charges), Given.Sealed, withMotive ? Given.Sealed : null, staff, Given.Reference, now);

    public Decision StepBack(Investigation i, Colleague by) => Investigations.Cases.Mandating.StepBack.Decide(i, by, staff, Given.Reference, now);

    public Decision Conclude(Investigation i, Colleague by, InvestigationKind? followedBy) =>
        ConcludeInquiry.Decide(i, new InquiryConcluded(now, by.Account, followedBy, Given.Sealed), Given.Reference);

    public Decision Stop(Investigation i, Colleague by, StopReason because) =>
        Investigations.Cases.Stopping.StopInvestigation.Decide(i, new InvestigationStopped(now, by.Account, i.Kind, because, Given.Sealed));

    /// <summary>As the command does: refused, or noted.</summary>
    public static Decision HandOut(Investigation i, Seat seat) => Investigations.CaseFile.Exporting.ExportCaseFile.Refuse(i, seat, notice: null) is { } refusal
        ? refusal
        : Decision.Of(new CaseFileExported(1, Given.Now, seat.Who.Account, CaseFileReader.Court, 1, 0, Notice: null, [], Given.Sealed, "hash"));

    /// <param name="there">The pieces that the case has.</param>
    public Decision Share(Investigation i, Colleague by, IReadOnlyCollection<WallPiece> there, params IReadOnlyList<string> items) =>
        Investigations.Prosecutor.Sharing.ShareWithProsecutor.Decide(
            i, by, there, new SharedWithProsecutor((i.Shared?.Number ?? 0) + 1, now, by.Account, items, Given.Sealed, Given.Sealed, Given.Sealed));

    public Decision Assign(Investigation i, Colleague by, string account) =>
        Investigations.Cases.Staffing.AssignInvestigator.Decide(i, staff.Find(account), by, staff, Given.Reference, now);

    /// <param name="to">Who takes over; null when nobody does.</param>
    public Decision Withdraw(Investigation i, Colleague by, string account, string? to = null) => Investigations.Cases.Staffing.WithdrawInvestigator.Decide(
        i, new HandOver(account, to is null ? null : staff.Find(to), to is not null), by, Given.Sealed, staff, Given.Reference, now);

    public Decision Declare(Investigation i, Colleague by) => DeclareConflict.Declare(i, by, now);

    public Decision Recuse(Colleague by) => DeclareConflict.Recuse(by, now);

    public Decision Plan(Investigation i, Colleague by, params IReadOnlyList<WishedStep> steps) =>
        Investigations.Cases.Planning.WritePlan.Decide(i, by, PlanWish.Of(steps, i, WordsOf(i)), Given.Sealed, now);

    public Decision Complete(Investigation i, Colleague by, int number) => CompleteStep.Decide(i, by, number, now);

    public Decision Extend(Investigation i, Colleague by) => ExtendTerm.Decide(
        Terms, i, by,
        new ExtendClock(InvestigationClocks.Of(i.Kind), Period.Parse("4w"), ExtensionForm.Motive | ExtensionForm.WrittenNotice, "complexCase", by.Account, Given.Sealed), now);

    public Decision Defer(Investigation i, Colleague by, string longer = "4w", ExtensionForm done = ExtensionForm.Motive) => ExtendTerm.Decide(
        Terms, i, by, new ExtendClock(Notices.Clock, Period.Parse(longer), done, "investigationAtRisk", by.Account, Given.Sealed), now);

    /// <param name="person">Their mark; null for somebody who is in no directory.</param>
    /// <param name="ofSeveral">The charges are about more than one person.</param>
    /// <param name="again">They were told just this before.</param>
    public Decision Notify(Investigation i, Colleague by, IReadOnlyList<int> charges, string? person = null, bool ofSeveral = false, bool again = false) =>
        Investigations.Rights.Notifying.NotifySubject.Decide(
            i, by, new NoticeWish(i.Notices.Find(n => n.Person == person)?.Number ?? (i.Notices.Count + 1), charges, person, "", ofSeveral, again),
            Given.Sealed, Given.Sealed, Given.Reference, now);

    /// <param name="again">They were told so before.</param>
    public Decision TellDropped(Investigation i, Colleague by, int notice, bool again = false) =>
        Investigations.Rights.Notifying.TellDropped.Decide(i, by, notice, again, Given.Sealed, Given.Reference, now);

    public Decision Assist(Investigation i, Colleague by, int notice, bool again = false) =>
        i.MayWork(by) ?? NameCounsel.Decide(i, new CounselNamed(notice, now, by.Account, ByThemselves: false, Given.Sealed), again);

    /// <param name="notice">Null for the reporter.</param>
    public Decision AskAfter(Investigation i, Colleague by, int? notice, DateOnly? on = null) => Investigations.Welfare.NoteWelfareCheck.Decide(
        i, by, new WelfareChecked(now, by.Account, notice, on ?? Term.DayOf(now), NeedsHelp: false, Given.Sealed), Given.Reference);

    public Decision Suspend(Investigation i, Colleague by) => SuspendTerms.Decide(Terms, i, by, SuspensionGround.CriminalTrack, Given.Sealed, now);

    public Decision Resume(Investigation i, Colleague by) => SuspendTerms.GoOn(Terms, i, by, SuspensionGround.CriminalTrack, now);

    public Decision Meet(Investigation i, Colleague by) => MeetTerm.Decide(Terms, i, by, InvestigationClocks.Of(i.Kind), now);

    public Decision Involve(Investigation i, Colleague by) => InvolveCommittee.Decide(Terms, i, by, InvestigationClocks.Of(i.Kind), now);

    /// <param name="draft">The version that was saved last; nothing lacks in it.</param>
    public Decision Submit(Investigation i, Colleague by, long draft) => SubmitDraft.Decide(i, by, Whole(draft), Given.Reference, now);

    /// <param name="notice">Null for the reporter.</param>
    public Decision Respond(Investigation i, int? notice) =>
        Investigations.Report.Responding.NoteResponse.Decide(i, new ResponseGiven(now, "somebody", notice, ByThemselves: false, Given.Sealed), SaidBefore.Nothing);

    public Decision Review(Investigation i, Colleague by, string reviewer, long draft) =>
        Investigations.Report.Reviewing.AskReview.Decide(i, by, staff.Find(reviewer), Whole(draft), staff, Given.Reference, now);

    public Decision Answer(Investigation i, Colleague by, bool agrees) =>
        Investigations.Report.Reviewing.AnswerReview.Decide(i, by, new ReviewGiven(now, by.Account, agrees, Given.Sealed));

    public Decision GiveTime(Investigation i, Colleague by, DateOnly until) =>
        Investigations.Report.Responding.ExtendResponseTime.Decide(i, by, new ResponseTimeExtended(now, by.Account, until, Given.Sealed), Given.Reference);

    public Decision AskTime(Investigation i, int notice) => Investigations.Report.Own.AskResponseTime.Decide(i, new ResponseTimeAsked(now, "", notice, Given.Sealed));

    public Decision Finalise(Investigation i, Colleague by, long draft) => FinaliseReport.Refuse(i, by, Whole(draft)) switch
    {
        { } refusal => refusal,
        null when i.Report.IsFinal => Decision.AlreadySo,
        null => FinaliseReport.Decide(i, new ReportFinalised(
            now, by.Account, i.Kind, draft, [.. i.Mandate!.Charges.Select(c => new ChargeFinding(c, Finding.Established, Person: null))], "hash", Given.Reference.Version)),
    };

    private static SeenDraft Whole(long draft) => new(draft, new ReportDraft(Guid.Empty, Given.CaseId, Given.Now, "", Given.Sealed) { Version = draft }, Report.Reports.Whole, []);

    public static WishedCharge Charge(string person, int? number = null) => new(number, person, "Schold een collega uit waar anderen bij waren.");

    public static WishedStep Step(Colleague owner, int? number = null, DateOnly? dueBy = null) =>
        new(number, "Spreken met de melder en de getuigen.", owner.Account, dueBy ?? Given.Today.AddDays(7));

    public static MandateWish WishOf(Investigation i, params IReadOnlyList<WishedCharge> charges) =>
        MandateWish.Of(new(charges, new(2023, 1, 1), new(2023, 10, 1), ["interviews"]), i);

    /// <summary>What the steps of the present plan are, one as the other.</summary>
    public static string[] WordsOf(Investigation i) => [.. (i.Plan?.Steps ?? []).Select(s => $"What step {s.Number} is.")];
}
