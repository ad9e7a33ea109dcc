using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Outcome;
using Zichtlijn.Sanctioning.Cases.Reflecting;
using Zichtlijn.Sanctioning.Cases.Taking;

namespace Zichtlijn.Sanctioning.Cases;

/// <summary>
/// What decisions about a case that is weighed need to know, and its row in the lists with them. What other services tell
/// comes in any order: until there is a report with something established, nobody knows of it.
/// </summary>
public sealed record SanctionCase(Guid Id, CaseAccess Access) : IHasContent, IKeepsClocks, IHasConsequences
{
    /// <summary>What triage told of the case; null while that was not heard.</summary>
    public InvestigationHeardOf? Origin { get; init; }

    /// <summary>The report that was heard of last.</summary>
    public FindingsHeard? Report { get; init; }

    /// <summary>One for each person about whom something was established.</summary>
    public ImmutableList<Matter> Matters { get; init; } = [];

    /// <summary>Marks of those who worked on it before it came here.</summary>
    public ImmutableList<string> WorkedOnIt { get; init; } = [];

    public Acts Acts { get; init; } = Acts.None;

    /// <summary>Terms that run for one person have the number of their matter: <c>objection:1</c>.</summary>
    public CaseClocks Clocks { get; init; } = CaseClocks.None;

    /// <summary>Marks of those who were sent what is intended for them: it is theirs to read.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Subjects => [.. Matters.Where(m => m.Sent is not null).Select(m => m.Person).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Marks of those who are suspended, or were: that is theirs to read, also before anything was sent to them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Suspended => [.. Matters.Where(m => m.Suspension is not null).Select(m => m.Person).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Whoever prepares it; null while it waits for one.</summary>
    public Lawyer? Lawyer { get; init; }

    /// <summary>Whether it waits for a reflection room; null for a case of which no rule said anything.</summary>
    public ReflectionRuled? Reflection { get; init; }

    /// <summary>The first answer to an advice of a room before a proposal; null while there is none.</summary>
    public ReflectionAnswerHeard? ReflectionAnswer { get; init; }

    /// <summary>The rules ask for a reflection room, and its advice is not answered yet: nothing is proposed.</summary>
    [JsonIgnore]
    public bool WaitsForReflection => Reflection is { Waits: true } && ReflectionAnswer is null;

    public ProtectedContent? FirstContent { get; init; }

    /// <summary>What the reporter was told last of how it ended; null while it did not end.</summary>
    public OutcomeReached? Outcome { get; init; }

    /// <summary>To nobody it exists any more.</summary>
    public bool IsDestroyed { get; init; }

    /// <summary>There is something to weigh, and whoever is kept out is known.</summary>
    [JsonIgnore]
    public bool IsOpen => Origin is not null && Matters is not [] && !IsDestroyed;

    /// <summary>More than one part has to do with it, or nobody at the head of the part is left who may decide.</summary>
    public bool AtCorpsLevel { get; init; }

    /// <summary>The code of whoever decides: of a part, or <see cref="Seat.Corps"/>.</summary>
    [JsonIgnore]
    public string Authority => AtCorpsLevel ? Seat.Corps : Origin?.HandledAt ?? "";

    /// <summary>For everybody whom it is about there is an advice of the lawyer.</summary>
    [JsonIgnore]
    public bool IsPrepared => Matters is not [] && Matters.TrueForAll(m => m.IsPrepared);

    /// <summary>The authority has something to do with it: also when one matter is looked at again while another was decided on.</summary>
    [JsonIgnore]
    public bool IsForAuthority => IsPrepared || Matters.Exists(m => m is { Intention: not null } or { Taken: not null } or { Suspension: not null });

    /// <summary>A consultation waits for somebody to lead it.</summary>
    [JsonIgnore]
    public bool WaitsForChair => Matters.Exists(m => m.WaitsForChair);

    /// <summary>A case of the norm set would end for somebody without a sanction: the corps looks at it as well.</summary>
    [JsonIgnore]
    public bool NeedsSecond => Matters.Exists(m => m.Intention is { WaitsForSecond: true });

    /// <summary>Somebody objected: that is decided by somebody else than whoever decided first, at the corps (Awb 10:3(3)).</summary>
    [JsonIgnore]
    public bool IsObjectedTo => Matters.Exists(m => m.Taken?.Contest is not null);

    /// <summary>Something in it is irrevocable, so that others are compared with it.</summary>
    [JsonIgnore]
    public bool HasClosed => Matters.Exists(m => m.Taken?.IrrevocableSince is not null);

    /// <summary>Something was decided in it that deviates from the range or from what was advised.</summary>
    [JsonIgnore]
    public bool Deviates => Matters.Exists(m => m is { Taken: not null, Intention.Deviates: true });

    /// <summary>Marks of all who are asked for a consultation, or lead one.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Panel =>
        [.. Matters.SelectMany(m => m.Consultation.Taken.Select(s => s.Member.Person).Concat(m.Consultation.Chair is { } chair ? [chair.Person] : [])).Distinct(StringComparer.Ordinal)];

    /// <summary>Stored, so that lists can be asked for it.</summary>
    public SanctionState State => this switch
    {
        { IsPrepared: true } when Matters.TrueForAll(m => m.Taken is not null) => SanctionState.Decided,
        { IsPrepared: true } when Matters.TrueForAll(m => m.Intention is { Counts: true }) => SanctionState.Intended,
        { IsPrepared: true } when Matters.TrueForAll(m => m.Consultation.IsAdvised) => SanctionState.Advised,
        { IsPrepared: true } when Matters.TrueForAll(m => m.Proposal is not null) => SanctionState.InConsultation,
        { Lawyer: null } => SanctionState.ToPrepare,
        { Lawyer.Declared: false } => SanctionState.Taken,
        { IsPrepared: true } => SanctionState.Prepared,
        _ => SanctionState.InPreparation,
    };

    /// <summary>What an event made of the case; the first one begins it.</summary>
    public static SanctionCase Of(Guid id, object happened) => new SanctionCase(id, CaseAccess.At("", [])).After(happened);

    public SanctionCase After(object happened)
    {
        var next = Changed(happened) switch
        {
            { IsDestroyed: false } changed when changed.Acts.After(happened) is var acts && !ReferenceEquals(acts, changed.Acts) => changed with { Acts = acts },
            var changed => changed,
        };
        return next.FirstContent is null && !ReferenceEquals(next, this)
            ? next with { FirstContent = ProtectedContents.In(happened).FirstOrDefault() }
            : next;
    }

    /// <summary>The reporter hears it when what they may know of how it ended becomes something else.</summary>
    public IEnumerable<object> ConsequencesOf(IReadOnlyList<object> happened, DateTimeOffset now) =>
        happened.Aggregate(this, (c, e) => c.After(e)) is { IsDestroyed: false } next && ReporterOutcomes.Ended(next) is var (measure, isFinal)
            && (Outcome?.MeasureTaken, Outcome?.IsFinal) != (measure, isFinal)
            ? [new OutcomeReached(now, measure, isFinal)]
            : [];

    public Matter? MatterOf(int number) => Matters.Find(m => m.Number == number);

    private SanctionCase Changed(object happened) => happened switch
    {
        InvestigationHeardOf e => e.Barred.Aggregate(Anew(e), (c, person) => c.Barring(person)),
        FindingsHeard e => this with { Report = e, Matters = Matters.AddRange(e.Matters.Select(Matter.Of)) },
        PersonBarred e => Barring(e.Person),
        LawyerRecused e => Barring(e.Person),
        PanelistRecused e => Barring(e.Person),
        RaisedToCorps => this with { AtCorpsLevel = true },
        AuthorityRecused e => Barring(e.Person),
        PersonWorkedOnIt e => (this with { WorkedOnIt = WorkedOnIt.Add(e.Person), Access = Access.Release(e.Person) }).Without(e.Person),
        LawyerTook e => this with { Access = Access.Name(e.Person), Lawyer = new(e.Account, e.Person) },
        NoConflictDeclared e => this with { Access = Access.Declare(e.Person), Lawyer = Lawyer! with { Declared = true } },
        ClockPassed e when DecisionClocks.Read(e.Clock) is var (term, number) => this with
        {
            Clocks = Clocks.After(e), Matters = [.. Matters.Select(m => m.Number == number ? m.Passed(term, e.LastDay) : m)],
        },
        IClockEvent e => this with { Clocks = Clocks.After(e) },
        IInMatter e => InMatter(e) with { Clocks = DecisionClocks.MetBy(e) is { } met ? met.Terms.Aggregate(Clocks, (all, term) => all.Meet(DecisionClocks.Of(term, e.Matter), met.At)) : Clocks },
        OutcomeReached e => this with { Outcome = e },
        ReflectionRuled e => this with { Reflection = e },
        ReflectionAnswerHeard e => this with { ReflectionAnswer = e },
        DestructionStarted => Of(this),
        _ => this,
    };

    private SanctionCase InMatter(IInMatter e) => this with { Matters = [.. Matters.Select(m => m.Number == e.Matter ? m.After(e) : m)] };

    private static SanctionCase Of(SanctionCase before) => new(before.Id, CaseAccess.At("", [])) { IsDestroyed = true };

    /// <param name="person">Empty in a case that is destroyed: then nobody is meant.</param>
    private SanctionCase Barring(string person) => person is "" ? this : (this with { Access = Access.Bar(person) }).Without(person);

    /// <summary>Somebody does not belong to it any more: what they hold in it is free, and what rests on them is looked at again.</summary>
    private SanctionCase Without(string person) => person is "" ? this : this with
    {
        Lawyer = Lawyer?.Person == person ? null : Lawyer,
        Matters = [.. Matters.Select(m => m.Without(person, prepared: Lawyer is { Declared: true } lawyer && lawyer.Person == person))],
    };

    /// <summary>Triage told something new: what sits stops, and what was weighed by another kind of norm is weighed anew.</summary>
    private SanctionCase Anew(InvestigationHeardOf heard) => this with
    {
        Origin = heard, Matters = Origin is null ? Matters : [.. Matters.Select(m => m.Adjourned(toWeighAnew: Origin.InNormSet != heard.InNormSet))],
    };
}

/// <summary>Something that was done in one matter of a case.</summary>
public interface IInMatter
{
    /// <summary>Its number.</summary>
    int Matter { get; }
}
