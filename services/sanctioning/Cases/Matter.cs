using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Sanctioning.Cases.Comparing;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Letters;
using Zichtlijn.Sanctioning.Cases.Objecting;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Sanctioning.Cases.Protocol;
using Zichtlijn.Sanctioning.Cases.Suspending;
using Zichtlijn.Sanctioning.Cases.Weighing;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases;

/// <summary>What is weighed for one person: never more than what was established about them.</summary>
/// <param name="Person">Their mark; null for somebody who is in no directory.</param>
/// <param name="Charges">What was established.</param>
public sealed record Matter(int Number, string? Person, ImmutableList<int> Charges)
{
    /// <summary>What was answered last to each step, in the order of the steps.</summary>
    public ImmutableList<StepAnswer> Answers { get; init; } = [];

    /// <summary>The row of the matrix; null while it was not weighed how grave it is.</summary>
    public string? Row { get; init; }

    /// <summary>How grave it is, of which the row follows; comparators are found by it.</summary>
    public string? Severity { get; init; }

    public bool Repeated { get; init; }

    /// <summary>Those that count.</summary>
    public ImmutableList<Factor> Factors { get; init; } = [];

    /// <summary>The highest number that a factor ever had.</summary>
    public int LastFactor { get; init; }

    /// <summary>The row for which comparators were recorded, or that there are too few; null while they were not.</summary>
    public string? ComparedRow { get; init; }

    /// <summary>What the authority wants to impose; null while it did not say.</summary>
    public Proposal? Proposal { get; init; }

    public Consultation Consultation { get; init; } = new();

    /// <summary>What the authority intends to decide; null while it did not say.</summary>
    public Intention? Intention { get; init; }

    /// <summary>The highest number that an intention ever had.</summary>
    public int LastIntention { get; init; }

    /// <summary>They said something, to this intention or to one before it: a decision answers that.</summary>
    public bool HasViews { get; init; }

    /// <summary>What was sent of it to whom it is about; null while it was not.</summary>
    public SentIntention? Sent { get; init; }

    /// <summary>What was decided; null while it was not.</summary>
    public TakenDecision? Taken { get; init; }

    /// <summary>How often it was decided on an objection: a court can ask for that anew.</summary>
    public int ObjectionDecisions { get; init; }

    /// <summary>Those of which something was saved or signed.</summary>
    public ImmutableList<Letter> Letters { get; init; } = [];

    /// <summary>The last suspension to keep order; null when there was none.</summary>
    public Suspension? Suspension { get; init; }

    /// <summary>The grounds of all suspensions: on the same one nobody is suspended anew, or the limit would be none.</summary>
    public ImmutableList<string> SuspendedOn { get; init; } = [];

    /// <summary>There is a range to stay inside of.</summary>
    [JsonIgnore]
    public bool HasRange => Row is not null && this.IsToBeWeighed();

    /// <summary>Waits for somebody to lead the consultation.</summary>
    [JsonIgnore]
    public bool WaitsForChair => Proposal is not null && Consultation is { Chair: null, IsAdvised: false };

    /// <summary>The highest number that a proposal ever had.</summary>
    public int LastProposal { get; init; }

    /// <summary>What was prepared counts when the lawyer answers the last step anew.</summary>
    public bool IsToConfirm { get; init; }

    /// <summary>All five steps are answered, or four of them and one with no: then nothing is left to weigh.</summary>
    public bool IsPrepared => !IsToConfirm && (this.HasNothingToWeigh() ? Answers.Count >= FairSanctioning.Steps.Count - 1 : Answers.Count == FairSanctioning.Steps.Count);

    public static Matter Of(FoundMatter found) => new(found.Number, found.Person, [.. found.Charges]);

    public Matter After(object happened) => happened switch
    {
        StepAnswered e => this with { IsToConfirm = IsToConfirm && (int)e.Step < Answers.Count - 1, Answers = (int)e.Step < Answers.Count ? Answers.SetItem((int)e.Step, e.Answer) : Answers.Add(e.Answer) },
        WeightSet e => this with { Row = e.Row, Severity = e.Severity, Repeated = e.Repeated },
        FactorRecorded e => this with { Factors = Factors.Add(new(e.Number, e.Code)), LastFactor = e.Number },
        FactorWithdrawn e => this with { Factors = Factors.RemoveAll(f => f.Number == e.Number) },
        ComparatorsLinked e => this with { ComparedRow = e.Row },
        DecisionIntended e => this with { Intention = Intention.Of(e), LastIntention = e.Number },
        IntentionSent e => this with { Sent = new(e.Number, e.SentAt, Intention!.Charges, Intention.Sanction) },
        ViewsGiven e => this with { Sent = Sent! with { Views = e.Form }, HasViews = HasViews || e.Text is not null },
        DecisionTaken e => this with { Taken = new(e.Intention, Term.DayOf(e.TakenAt), Intention!.Sanction, e.AtOnce) },
        ILetterEvent e => this with { Letters = Letters.After(e) },
        ObjectionDecided e => this with { Taken = Taken!.After(e), ObjectionDecisions = ObjectionDecisions + 1 },
        IAfterDecision e => this with { Taken = Taken!.After(e) },
        SuspensionImposed e => this with { Suspension = Suspension.Of(e), SuspendedOn = SuspendedOn.Add(e.Ground) },
        SuspensionExtended or SuspensionPayChanged or SuspensionEnded => this with { Suspension = Suspension!.After(happened) },
        SecondAuthorityAnswered e => this with { Intention = Intention! with { Agreed = e.Agrees, Second = e.Person } },
        SanctionProposed e => this with { Proposal = Proposal.Of(e), LastProposal = e.Number },
        _ => this with { Consultation = Consultation.After(happened) },
    };

    /// <summary>
    /// Somebody does not belong to the case any more. What they proposed or intended is void; what they prepared needs the word of another
    /// lawyer; unless there is an advice on it.
    /// </summary>
    /// <param name="prepared">They were the lawyer.</param>
    public Matter Without(string person, bool prepared)
    {
        var left = this with
        {
            Consultation = Consultation.Without(person),
            Intention = Taken is not null ? Intention : Intention?.Person == person ? null : Intention?.Second == person ? Intention with { Agreed = null, Second = null } : Intention,
        };
        return Consultation.IsAdvised ? left
            : Proposal?.Person == person ? left with { Proposal = null, Consultation = left.Consultation.Adjourned() }
            : prepared ? left with { IsToConfirm = Answers is not [], Consultation = left.Consultation.Adjourned() }
            : left;
    }

    /// <summary>A term that runs for them passed.</summary>
    public Matter Passed(string term, DateOnly lastDay) => this with
    {
        Taken = Taken?.Passed(term, lastDay), Suspension = term == DecisionClocks.Suspension ? Suspension! with { EndedOn = Suspension.EndedOn ?? lastDay } : Suspension,
    };

    /// <summary>A consultation that sits stops.</summary>
    /// <param name="toWeighAnew">The range is of another kind of norm now.</param>
    public Matter Adjourned(bool toWeighAnew) => Consultation.IsAdvised ? this : this with
    {
        Consultation = Consultation.Adjourned(), Row = toWeighAnew ? null : Row, IsToConfirm = IsToConfirm || (toWeighAnew && Row is not null),
    };
}

/// <param name="Code">Of the reference data.</param>
public sealed record Factor(int Number, string Code);
