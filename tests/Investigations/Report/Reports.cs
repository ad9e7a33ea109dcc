using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Finalising;
using Zichtlijn.Investigations.Report.Responding;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Tests.Report;

/// <summary>A report on its way, of an investigation with one charge about somebody who works here.</summary>
internal static class Reports
{
    public const long Version = 4;
    public static readonly Colleague Reviewer = People.Who("investigator.rtd", "RTD");

    public static WrittenReport Whole { get; } = new(
        "Onderzocht is of een teamleider een collega uitschold waar anderen bij waren.", "Er is gesproken met de melder en met twee getuigen, en het rooster is bekeken.",
        [new(1, Finding.Established, "Twee getuigen hoorden hetzelfde, onafhankelijk van elkaar, op dezelfde dag.", ["E-1", "I-2"])], []);

    /// <summary>As it was saved, with nothing that lacks.</summary>
    public static SeenDraft Seen(long asked = Version, params ReportFault[] faults) => new(asked, Draft(), Whole, faults);

    public static ReportDraft Draft(long version = Version) => new(Guid.NewGuid(), Given.CaseId, Given.Now, Given.First.Account, Given.Sealed) { Version = version };

    public static SubjectNotified Notified(int number = 1, params int[] charges) =>
        new(number, Given.Now, Given.First.Account, charges is [] ? [1] : charges, "mark-of-jansen", Given.Sealed, Given.Sealed);

    public static DraftSubmitted Submitted(long draft = Version) => new(Given.Now, Given.First.Account, draft, Given.Today.AddDays(14));

    public static ResponseGiven Response(int? notice = null) => new(Given.Now, Given.First.Account, notice, ByThemselves: false, Given.Sealed);

    /// <param name="days">After the day on which the draft went out; the first last day is fourteen days after it.</param>
    public static ResponseTimeExtended Longer(int days = 21) => new(Given.Now, Given.First.Account, Given.Today.AddDays(days), Given.Sealed);

    public static ResponseTimeAsked TimeAsked(int notice = 1) => new(Given.Now, "hr", notice, Given.Sealed);

    public static ReviewAsked ReviewOf(Colleague who, long draft = Version) => new(Given.Now, Given.First.Account, draft, who.Account, who.Mark, who.Part);

    public static ReviewGiven Says(bool agrees, Colleague? who = null) => new(Given.Now, (who ?? Reviewer).Account, agrees, Given.Sealed);

    public static ReportFinalised Final(long draft = Version) =>
        new(Given.Now, Given.First.Account, InvestigationKind.Unit, draft, [new(1, Finding.Established, "mark-of-jansen")], "hash", "2023-06");

    public static Investigation Notified() => Given.Case([.. Given.Planned(), Notified(1)]);

    public static Investigation Heard() => Notified().AfterAll([Submitted(), Response(), Response(1)]);

    public static Investigation InReview(bool declared = true) => Heard().AfterAll(
        [ReviewOf(Reviewer), .. declared ? [new ReviewerDeclared(Given.Now, Reviewer.Account, Reviewer.Mark)] : Array.Empty<object>()]);

    public static Investigation Reviewed(bool agrees = true) => InReview().After(Says(agrees));

    public static Investigation Reported() => Reviewed().AfterAll([Final(), .. Reviewed().EndClocksOf()]);

    public static Decision Submit(Investigation i, Colleague who, SeenDraft? seen = null) => SubmitDraft.Decide(i, who, seen ?? Seen(), Given.Reference, Given.Now);

    public static Decision Ask(Investigation i, Colleague who, string reviewer, SeenDraft? seen = null, DateTimeOffset? now = null) =>
        Investigations.Report.Reviewing.AskReview.Decide(i, who, People.Staff.Find(reviewer), seen ?? Seen(), People.Staff, Given.Reference, now ?? Given.Now);

    public static Decision Respond(Investigation i, int? notice = null, bool byThemselves = false, int before = 0, bool isSame = false) =>
        Investigations.Report.Responding.NoteResponse.Decide(i, Response(notice) with { ByThemselves = byThemselves }, new(before, isSame));

    public static Decision Extend(Investigation i, Colleague who, int days = 21, DateTimeOffset? now = null) =>
        Investigations.Report.Responding.ExtendResponseTime.Decide(i, who, Longer(days) with { ExtendedAt = now ?? Given.Now }, Given.Reference);

    public static Decision AskTime(Investigation i, int notice = 1) => Investigations.Report.Own.AskResponseTime.Decide(i, TimeAsked(notice));

    public static Decision Answer(Investigation i, Colleague who, bool agrees) => Investigations.Report.Reviewing.AnswerReview.Decide(i, who, Says(agrees));

    /// <summary>As the command does: refused, done already, or decided.</summary>
    public static Decision Finalise(Investigation i, Colleague who, SeenDraft? seen = null) =>
        FinaliseReport.Refuse(i, who, seen ?? Seen()) is { } refusal ? refusal : i.Report.IsFinal ? Decision.AlreadySo : FinaliseReport.Decide(i, Final());

    private static IEnumerable<object> EndClocksOf(this Investigation i) => FinaliseReport.Decide(i, Final()).Events.Skip(1);
}
