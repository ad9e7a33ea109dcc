namespace Zichtlijn.Sanctioning.Cases;

/// <summary>What sealed content is: authenticated with it, so that no piece of content can pass for another.</summary>
internal static class Purposes
{
    public const string Step = "protocol-step";
    public const string Weight = "weight";
    public const string Factor = "factor";
    public const string FactorWithdrawal = "factor-withdrawal";
    public const string Proposal = "proposal";
    public const string ProposalDeviation = "proposal-deviation";
    public const string SeatDeparture = "seat-departure";
    public const string Vote = "vote";
    public const string Dissent = "dissent";
    public const string Intention = "intended-decision";
    public const string IntentionDeviation = "intended-decision-deviation";
    public const string Views = "views";
    public const string ViewsAnswer = "views-answer";
    public const string Decision = "decision";
    public const string Objection = "objection";
    public const string Execution = "execution";
    public const string OutsideAdvice = "outside-advice";
    public const string MoreTime = "more-time";
    public const string Committee = "objection-committee";
    public const string CommitteeAdvice = "committee-advice";
    public const string CommitteeDeviation = "committee-deviation";
    public const string Hearing = "objection-hearing";
    public const string ObjectionDecision = "objection-decision";
    public const string Ruling = "ruling-in-case";
    public const string Suspension = "suspension";
    public const string Invocation = "invocation";
    public const string InvocationViews = "invocation-views";
    public const string SecondAnswer = "second-answer";
    public const string Advice = "consultation-advice";
    public const string Comparator = "comparator";
    public const string FewComparators = "few-comparators";
    public const string RulingText = "ruling-text";
    public const string Letter = "letter";
    public const string SignedLetter = "signed-letter";
    public const string RulingCoding = "ruling-coding";
}
