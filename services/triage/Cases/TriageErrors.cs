using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Triage.Cases;

/// <summary>Expected failures of triage.</summary>
internal static class TriageErrors
{
    public static Refusal AcceptedByAnother { get; } = Refusal.Conflict("case-accepted-by-another", "A colleague has this case in handling.");

    public static Refusal NotAccepted { get; } = Refusal.Conflict("case-not-accepted", "Take the case in handling first.");

    public static Refusal AlreadyDecided { get; } = Refusal.Conflict("case-already-decided", "The case has been decided.");

    public static Refusal NotDecided { get; } = Refusal.Conflict("case-not-decided", "The case has not been decided yet.");

    public static Refusal AwaitsAgreement { get; } = Refusal.Conflict("decision-proposed", "A decision is proposed and waits for others to agree; take it back first.");

    public static Refusal NothingProposed { get; } = Refusal.Conflict("nothing-proposed", "No decision waits for an answer.");

    public static Refusal AwaitsInformation { get; } = Refusal.Conflict("awaiting-information", "Information is awaited; first note that it came.");

    /// <summary>Whoever decided on a case or agreed does not weigh it again.</summary>
    public static Refusal DecidedBefore { get; } = Refusal.Conflict("decided-before", "Whoever decided on this case before does not weigh it again.");

    public static Refusal NobodyLeft { get; } = Refusal.Conflict("nobody-left", "Nobody is left who could take the case.");

    public static Refusal NoHigherLevel { get; } = Refusal.Unprocessable(
        "no-higher-level", "Above the corps leadership is the Minister: decide to forward the case (Politiewet 2012 art. 71).");

    public static Refusal MetByTheDecision { get; } = Refusal.Unprocessable("met-by-the-decision", "This term is met by the decision and by nothing else.");

    public static Refusal NotAssessed { get; } = Refusal.Unprocessable(
        "assessment-incomplete", "First assess regimes, severity, risks and scope: the case tells which step is next.");

    /// <summary>Mandatory expertise (status overview of June 2023): it can be substituted and never waived.</summary>
    public static Refusal NoAdvice { get; } = Refusal.Unprocessable("expertise-missing", "An expert of another part, without an interest, must have advised first.");

    /// <summary>One answer for everybody who cannot: it does not tell who is kept out of a case.</summary>
    public static Refusal NoSuchExpert { get; } = Refusal.Unprocessable("expert-not-eligible", "This person cannot advise on this case.");

    public static Refusal NoExpert { get; } = Refusal.Conflict("no-expert-available", "No expert of another part is available now.");

    public static Refusal AskedAlready { get; } = Refusal.Conflict("expertise-already-requested", "An expert of this field was asked already.");

    public static Refusal AdvisedAlready { get; } = Refusal.Conflict("advice-already-given", "The advice was given.");

    /// <summary>Joint statement of June 2022: a good talk alone is over.</summary>
    public static Refusal TalkIsNotEnough { get; } = Refusal.Unprocessable(
        "talk-is-not-enough", "A conversation in the line is not enough for exclusion, discrimination or racism.");

    public static Refusal OutcomesConflict { get; } = Refusal.Unprocessable("outcomes-conflict", "These outcomes do not go together.");

    /// <summary>The national team investigates what is complex or crosses units (status overview of June 2023).</summary>
    public static Refusal LtioRule { get; } = Refusal.Unprocessable(
        "ltio-rule", "The rule points to the national team; say why the unit should investigate all the same.");

    public static Refusal NotYourAnswer { get; } = Refusal.Conflict("not-the-second-assessor", "Somebody else was asked to be the second pair of eyes.");

    /// <summary>Never move the reporter against their will.</summary>
    public static Refusal ReporterMustAgree { get; } = Refusal.Unprocessable("reporter-must-agree", "This measure changes something for the reporter, who must agree.");
}
