using System.Collections.Immutable;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Sanctioning.Cases.Protocol;
using Zichtlijn.Sanctioning.Cases.Weighing;

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

    /// <summary>All five steps are answered, or four of them and one with no: then nothing is left to weigh.</summary>
    public bool IsPrepared => this.HasNothingToWeigh() ? Answers.Count >= FairSanctioning.Steps.Count - 1 : Answers.Count == FairSanctioning.Steps.Count;

    public static Matter Of(FoundMatter found) => new(found.Number, found.Person, [.. found.Charges]);

    public Matter After(object happened) => happened switch
    {
        StepAnswered e => this with { Answers = (int)e.Step < Answers.Count ? Answers.SetItem((int)e.Step, e.Answer) : Answers.Add(e.Answer) },
        WeightSet e => this with { Row = e.Row, Severity = e.Severity, Repeated = e.Repeated },
        FactorRecorded e => this with { Factors = Factors.Add(new(e.Number, e.Code)), LastFactor = e.Number },
        FactorWithdrawn e => this with { Factors = Factors.RemoveAll(f => f.Number == e.Number) },
        _ => this,
    };
}

/// <param name="Code">Of the reference data.</param>
public sealed record Factor(int Number, string Code);
