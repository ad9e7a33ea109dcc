using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Restoration.Cases;

/// <summary>Expected failures of recognition and restoration.</summary>
public static class RestorationErrors
{
    public static Refusal TakenByAnother { get; } = Refusal.Conflict("taken-by-another", "A colleague works on this case.");

    public static Refusal NotYours { get; } = Refusal.Conflict("not-your-case", "You do not work on this case. Take it first, if nobody has it.");

    public static Refusal NotOffered { get; } = Refusal.Conflict("not-offered", "Nothing was offered yet.");

    public static Refusal OfferedAlready { get; } = Refusal.Conflict("offered-already", "It was offered already.");

    public static Refusal NotAccepted { get; } = Refusal.Conflict("not-accepted", "Whom it is for did not say yes, or does not want it now.");

    public static Refusal Closed { get; } = Refusal.Conflict("restoration-closed", "It is closed. Whom it is for can always say that they want it again.");

    public static Refusal UnknownMeasure { get; } = Refusal.Unprocessable("unknown-measure", "There is no measure of this number.");

    public static Refusal UnknownKind { get; } = Refusal.Unprocessable("unknown-measure-kind", "The reference data has no such measure for whom it is for.");

    public static Refusal NotHeld { get; } = Refusal.Conflict("measure-not-held", "It does not take place. Propose it anew.");

    public static Refusal Done { get; } = Refusal.Conflict("measure-done", "It was carried out already.");

    public static Refusal NotAgreed { get; } = Refusal.Conflict("measure-not-agreed", "Not everybody who has to agree did.");

    public static Refusal NotDone { get; } = Refusal.Conflict("measure-not-done", "It was not carried out yet.");

    public static Refusal BeforeAgreement { get; } = Refusal.Unprocessable("before-agreement", "That day is before it was agreed.");

    public static Refusal NobodyElse { get; } = Refusal.Unprocessable("nobody-else-needed", "This measure is between nobody but whom it is for and us.");

    public static Refusal OtherNotAsked { get; } = Refusal.Conflict("other-not-asked", "Ask the other person first.");

    public static Refusal OtherAskedAlready { get; } = Refusal.Conflict("other-asked-already", "The other person was asked already.");

    public static Refusal MeasuresOpen { get; } = Refusal.Conflict("measures-open", "Something was proposed or agreed and is not done.");

    public static Refusal UnknownCheck { get; } = Refusal.Unprocessable("unknown-check", "There is no check of this number.");

    public static Refusal CheckAnswered { get; } = Refusal.Conflict("check-answered", "That was answered already. Something else that happened can be noted as a personnel action, or reported.");

    public static Refusal UnknownPerson { get; } = Refusal.Unprocessable("unknown-person", "Nobody of this number was wrongly accused in this case.");

    public static Refusal UnknownEscalation { get; } = Refusal.Unprocessable("unknown-escalation", "Nothing of this number waits for the corps.");

    public static Refusal UnknownTrack { get; } = Refusal.Unprocessable("unknown-track", "There is no joint track of this number.");
}
