using System.Text.Json.Serialization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Sanctioning.Cases.Appealing;
using Zichtlijn.Sanctioning.Cases.Deciding;

namespace Zichtlijn.Sanctioning.Cases.Objecting;

/// <summary>What became of an objection, and of what went to court after it. What is decided anew begins anew.</summary>
public sealed record Contest
{
    /// <summary>A committee advises on it.</summary>
    public bool HasCommittee { get; init; }

    /// <summary>What it advised; null while it did not.</summary>
    public CommitteeView? Advised { get; init; }

    /// <summary>How whoever objects was heard; null while they were not.</summary>
    public HearingForm? Heard { get; init; }

    /// <summary>What was decided; null while it was not.</summary>
    public ObjectionOutcome? Outcome { get; init; }

    /// <summary>The sanction that was decided last; null for none.</summary>
    public SanctionChoice? Decided { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The court where it lies; null when it lies in none.</summary>
    public CourtLevel? Pending { get; init; }

    /// <summary>Who went there, and on which day.</summary>
    public AppealBy? Appellant { get; init; }

    public DateOnly? AppealedOn { get; init; }

    /// <summary>The court that ruled last on what was decided; null while none did.</summary>
    public CourtLevel? Ruled { get; init; }

    public DateOnly? RuledOn { get; init; }

    /// <summary>What the court did that ruled last, a code.</summary>
    public string? RuledOutcome { get; init; }

    /// <summary>The court that wanted a new decision on the objection; null when none did.</summary>
    public CourtLevel? Anew { get; init; }

    /// <summary>The highest court ruled, and wants nothing anew.</summary>
    public bool IsFinal { get; init; }

    /// <summary>A new decision is awaited: what was decided before was quashed.</summary>
    [JsonIgnore]
    public bool IsToDecideAnew => Anew is not null && Outcome is null;

    /// <summary>The day from which somebody can go to court: of what they go against; null while there is nothing to go against.</summary>
    [JsonIgnore]
    public DateOnly? OpenSince => Ruled is not null ? RuledOn : NotifiedOn ?? (Anew == CourtLevel.Appeal ? RuledOn : null);

    /// <summary>
    /// To which court somebody can go now. After a ruling of the first, to the highest; with a new decision to the one that wanted it (Awb 8:113(2)).
    /// </summary>
    [JsonIgnore]
    public CourtLevel NextLevel => Ruled is not null || (NotifiedOn is null && Anew is not null) || Anew == CourtLevel.FurtherAppeal ? CourtLevel.FurtherAppeal : CourtLevel.Appeal;

    /// <summary>They would go against a decision, not against a ruling: only whom it is about can.</summary>
    [JsonIgnore]
    public bool IsAgainstDecision => Ruled is null && NotifiedOn is not null;

    /// <summary>The term in which somebody can go there.</summary>
    [JsonIgnore]
    public string Window => NextLevel == CourtLevel.Appeal ? DecisionClocks.Appeal : DecisionClocks.FurtherAppeal;

    public Contest After(object happened) => happened switch
    {
        CommitteeAssigned => this with { HasCommittee = true },
        CommitteeAdvised e => this with { Advised = new(e.Outcome, e.Sanction) },
        ObjectionHeard e => this with { Heard = e.Form },
        ObjectionDecided e => this with { Outcome = e.Outcome, Decided = e.Sanction, DecidedOn = Terms.Term.DayOf(e.DecidedAt), NotifiedOn = null },
        ObjectionDecisionNotified e => this with { NotifiedOn = e.On },
        AppealLodged e => this with { Pending = e.Level, Appellant = e.Appellant, AppealedOn = e.On },
        CourtRuled { DecideAnew: true } e => new() { Decided = Decided, RuledOn = e.On, RuledOutcome = e.Outcome, Anew = e.Level },
        CourtRuled e => this with { Pending = null, Ruled = e.Level, RuledOn = e.On, RuledOutcome = e.Outcome, IsFinal = e.Level == CourtLevel.FurtherAppeal },
        _ => this,
    };
}

/// <summary>What a committee advises.</summary>
/// <param name="Sanction">What it would put in the place when the objection is founded; null for none.</param>
public sealed record CommitteeView(ObjectionOutcome Outcome, SanctionChoice? Sanction);
