using System.Text.Json.Serialization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Sanctioning.Cases.Appealing;
using Zichtlijn.Sanctioning.Cases.Deciding;

namespace Zichtlijn.Sanctioning.Cases.Objecting;

/// <summary>What became of an objection, and of what went to court after it.</summary>
public sealed record Contest
{
    /// <summary>A committee advises on it.</summary>
    public bool HasCommittee { get; init; }

    /// <summary>What it advised; null while it did not.</summary>
    public ObjectionOutcome? Advised { get; init; }

    /// <summary>How whoever objects was heard; null while they were not.</summary>
    public HearingForm? Heard { get; init; }

    /// <summary>What was decided; null while it was not, or is to be decided anew.</summary>
    public ObjectionOutcome? Outcome { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The court where it lies; null when it lies in none.</summary>
    public CourtLevel? Pending { get; init; }

    /// <summary>The day on which somebody went there.</summary>
    public DateOnly? AppealedOn { get; init; }

    /// <summary>The court that ruled last.</summary>
    public CourtLevel? Ruled { get; init; }

    public DateOnly? RuledOn { get; init; }

    /// <summary>What the court did that ruled last, a code.</summary>
    public string? RuledOutcome { get; init; }

    /// <summary>The highest court ruled, and wants nothing anew.</summary>
    public bool IsFinal { get; init; }

    /// <summary>The day from which somebody can go to court: of what they go against.</summary>
    [JsonIgnore]
    public DateOnly? OpenSince => NotifiedOn > RuledOn ? NotifiedOn : RuledOn ?? NotifiedOn;

    /// <summary>To which court somebody can go now: after a ruling of the first, to the highest.</summary>
    [JsonIgnore]
    public CourtLevel NextLevel => Ruled is null ? CourtLevel.Appeal : CourtLevel.FurtherAppeal;

    /// <summary>The term in which somebody can go there.</summary>
    [JsonIgnore]
    public string Window => NextLevel == CourtLevel.Appeal ? DecisionClocks.Appeal : DecisionClocks.FurtherAppeal;

    public Contest After(object happened) => happened switch
    {
        CommitteeAssigned => this with { HasCommittee = true },
        CommitteeAdvised e => this with { Advised = e.Outcome },
        ObjectionHeard e => this with { Heard = e.Form },
        ObjectionDecided e => this with { Outcome = e.Outcome, DecidedOn = Terms.Term.DayOf(e.DecidedAt), NotifiedOn = null },
        ObjectionDecisionNotified e => this with { NotifiedOn = e.On },
        AppealLodged e => this with { Pending = e.Level, AppealedOn = e.On },
        CourtRuled { DecideAnew: true } e => new() { Ruled = e.Level, RuledOn = e.On, RuledOutcome = e.Outcome },
        CourtRuled e => this with { Pending = null, Ruled = e.Level, RuledOn = e.On, RuledOutcome = e.Outcome, IsFinal = e.Level == CourtLevel.FurtherAppeal },
        _ => this,
    };
}
