using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Cases;

/// <summary>Expected failures of investigations.</summary>
internal static class InvestigationErrors
{
    public static Refusal Over { get; } = Refusal.Conflict("investigation-over", "This investigation is over.");

    public static Refusal NoMandate { get; } = Refusal.Conflict("mandate-missing", "The competent authority must give the mandate first.");

    /// <summary>The mandate is about them or somebody close to them (Awb 2:4): the next higher gives it.</summary>
    public static Refusal AuthorityConflicted { get; } = Refusal.Unprocessable(
        "authority-conflicted", "The mandate is about you or somebody close to you, or below you: step back, and the next higher gives it.");

    public static Refusal NoHigherLevel { get; } = Refusal.Unprocessable(
        "no-higher-level", "Nobody is left at the level of the corps: above it is the Minister (Politiewet 2012 art. 71).");

    public static Refusal UnknownCharge { get; } = Refusal.Unprocessable("charge-unknown", "A charge has a number that no charge of the present mandate has.");

    /// <summary>The review of 2020: mandates were not uniform, and changed without a trace.</summary>
    public static Refusal MotiveMissing { get; } = Refusal.Unprocessable("motive-missing", "Say why the mandate is amended.");

    public static Refusal NoInquiry { get; } = Refusal.Conflict("no-inquiry", "Only an exploratory inquiry is concluded in this way.");

    /// <summary>One answer for everybody who cannot: it does not tell who is kept out of a case.</summary>
    public static Refusal NotEligible { get; } = Refusal.Unprocessable("investigator-not-eligible", "This person cannot investigate this case.");

    public static Refusal NotAssigned { get; } = Refusal.Conflict("not-assigned", "You do not investigate this case.");

    public static Refusal NotStaffed { get; } = Refusal.Conflict("not-staffed", "First enough investigators must have declared to have no interest.");

    public static Refusal OwnerUnknown { get; } = Refusal.Unprocessable("step-owner-unknown", "Each step belongs to somebody who investigates the case.");

    public static Refusal AfterTarget { get; } = Refusal.Unprocessable("step-after-target", "A step ends after the last day of the investigation, or before today.");

    public static Refusal UnknownStep { get; } = Refusal.Unprocessable("step-unknown", "The plan has no such step.");

    public static Refusal NoPlan { get; } = Refusal.Conflict("plan-missing", "There is no plan yet.");

    public static Refusal NotYourStep { get; } = Refusal.Unprocessable("not-your-step", "Somebody else does this step.");

    public static Refusal MetByTheMandate { get; } = Refusal.Unprocessable("met-by-the-mandate", "This term is met by what is decided and by nothing else.");
}
