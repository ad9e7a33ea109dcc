using System.Text.Json.Serialization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Sanctioning.Cases.Appealing;
using Zichtlijn.Sanctioning.Cases.Conditions;
using Zichtlijn.Sanctioning.Cases.Objecting;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary>What was sent to whom it is about, and whether they were heard.</summary>
/// <param name="Number">Of the intended decision.</param>
/// <param name="Views">In which form views were given; null while they were not.</param>
public sealed record SentIntention(int Number, DateTimeOffset At, IReadOnlyList<int> Charges, SanctionChoice? Sanction, ViewsForm? Views = null);

/// <summary>Something that follows on a decision.</summary>
public interface IAfterDecision : IInMatter;

/// <summary>What was decided on one person, and what came of it.</summary>
/// <param name="Intention">Number of the intended decision.</param>
/// <param name="Sanction">As it stands now, after an objection or a court; null for none.</param>
/// <param name="AtOnce">It is executed before it is irrevocable.</param>
/// <param name="IrrevocableSince">The first day on which nobody can contest it in time any more, and nobody had; or on which the highest court ruled.</param>
public sealed record TakenDecision(
    int Intention, DateOnly TakenOn, SanctionChoice? Sanction, bool AtOnce, DateOnly? NotifiedOn = null, DateOnly? ObjectedOn = null, bool ObjectedLate = false, DateOnly? IrrevocableSince = null,
    DateOnly? ExecutedOn = null)
{
    /// <summary>The term whose end makes it irrevocable; null while something was lodged in time and not decided.</summary>
    public string? Window { get; init; }

    /// <summary>Whether they have a sanction, as far as they were told; null while they were not. What is decided on an objection counts when it was made known.</summary>
    public bool? HasSanction { get; init; }

    /// <summary>Null while nobody objected.</summary>
    public Contest? Contest { get; init; }

    /// <summary>The sanction that was imposed when it came to court, by code; null when it did not, or none was.</summary>
    public string? Imposed { get; init; }

    /// <summary>How its condition stands; null for what has none, and while it was not carried out.</summary>
    public Probation? Probation { get; init; }

    public TakenDecision After(IAfterDecision happened) => Next(happened) switch
    {
        var next when happened is DecisionNotified or ObjectionDecisionNotified or CourtRuled or ConditionInvoked => next with { HasSanction = next.Sanction is not null },
        var next => next,
    };

    /// <summary>A term passed: nobody can change the decision any more, or its condition was kept.</summary>
    public TakenDecision Passed(string term, DateOnly lastDay) => term switch
    {
        _ when term == Window => this with { IrrevocableSince = lastDay.AddDays(1) },
        DecisionClocks.Probation when Probation is { } probation => this with { Probation = probation with { Lapsed = true } },
        _ => this,
    };

    private TakenDecision Next(IAfterDecision happened) => happened switch
    {
        DecisionNotified e => this with { NotifiedOn = e.On, Window = DecisionClocks.Objection },
        ObjectionLodged e => Opened(e.Late) with { ObjectedOn = e.On, ObjectedLate = e.Late, Contest = new() },
        ObjectionDecided e => Imposing(e.Sanction) with { Contest = Contest!.After(e) },
        ObjectionDecisionNotified e when !IsAsItWas && Contest!.After(e) is var contest => Opened(late: false) with { Window = contest.Window, Contest = contest },
        AppealLodged e => Opened(e.Late) with { Contest = Contest!.After(e) },
        CourtRuled e => Ruled(e).Imposing(e.Sanction) with { Imposed = Imposed ?? Sanction?.Code, Contest = Contest!.After(e) },
        DecisionExecuted e => this with { ExecutedOn = e.On, Probation = Sanction is { ProbationMonths: { } months } ? new(e.On, Term.LastDay(e.On, new Period(months, PeriodUnit.Months), TermBasis.OwnNorm)) : Probation },
        ConditionInvoked e => this with { Sanction = e.Sanction, AtOnce = false, ExecutedOn = null, Probation = Probation! with { InvokedOn = e.On } },
        _ => this with { Contest = Contest!.After(happened) },
    };

    /// <summary>The objection came late and that was not excused: the decision is as irrevocable as it was. Once it was open again it stays so until a term passed.</summary>
    private bool IsAsItWas => ObjectedLate && Contest!.Outcome == ObjectionOutcome.Inadmissible && (Window is not null || IrrevocableSince is not null);

    /// <summary>What was carried out of another sanction was not carried out of this one, and its condition is gone.</summary>
    private TakenDecision Imposing(SanctionChoice? sanction) =>
        sanction.IsSame(Sanction) ? this : this with { Sanction = sanction, AtOnce = false, ExecutedOn = null, Probation = null };

    /// <summary>What comes in time keeps it open; what comes late does not, until whoever decides on it excuses that.</summary>
    private TakenDecision Opened(bool late) => late ? this : this with { Window = null, IrrevocableSince = null };

    private TakenDecision Ruled(CourtRuled e) => e switch
    {
        { DecideAnew: true } => Opened(late: false),
        { Level: CourtLevel.FurtherAppeal } => this with { Window = null, IrrevocableSince = e.On },
        _ => this with { Window = DecisionClocks.FurtherAppeal, IrrevocableSince = null },
    };
}

/// <summary>The time in which a condition has to be kept.</summary>
/// <param name="Until">The last day.</param>
/// <param name="Lapsed">It was kept to the end.</param>
/// <param name="InvokedOn">The day on which it was broken.</param>
public sealed record Probation(DateOnly From, DateOnly Until, bool Lapsed = false, DateOnly? InvokedOn = null)
{
    [JsonIgnore]
    public ProbationState State => InvokedOn is not null ? ProbationState.Invoked : Lapsed ? ProbationState.Lapsed : ProbationState.Running;
}
