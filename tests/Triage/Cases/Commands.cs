using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Endpoints;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Terms;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Accepting;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.AwaitingInformation;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Noting;
using Zichtlijn.Triage.Cases.Protecting;
using Zichtlijn.Triage.Cases.Reassigning;
using Zichtlijn.Triage.Cases.Recusing;
using Zichtlijn.Triage.Cases.Reopening;
using Zichtlijn.Triage.Cases.Routing;
using Zichtlijn.Triage.Cases.Timing;
using Zichtlijn.Triage.Tests.Support;

namespace Zichtlijn.Triage.Tests.Cases;

/// <summary>Everything that can be asked of a case, by whoever asks it, at a moment.</summary>
internal sealed class Commands(StaffDirectory staff, DateTimeOffset now)
{
    private static readonly TriageTerms Terms = new();

    public Decision Accept(TriageCase c, Colleague by) => AcceptCase.Decide(c, by, now);

    public Decision Declare(TriageCase c, Colleague by) => DeclareConflict.Declare(c, by, now);

    public Decision Recuse(TriageCase c, Colleague by) => DeclareConflict.Recuse(c, by, staff, now);

    public Decision Bar(TriageCase c, string person) => Decision.Of([.. PersonBarredConsumer.Bar(c, person, staff, now)]);

    public Decision HandOver(TriageCase c, Colleague by, string to) => ReassignCase.HandOver(c, staff.Find(to), by, Given.Sealed, now);

    public Decision GiveBack(TriageCase c, Colleague by) => ReassignCase.GiveBack(c, by, Given.Sealed, staff, now);

    public Decision Assess(TriageCase c, Colleague by, CaseScope? scope = null, params string[] categories) => AssessCase.Decide(
        c, by,
        [
            new RegimesClassified(now, by.Account, ["integrity", "undesirableConduct"], categories, [], categories.Contains("racism"), Given.Sealed, "2023-06"),
            new SeverityAssessed(now, by.Account, new Dictionary<string, int>(StringComparer.Ordinal), 0, "low", Given.Sealed, "2023-06"),
            new DetrimentRiskAssessed(now, by.Account, "low", Given.Sealed), new EvidenceRiskAssessed(now, by.Account, "low", SecureNow: false, Given.Sealed),
            new ScopeAssessed(now, by.Account, scope ?? Given.Scope(), Given.Sealed),
        ],
        Given.Reference, now);

    public Decision Ask(TriageCase c, Colleague by, string field = "discrimination") =>
        AskExpertise.Decide(c, by, field, expert: null, Given.Sealed, staff, now);

    public Decision Advise(TriageCase c, Consulted asked) =>
        GiveAdvice.DecideAdvice(c, asked, new AdviceGiven(now, asked.Field, asked.Expert, asked.Person, Given.Sealed));

    public Decision Decline(TriageCase c, Consulted asked) =>
        GiveAdvice.DecideRefusal(c, asked, new AdviceDeclined(now, asked.Field, asked.Expert, asked.Person, Given.Sealed), staff);

    public Decision AdviseMeasure(TriageCase c, Colleague by, string measure = "noContact", bool agrees = false) =>
        AdviseInterimMeasure.Decide(c, by, new InterimMeasureAdvised(now, by.Account, measure, agrees, Given.Sealed), Given.Reference.InterimMeasures);

    public Decision Await(TriageCase c, Colleague by) =>
        AwaitInformation.Ask(c, by, new InformationAwaited(now, by.Account, InformationSource.Desk, Given.Sealed));

    public Decision Receive(TriageCase c, Colleague by) => AwaitInformation.Receive(c, by, now);

    public Decision Decide(TriageCase c, Colleague by, bool withMotive, params TriageOutcome[] outcomes) => DecideTriage.Decide(
        c, by, new DecisionWish(outcomes, "factsPlausible", ForwardTo: null), Given.Sealed, withMotive ? Given.Sealed : null, staff, Given.Reference, now);

    public Decision Withdraw(TriageCase c, Colleague by) => DecideTriage.Withdraw(c, by, now);

    public Decision Answer(TriageCase c, Colleague by, AgreementLevel level, bool agrees) => AnswerProposal.Decide(c, by, level, agrees, Given.Sealed, now);

    public Decision Reopen(TriageCase c, Colleague by) => ReopenCase.Decide(c, by, Given.Sealed, staff, Given.Reference, now);

    public Decision Route(TriageCase c, Colleague by) => RouteUpward.Decide(c, by, Given.Sealed, staff, Given.Reference, now);

    public Decision Note(TriageCase c, Colleague by) => WriteNote.Decide(c, by, new NoteWritten(now, by.Account, Given.Sealed));

    public Decision Extend(TriageCase c, Colleague by) => ExtendTerm.Decide(
        Terms, c, by, new ExtendClock(TriageClocks.Decision, Period.Parse("10wd"), ExtensionForm.Motive, "complexCase", by.Account, Given.Sealed), now);

    public Decision Suspend(TriageCase c, Colleague by) => SuspendTerms.Decide(Terms, c, by, SuspensionGround.CriminalTrack, Given.Sealed, now);

    public Decision Resume(TriageCase c, Colleague by) => SuspendTerms.GoOn(Terms, c, by, SuspensionGround.CriminalTrack, now);

    public Decision Meet(TriageCase c, Colleague by) => MeetTerm.Decide(Terms, c, by, TriageClocks.Decision, now);

    public Decision Involve(TriageCase c, Colleague by) => InvolveCommittee.Decide(Terms, c, by, "complaint", now);
}
