using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Terms;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.AwaitingInformation;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Reopening;
using Zichtlijn.Triage.Cases.Routing;
using Zichtlijn.Triage.Cases.Timing;

namespace Zichtlijn.Triage.Cases;

/// <summary>What decisions about a case need to know, and its row in the queue with them. Words are in its file.</summary>
/// <param name="Category">As it was reported.</param>
/// <param name="OrganisationalPart">Where it happened.</param>
/// <param name="Officer">The account whose case it is; null when nobody's.</param>
public sealed record TriageCase(
    Guid Id, string Category, string OrganisationalPart, CaseAccess Access, TriageState State, string? Officer) : IKeepsClocks, IHasContent
{
    public string CaseNumber { get; init; } = "";

    /// <summary>The day of the report, from which terms count.</summary>
    public DateOnly ReceivedOn { get; init; }

    /// <summary>Reported as exclusion, discrimination or racism, or found to be: it never leaves the norm set again.</summary>
    public bool InNormSet { get; init; }

    public CaseClocks Clocks { get; init; } = CaseClocks.None;

    public CaseAssessment Assessment { get; init; } = CaseAssessment.None;

    public ImmutableList<Consulted> Consultations { get; init; } = [];

    /// <summary>Somebody else than the reporter was asked for information.</summary>
    public bool AwaitsOthers { get; init; }

    /// <summary>Questions that the reporter has not answered.</summary>
    public ImmutableList<Guid> OpenQuestions { get; init; } = [];

    /// <summary>What waits for others to agree.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>The second pair of eyes.</summary>
    public Assessor? Second { get; init; }

    public CaseDecided? Decision { get; init; }

    /// <summary>The accounts of everybody who decided or agreed before: they do not weigh the case again.</summary>
    public ImmutableList<string> Deciders { get; init; } = [];

    /// <summary>The first content of the case; what is written later goes under its key.</summary>
    public ProtectedContent? FirstContent { get; init; }

    /// <summary>To nobody it exists any more.</summary>
    public bool IsDestroyed { get; init; }

    /// <summary>Stored, so that the queue can tell it.</summary>
    public NextStep Next => NextSteps.Of(this);

    /// <summary>Stored, to find the cases that an expert was asked for.</summary>
    public ImmutableList<string> ExpertMarks => [.. Consultations.Where(c => c.Reads).Select(c => c.Person)];

    /// <summary>Every part that has to do with it: no expert comes from there.</summary>
    [JsonIgnore]
    internal IEnumerable<string> InvolvedParts => (Assessment.Scope?.Parts ?? []).Append(OrganisationalPart).Append(Access.Part);

    /// <summary>What was reported, and what the officer found beside it.</summary>
    [JsonIgnore]
    internal IEnumerable<string> Categories => Assessment.Categories.Prepend(Category).Distinct(StringComparer.Ordinal);

    public static TriageCase Of(Guid id, CaseReceived e) =>
        new(id, e.Category, e.OrganisationalPart, AccessChanges.Of(e), TriageState.Received, Officer: null)
        {
            CaseNumber = e.CaseNumber, ReceivedOn = Term.DayOf(e.SubmittedAt), InNormSet = e.InNormSet, Clocks = TriageClocks.Of(e),
        };

    /// <summary>What an event made of the case.</summary>
    public TriageCase After(object happened)
    {
        var next = Changed(happened);
        return next.FirstContent is null && !ReferenceEquals(next, this)
            ? next with { FirstContent = ProtectedContents.In(happened).FirstOrDefault() }
            : next;
    }

    private TriageCase Changed(object happened) => happened switch
    {
        CaseAccepted e => Assessing() with { Officer = e.Officer },
        OfficerAssigned e => ToOfficer(e),
        OfficerWithdrawn e => this with { State = TriageState.Received, Officer = null, Proposal = null, Access = Access.After(e) },
        NoConflictDeclared e => this with { Access = Access.After(e) },
        OfficerRecused e => Barring(e.Person) with { Officer = Officer == e.Officer ? null : Officer },
        PersonBarred e => Barring(e.Person),
        ReadingEnded e => Ended(e.Person),
        RegimesClassified e => this with { Assessment = Assessment.After(e), InNormSet = InNormSet || e.InNormSet },
        IAssessmentEvent e => this with { Assessment = Assessment.After(e) },
        ExpertiseRequested e => this with { Consultations = Consultations.Add(Consulted.Of(e)) },
        AdviceGiven e => Consult(e.Person, c => c with { IsAdvised = true }),
        AdviceDeclined e => Consult(e.Person, c => c with { HasDeclined = true, Reads = false }),
        InformationAwaited => (this with { AwaitsOthers = true }).WaitingOrNot(),
        InformationReceived => (this with { AwaitsOthers = false, OpenQuestions = [] }).WaitingOrNot(),
        ReporterAsked e => (this with { OpenQuestions = OpenQuestions.Add(e.QuestionId) }).WaitingOrNot(),
        ReporterAnswered e => (this with { OpenQuestions = OpenQuestions.Remove(e.QuestionId) }).WaitingOrNot(),
        DecisionProposed e => this with { State = TriageState.DecisionProposed, Proposal = new Proposal(e) },
        SecondAssessorAsked e => this with { Second = new Assessor(e.Assessor, e.Person), Access = e.Declared ? Access.Declare(e.Person) : Access },
        ProposalAgreed e => this with { Proposal = Proposal?.After(e), Deciders = Deciders.Add(e.By) },
        ProposalReturned or ProposalWithdrawn => Assessing() with { Proposal = null },
        CaseDecided e => this with
        {
            State = TriageState.Decided, Decision = e, Proposal = null, Deciders = Deciders.Add(e.Officer), AwaitsOthers = false, OpenQuestions = [],
            Clocks = Clocks.Meet(TriageClocks.Decision, e.DecidedAt),
        },
        CaseReopened => Assessing() with { Decision = null },
        CaseRoutedUpward e => this with { Access = Access with { Part = e.Part } },
        IClockEvent e => this with { Clocks = Clocks.After(e) },
        DestructionStarted => this with { IsDestroyed = true },
        _ => this,
    };

    /// <summary>Somebody assesses it; the state tells whether something is waited for.</summary>
    private TriageCase Assessing() => this with
    {
        State = AwaitsOthers || !OpenQuestions.IsEmpty ? TriageState.AwaitingInfo : TriageState.UnderAssessment,
    };

    private TriageCase WaitingOrNot() => State is TriageState.UnderAssessment or TriageState.AwaitingInfo ? Assessing() : this;

    /// <summary>What the former officer proposed ends with the change of hands.</summary>
    private TriageCase ToOfficer(OfficerAssigned e) => (Proposal is null ? this : Assessing()) with
    {
        Officer = e.Officer, Access = Access.After(e), Proposal = null,
    };

    private TriageCase Barring(string person) => Ended(person) with { Access = Access.Bar(person) };

    private TriageCase Ended(string person) => Consult(person, c => c with { Reads = false }) with
    {
        Second = Second?.Mark == person ? null : Second, Access = Access.IsHandler(person) ? Access : Access.Release(person),
    };

    private TriageCase Consult(string person, Func<Consulted, Consulted> change) => this with
    {
        Consultations = [.. Consultations.Select(c => c.Person == person ? change(c) : c)],
    };
}

/// <summary>Somebody who weighs a case beside its officer.</summary>
public sealed record Assessor(string Account, string Mark);
