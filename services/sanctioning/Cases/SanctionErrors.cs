using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Sanctioning.Cases;

/// <summary>Expected failures of those who weigh a case.</summary>
internal static class SanctionErrors
{
    public static Refusal TakenByAnother { get; } = Refusal.Conflict("taken-by-another", "Another lawyer prepares this case.");

    public static Refusal NotYours { get; } = Refusal.Conflict("not-yours", "You do not prepare this case: take it first.");

    public static Refusal UnknownMatter { get; } = Refusal.Unprocessable("matter-unknown", "The case has no such matter.");

    /// <summary>The court takes the steps in their order, and so does whoever advises.</summary>
    public static Refusal StepNotOpen { get; } = Refusal.Conflict("step-not-open", "First answer the steps before this one.");

    /// <summary>Nothing is weighed of what is no breach of duty, or is not this person's to answer for.</summary>
    public static Refusal NothingToWeigh { get; } = Refusal.Conflict("nothing-to-weigh", "One of the first four steps was answered with no: there is nothing to weigh.");

    /// <summary>How grave it is says what a sanction is measured against.</summary>
    public static Refusal NotWeighed { get; } = Refusal.Conflict("not-weighed", "First say how grave it is: what is proportionate is measured against that.");

    public static Refusal TooFewComparators { get; } = Refusal.Unprocessable("too-few-comparators", "Name more comparable cases, or say why there are fewer.");

    public static Refusal UnknownComparator { get; } = Refusal.Unprocessable("comparator-unknown", "One of these is no closed case that can be shown: search again.");

    public static Refusal FactorCounts { get; } = Refusal.Conflict("factor-counts", "This factor counts already.");

    public static Refusal UnknownFactor { get; } = Refusal.Unprocessable("factor-unknown", "No such factor counts in this matter.");
}
