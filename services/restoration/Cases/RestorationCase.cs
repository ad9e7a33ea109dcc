using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Restoration.Cases.Closing;
using Zichtlijn.Restoration.Cases.Detriment;
using Zichtlijn.Restoration.Cases.Escalating;
using Zichtlijn.Restoration.Cases.Joining;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.Restoration.Cases.Offering;
using Zichtlijn.Restoration.Cases.Rehabilitating;
using Zichtlijn.Restoration.Cases.Taking;
using Zichtlijn.Restoration.Cases.Timing;

namespace Zichtlijn.Restoration.Cases;

/// <summary>What decisions about a case need to know, and its row in the lists with them. What other services tell comes in any order.</summary>
public sealed record RestorationCase(Guid Id, CaseAccess Access) : IHasContent, IKeepsClocks, IHasConsequences
{
    /// <summary>What was told of the report; null while that was not heard.</summary>
    public ReportHeardOf? Origin { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>The reporter took the report back; what was offered stands.</summary>
    public bool ReportWithdrawn { get; init; }

    /// <summary>How far others may know who the reporter is, as it was heard last.</summary>
    public DisclosureHeardOf? Widened { get; init; }

    /// <summary>To which level it was brought last; null while it is where it began.</summary>
    public HandlingMoved? Moved { get; init; }

    /// <summary>What was heard last of an investigation.</summary>
    public FindingsHeard? Findings { get; init; }

    public Worker? Worker { get; init; }

    public RecognitionOffered? Offer { get; init; }

    /// <summary>The last one.</summary>
    public OfferAnswered? Answer { get; init; }

    public ImmutableList<NeedsTold> Needs { get; init; } = [];

    public ImmutableList<CaseMeasure> Measures { get; init; } = [];

    /// <summary>Of all that was done for the reporter, the last one.</summary>
    public Evaluated? Evaluation { get; init; }

    public bool IsClosed { get; init; }

    public ImmutableList<CaseCheck> Checks { get; init; } = [];

    public ImmutableList<PersonnelActionNoted> PersonnelActions { get; init; } = [];

    public ImmutableList<AccusedPerson> Persons { get; init; } = [];

    public ImmutableList<CaseEscalation> Escalations { get; init; } = [];

    public ImmutableList<CaseTrack> Tracks { get; init; } = [];

    public CaseClocks Clocks { get; init; } = CaseClocks.None;

    public ProtectedContent? FirstContent { get; init; }

    /// <summary>To nobody it exists any more.</summary>
    public bool IsDestroyed { get; init; }

    /// <summary>Whoever is kept out of it is known.</summary>
    [JsonIgnore]
    public bool IsOpen => Origin is not null && !IsDestroyed;

    [JsonIgnore]
    public Disclosure Disclosure => Widened?.Disclosure ?? Origin?.Disclosure ?? Disclosure.Anonymous;

    /// <summary>What is done for the reporter, without what is done for others.</summary>
    [JsonIgnore]
    public IEnumerable<CaseMeasure> OfReporter => Measures.Where(m => m.Proposed.Person is null);

    /// <summary>What the corps still has to look at: nobody answered it, and what was late is still due.</summary>
    [JsonIgnore]
    public IEnumerable<CaseEscalation> OpenEscalations =>
        Escalations.Where(e => e.Answer is null && (e.Raised.Kind == EscalationKind.Detriment || Clocks.Find(e.Raised.Of) is { IsOpen: true }));

    /// <summary>Without what is done beside it for others; an escalation stands beside it and ends nothing.</summary>
    [JsonIgnore]
    public RestorationState State => this switch
    {
        { IsClosed: true } => RestorationState.Closed,
        { Offer: null } => RestorationState.ToOffer,
        { Answer: null } => RestorationState.Offered,
        { Answer.Accepted: false } => RestorationState.Declined,
        { Evaluation: not null } when !OfReporter.Any(m => m.IsOpen) => RestorationState.Evaluated,
        _ when OfReporter.Any(m => m.Done is not null) => RestorationState.Running,
        _ when OfReporter.Any(m => m.State == MeasureState.Agreed) => RestorationState.Agreed,
        _ => Needs.IsEmpty ? RestorationState.Accepted : RestorationState.NeedsExplored,
    };

    /// <summary>Null while the reporter wants it and it is not closed.</summary>
    public Refusal? MayGoOn() => this switch
    {
        { IsClosed: true } => RestorationErrors.Closed,
        { Offer: null } => RestorationErrors.NotOffered,
        { Answer.Accepted: true } => null,
        _ => RestorationErrors.NotAccepted,
    };

    public IEnumerable<object> ConsequencesOf(IReadOnlyList<object> happened, DateTimeOffset now) => this.Following(happened, now);

    /// <summary>What an event made of the case; the first one begins it.</summary>
    public static RestorationCase Of(Guid id, object happened) => new RestorationCase(id, CaseAccess.At("", [])).After(happened);

    public RestorationCase After(object happened)
    {
        var next = Changed(happened);
        return next.FirstContent is null && !ReferenceEquals(next, this)
            ? next with { FirstContent = ProtectedContents.In(happened).FirstOrDefault() }
            : next;
    }

    private RestorationCase Changed(object happened) => happened switch
    {
        ReportHeardOf e => e.Barred.Aggregate(this with { Origin = e, Access = Access with { Part = Moved?.Part ?? e.HandledAt } }, (c, person) => c.Barring(person)),
        ReceiptHeardOf e => this with { AcknowledgedAt = e.AcknowledgedAt },
        WithdrawalHeardOf => this with { ReportWithdrawn = true },
        DisclosureHeardOf e => this with { Widened = e },
        HandlingMoved e => this with { Moved = e, Worker = null, Access = Access with { Part = e.Part, Handlers = [], Declared = [] } },
        FindingsHeard e => this with { Findings = e, Persons = Persons.After(e) },
        PersonBarred e => Barring(e.Person),
        WorkerTook e => this with { Worker = new(e.Account, e.Person), Access = Access.Name(e.Person) },
        NoConflictDeclared e => this with { Worker = Worker! with { Declared = true }, Access = Access.Declare(e.Person) },
        WorkerRecused e => Barring(e.Person),
        SubstituteNamed e => this with { Access = Access.Name(e.Person) },
        CaseHandedOver e => this with { Worker = new(e.Account, e.Person), Access = Access.Release(Worker!.Person).Name(e.Person) },
        RecognitionOffered e => this with { Offer = e },
        OfferAnswered e => this with { Answer = e, IsClosed = false },
        NeedsTold e => this with { Needs = Needs.Add(e) },
        Evaluated { Measure: null } e => this with { Evaluation = e },
        RestorationClosed => this with { IsClosed = true },
        RehabilitationOffered or RehabilitationAnswered => this with { Persons = Persons.After(happened) },
        DetrimentCheckOpened e => this with { Checks = Checks.Add(new(e)) },
        DetrimentCheckAnswered e => this with { Checks = Checks.ConvertAll(k => k.Opened.Number == e.Number ? k with { Answer = e } : k) },
        PersonnelActionNoted e => this with { PersonnelActions = PersonnelActions.Add(e) },
        Escalated e => this with { Escalations = Escalations.Add(new(e)) },
        EscalationAnswered e => this with { Escalations = Escalations.ConvertAll(x => x.Raised.Number == e.Number ? x with { Answer = e } : x) },
        TrackInvited or TrackAnswered or TrackMeasureEvaluated => this with { Tracks = Tracks.After(happened) },
        IClockEvent e => this with { Clocks = Clocks.After(e) },
        DestructionStarted => new(Id, CaseAccess.At("", [])) { IsDestroyed = true },
        _ => this with { Measures = Measures.After(happened) },
    };

    /// <param name="person">Empty in a case that is destroyed: then nobody is meant.</param>
    private RestorationCase Barring(string person) => person is ""
        ? this
        : this with { Access = Access.Bar(person), Worker = Worker?.Person == person ? null : Worker };
}
