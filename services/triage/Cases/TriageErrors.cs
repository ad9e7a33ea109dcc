using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Triage.Cases;

/// <summary>Expected failures of triage.</summary>
internal static class TriageErrors
{
    public static Refusal AcceptedByAnother { get; } = Conflict("case-accepted-by-another", "A colleague has this case in handling.");

    public static Refusal NotAccepted { get; } = Conflict("case-not-accepted", "Take the case in handling first.");

    public static Refusal AlreadyDecided { get; } = Conflict("case-already-decided", "The case has been decided.");

    public static Refusal NotDecided { get; } = Conflict("case-not-decided", "The case has not been decided yet.");

    public static Refusal AwaitsAgreement { get; } = Conflict("decision-proposed", "A decision is proposed and waits for others to agree; take it back first.");

    public static Refusal NothingProposed { get; } = Conflict("nothing-proposed", "No decision waits for an answer.");

    public static Refusal AwaitsInformation { get; } = Conflict("awaiting-information", "Information is awaited; first note that it came.");

    /// <summary>Whoever decided on a case or agreed does not weigh it again.</summary>
    public static Refusal DecidedBefore { get; } = Conflict("decided-before", "Whoever decided on this case before does not weigh it again.");

    public static Refusal NobodyLeft { get; } = Conflict("nobody-left", "Nobody is left who could take the case.");

    public static Refusal NoHigherLevel { get; } = Unprocessable(
        "no-higher-level", "Above the corps leadership is the Minister: decide to forward the case (Politiewet 2012 art. 71).");

    public static Refusal MetByTheDecision { get; } = Unprocessable("met-by-the-decision", "This term is met by the decision and by nothing else.");

    public static Refusal NotAssessed { get; } = Unprocessable(
        "assessment-incomplete", "First assess regimes, severity, risks and scope: the case tells which step is next.");

    /// <summary>Mandatory expertise (status overview of June 2023): it can be substituted and never waived.</summary>
    public static Refusal NoAdvice { get; } = Unprocessable("expertise-missing", "An expert of another part, without an interest, must have advised first.");

    /// <summary>One answer for everybody who cannot: it does not tell who is kept out of a case.</summary>
    public static Refusal NoSuchExpert { get; } = Unprocessable("expert-not-eligible", "This person cannot advise on this case.");

    public static Refusal NoExpert { get; } = Conflict("no-expert-available", "No expert of another part is available now.");

    public static Refusal AskedAlready { get; } = Conflict("expertise-already-requested", "An expert of this field was asked already.");

    public static Refusal AdvisedAlready { get; } = Conflict("advice-already-given", "The advice was given.");

    /// <summary>Joint statement of June 2022: a good talk alone is over.</summary>
    public static Refusal TalkIsNotEnough { get; } = Unprocessable(
        "talk-is-not-enough", "A conversation in the line is not enough for exclusion, discrimination or racism.");

    public static Refusal OutcomesConflict { get; } = Unprocessable("outcomes-conflict", "These outcomes do not go together.");

    /// <summary>The national team investigates what is complex or crosses units (status overview of June 2023).</summary>
    public static Refusal LtioRule { get; } = Unprocessable(
        "ltio-rule", "The rule points to the national team; say why the unit should investigate all the same.");

    public static Refusal NotYourAnswer { get; } = Conflict("not-the-second-assessor", "Somebody else was asked to be the second pair of eyes.");

    /// <summary>Never move the reporter against their will.</summary>
    public static Refusal ReporterMustAgree { get; } = Unprocessable("reporter-must-agree", "This measure changes something for the reporter, who must agree.");

    private static Refusal Conflict(string code, string detail) => new(code, StatusCodes.Status409Conflict, detail);

    private static Refusal Unprocessable(string code, string detail) => new(code, StatusCodes.Status422UnprocessableEntity, detail);
}
