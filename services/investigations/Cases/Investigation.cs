using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Stopping;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.IntrusiveMeans;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Report.Weighing;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Welfare;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Cases;

/// <summary>
/// What decisions about an investigation need to know, and its row in the lists with them. Words are in its file. Who is
/// kept out can be heard before what triage asks: until then it is there and nobody knows of it.
/// </summary>
/// <param name="Access">Its people are those of the desk that investigates.</param>
public sealed record Investigation(Guid Id, CaseAccess Access) : IKeepsClocks, IHasContent
{
    /// <summary>The desk of the national team, where others have the code of their part.</summary>
    public const string NationalDesk = "LTIO";

    /// <summary>What triage asked for; null while only others were heard.</summary>
    public InvestigationRequested? Request { get; init; }

    /// <summary>The kind that it is now: an exploratory inquiry can become another.</summary>
    public InvestigationKind Kind { get; init; }

    /// <summary>Version of the case in triage that was last heard of.</summary>
    public long TriageVersion { get; init; }

    /// <summary>The corps gives the mandate.</summary>
    public bool AtCorpsLevel { get; init; }

    /// <summary>The newest version of the mandate; null while it waits for one.</summary>
    public MandateIssued? Mandate { get; init; }

    /// <summary>How many versions of a mandate were given in all.</summary>
    public int Mandates { get; init; }

    /// <summary>The highest number that a charge ever had.</summary>
    public int LastCharge { get; init; }

    public ImmutableList<Assignment> Assignments { get; init; } = [];

    public PlanWritten? Plan { get; init; }

    /// <summary>Numbers of the steps that are done.</summary>
    public ImmutableList<int> StepsDone { get; init; } = [];

    /// <summary>The highest number that a step ever had.</summary>
    public int LastStep { get; init; }

    /// <summary>Requests for intrusive methods.</summary>
    public ImmutableList<Means> Means { get; init; } = [];

    /// <summary>Whose conduct is investigated and who know of it.</summary>
    public ImmutableList<Notice> Notices { get; init; } = [];

    /// <summary>Who of them was asked how they are doing, in the term that runs.</summary>
    public ImmutableList<AskedSubject> Asked { get; init; } = [];

    public ReportStage Report { get; init; } = ReportStage.None;

    /// <summary>Lawyers who weigh what was established, as far as that was heard.</summary>
    public ImmutableList<ReportReader> ReportReaders { get; init; } = [];

    public bool IsWithdrawn { get; init; }

    public bool IsEnded { get; init; }

    /// <summary>Why it was stopped before there was a report; null when it was not.</summary>
    public StopReason? Stopped { get; init; }

    /// <summary>What went to the prosecutor last; its number is how often something did.</summary>
    public SharedWithProsecutor? Shared { get; init; }

    public CaseClocks Clocks { get; init; } = CaseClocks.None;

    /// <summary>The first content of the case; what is written later goes under its key.</summary>
    public ProtectedContent? FirstContent { get; init; }

    /// <summary>To nobody it exists any more.</summary>
    public bool IsDestroyed { get; init; }

    /// <summary>Stored, so that lists can be asked for it.</summary>
    public InvestigationState State => this switch
    {
        { IsWithdrawn: true } => InvestigationState.Withdrawn,
        { IsEnded: true } => InvestigationState.Ended,
        { Stopped: StopReason.Aborted } => InvestigationState.Aborted,
        { Stopped: StopReason.Criminal } => InvestigationState.ConvertedToCriminal,
        { Report.IsFinal: true } => InvestigationState.Reported,
        { Mandate: null } => InvestigationState.AwaitingMandate,
        _ when Assignments.Count(a => a.Declared) < Needed => InvestigationState.Mandated,
        { Plan: null } => InvestigationState.Staffed,
        { Report.Reviewer.Agrees: not false } => InvestigationState.PeerReview,
        { Report.IsSubmitted: true } => InvestigationState.HearingBothSides,
        _ => InvestigationState.Planned,
    };

    /// <summary>Stored, so that a list can tell it.</summary>
    public InvestigationStep Next => State switch
    {
        InvestigationState.AwaitingMandate => InvestigationStep.GiveMandate,
        InvestigationState.Mandated => Assignments.Count < Needed ? InvestigationStep.AssignInvestigators : InvestigationStep.DeclareInterest,
        InvestigationState.Staffed => InvestigationStep.WritePlan,
        InvestigationState.Planned when Kind != InvestigationKind.Exploratory && this.NoticeIsDue() => InvestigationStep.NotifySubject,
        InvestigationState.Planned when Plan!.Steps.Any(s => !StepsDone.Contains(s.Number)) => InvestigationStep.DoSteps,
        InvestigationState.Planned when Kind != InvestigationKind.Exploratory => this.IsLeftToTell() ? InvestigationStep.NotifySubject : InvestigationStep.SubmitDraft,
        InvestigationState.HearingBothSides => this.AllResponded() ? InvestigationStep.AskReview : InvestigationStep.AwaitResponses,
        InvestigationState.PeerReview => Report.Reviewer!.Agrees == true ? InvestigationStep.Finalise : InvestigationStep.AwaitReview,
        _ => InvestigationStep.None,
    };

    [JsonIgnore]
    public bool IsOver => IsWithdrawn || IsEnded || Stopped is not null || Report.IsFinal;

    /// <summary>How many investigators it needs, by the rules that applied when it was asked for.</summary>
    [JsonIgnore]
    internal int Needed => Request is { } request ? ReferenceDataSet.Load(request.ReferenceData).InvestigationRules["investigators"].Value!.Value : 0;

    /// <summary>What an event made of the investigation; the first one begins it.</summary>
    public static Investigation Of(Guid id, object happened) => new Investigation(id, CaseAccess.At("", [])).After(happened);

    public Investigation After(object happened)
    {
        var next = Changed(happened);
        return next.FirstContent is null && !ReferenceEquals(next, this)
            ? next with { FirstContent = ProtectedContents.In(happened).FirstOrDefault() }
            : next;
    }

    public Assignment? AssignmentOf(string mark) => Assignments.Find(a => a.Person == mark);

    private Investigation Changed(object happened) => happened switch
    {
        InvestigationRequested e => Begin(e),
        TriageWeighsAgain e => this with { TriageVersion = e.TriageVersion, IsWithdrawn = Mandate is null && Stopped is null },
        PersonBarred e => Barring(e.Person),
        PersonKeptOut e => Barring(e.Person),
        AuthorityRecused e => Barring(e.Person),
        InvestigatorRecused e => Barring(e.Person),
        RaisedToCorps => this with { AtCorpsLevel = true },
        MandateIssued e => Scope(e) with { Mandate = e, Mandates = e.Number, LastCharge = Math.Max(LastCharge, e.Charges.Max()) },
        InquiryConcluded e => e.FollowedBy is { } kind ? Become(kind) : this with { IsEnded = true },
        InvestigationStopped e => this with { Access = WithoutReviewer, Report = Report with { Reviewer = null }, Stopped = e.Because },
        SharedWithProsecutor e => this with { Shared = e },
        InvestigatorAssigned e => this with { Access = Access.Name(e.Person), Assignments = Assignments.Add(new(e.Account, e.Person, e.Part, e.AssignedAt)) },
        InvestigatorWithdrawn e => this with { Access = Access.Release(e.Person), Assignments = Without(e.Person) },
        NoConflictDeclared e => this with
        {
            Access = Access.Declare(e.Person), Assignments = [.. Assignments.Select(a => a.Person == e.Person ? a with { Declared = true } : a)],
        },
        PlanWritten e => this with { Plan = e, LastStep = Math.Max(LastStep, e.Steps.Max(s => s.Number)) },
        StepDone e => this with { StepsDone = StepsDone.Add(e.Number) },
        MeansAsked or ProportionalityChecked or MeansAnswered => this with { Means = Means.After(happened) },
        SubjectNotified e => this with { Notices = Notices.After(e) },
        DroppedChargesTold e => this with { Notices = Notices.After(e) },
        ReviewAsked e when Report.Reviewer?.Person != e.Person => this with { Access = WithoutReviewer.Name(e.Person), Report = Report.After(e) },
        ReportFinalised e => this with { Access = WithoutReviewer, Report = Report.After(e) },
        DraftSubmitted or ResponseTimeExtended or ResponseTimeAsked or ResponseGiven or ReviewAsked or ReviewGiven => this with { Report = Report.After(happened) },
        ReviewerDeclared e => this with { Access = Access.Declare(e.Person), Report = Report.After(e) },
        ReportReaderHeard e => this with { ReportReaders = ReportReaders.RemoveAll(r => r.Person == e.Person).Add(new(e.Person, e.SanctioningVersion, e.Reads)) },
        WelfareChecked e => this with { Asked = Asked.After(e, Clocks.Find(PeopleClocks.WelfareSubject)?.Start) },
        ClockStarted { Clock: PeopleClocks.WelfareSubject } e => this with { Clocks = Clocks.After(e), Asked = Asked.Since(e.From) },
        IClockEvent e => this with { Clocks = Clocks.After(e) },
        DestructionStarted => this with { IsDestroyed = true },
        _ => this,
    };

    /// <summary>Anew, when triage asks after something ended; who is kept out stays so.</summary>
    private Investigation Begin(InvestigationRequested e) => this with
    {
        Access = e.Barred.Aggregate(Access, (a, mark) => a.Bar(mark)) with { Part = DeskOf(e.Kind, e.HandledAt) },
        Request = e, Kind = e.Kind, TriageVersion = e.TriageVersion, AtCorpsLevel = e.AtCorpsLevel,
        Mandate = null, Plan = null, StepsDone = [], IsWithdrawn = false, IsEnded = false, Stopped = null,
        Report = ReportStage.None, Notices = Notices.Anew(),
    };

    /// <summary>Other charges than before, or other words: the report begins anew, and both sides are heard about what it says then.</summary>
    private Investigation Scope(MandateIssued e) =>
        Mandate is { } before && (e.Reworded is not null || !e.Charges.ToHashSet().SetEquals(before.Charges))
            ? this with { Access = WithoutReviewer, Report = ReportStage.None, Notices = Notices.Untell(e.Reworded ?? []).Drop([.. before.Charges.Except(e.Charges)]) }
            : this;

    /// <summary>Closed to whoever looked at the report.</summary>
    private CaseAccess WithoutReviewer => Report.Reviewer is { } reviewer ? Access.Release(reviewer.Person) : Access;

    /// <summary>What it becomes needs a mandate and a plan of its own.</summary>
    private Investigation Become(InvestigationKind kind) => this with
    {
        Kind = kind, Access = Access with { Part = DeskOf(kind, Request!.HandledAt) }, Mandate = null, Plan = null, StepsDone = [],
    };

    private static string DeskOf(InvestigationKind kind, string handledAt) => kind == InvestigationKind.Ltio ? NationalDesk : handledAt;

    private Investigation Barring(string person) => this with
    {
        Access = Access.Bar(person), Assignments = Without(person), Report = Report.Reviewer?.Person == person ? Report with { Reviewer = null } : Report,
    };

    private ImmutableList<Assignment> Without(string person) => Assignments.RemoveAll(a => a.Person == person);
}

/// <summary>Somebody who investigates the case.</summary>
/// <param name="Person">Their mark.</param>
/// <param name="Part">The part they work for; null for the national team.</param>
/// <param name="Declared">They said to have no interest in it.</param>
public sealed record Assignment(string Account, string Person, string? Part, DateTimeOffset AssignedAt, bool Declared = false);
