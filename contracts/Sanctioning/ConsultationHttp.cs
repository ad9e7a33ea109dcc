namespace Zichtlijn.Contracts.Sanctioning.Http.V1;

/// <summary>A sanction with all that it needs to be one: its amounts, and whether it is conditional.</summary>
/// <param name="Code">Of the reference data.</param>
/// <param name="Amounts">One for each limit that the sanction has; none for others.</param>
/// <param name="ProbationMonths">Null when it is not conditional (Barp art. 78).</param>
/// <param name="Beside">What stands beside a conditional dismissal; null for others.</param>
public sealed record SanctionChoice(string? Code, IReadOnlyList<SanctionAmount>? Amounts = null, int? ProbationMonths = null, SanctionBeside? Beside = null);

/// <inheritdoc cref="SanctionChoice"/>
public sealed record SanctionBeside(string? Code, IReadOnlyList<SanctionAmount>? Amounts = null);

/// <param name="Of">What it is an amount of, as the limits of the sanction call it: <c>hours</c>, <c>euros</c>, <c>years</c> …</param>
public sealed record SanctionAmount(string Of, decimal Value);

/// <summary>Says what the authority wants to impose on one person.</summary>
/// <param name="Sanction">Null for none.</param>
/// <param name="Measures">Measures that are no sanction, codes of the reference data.</param>
/// <param name="Reasons">50 to 10,000 characters.</param>
/// <param name="Deviation">Needed when it is outside the range, and only then.</param>
public sealed record ProposeSanction(SanctionChoice? Sanction, IReadOnlyList<string>? Measures, string? Reasons, DeviationMotivation? Deviation);

/// <summary>Why something else is chosen than was to be expected. With its answers it is at least 200 characters.</summary>
/// <param name="Motivation">20 to 10,000 characters.</param>
/// <param name="Factors">An answer to each factor that counts.</param>
public sealed record DeviationMotivation(string? Motivation, IReadOnlyList<FactorAnswer>? Factors);

/// <param name="Factor">Its number in the matter.</param>
/// <param name="Answer">10 to 2,000 characters.</param>
public sealed record FactorAnswer(int Factor, string? Answer);

/// <summary>What the authority wanted to impose at some moment.</summary>
/// <param name="Deviation">Null when it is inside the range.</param>
public sealed record ProposalDetail(
    int Number, SanctionChoice? Sanction, IReadOnlyList<string> Measures, string Reasons, DeviationMotivation? Deviation, string? By, DateTimeOffset At, string ReferenceData);

/// <summary>What a consultation advises.</summary>
public enum PanelAdvice
{
    MayImpose,
    MayNotImpose,
    ImposeOther,
}

/// <summary>As what somebody sits in a consultation.</summary>
public enum SeatKind
{
    Chair,
    Lawyer,
    Expert,
}

/// <summary>Whether somebody sits there.</summary>
public enum SeatState
{
    /// <summary>They were asked and did not say yet whether they have an interest.</summary>
    Asked,

    /// <summary>They have no interest, and read and vote.</summary>
    Seated,

    /// <summary>They left; their seat is for another.</summary>
    Left,
}

/// <summary>How far a consultation is.</summary>
public enum ConsultationState
{
    /// <summary>It waits for somebody to lead it.</summary>
    WaitsForChair,

    /// <summary>Somebody whom it must have is not there yet.</summary>
    Composing,

    /// <summary>Everybody is there: it can sit.</summary>
    Complete,

    /// <summary>It sits: members vote.</summary>
    Deliberating,

    /// <summary>It was voted to an end; the advice is being written.</summary>
    Voted,

    /// <summary>The authority has the advice.</summary>
    Advised,
}

/// <summary>A seat that is free.</summary>
/// <param name="Field">Of which an expert has to know; null for others.</param>
public sealed record MissingSeat(SeatKind Kind, string? Field);

/// <summary>Asks somebody to sit in a consultation.</summary>
/// <param name="Field">Of an expert, a code of the reference data.</param>
/// <param name="Account">Null leaves the choice to the system.</param>
public sealed record AskMember(SeatKind? Kind, string? Field, string? Account);

/// <summary>Somebody who can be asked.</summary>
/// <param name="Part">Null for the whole corps.</param>
public sealed record Candidate(SeatKind Kind, string? Field, string Account, string? Part);

/// <param name="Motive">Why; 10 to 1,000 characters.</param>
public sealed record LeaveSeat(string? Motive);

/// <summary>Votes, or votes anew.</summary>
/// <param name="Reasons">20 to 5,000 characters; those of whoever votes otherwise than most are kept with the advice, without a name.</param>
public sealed record CastVote(PanelAdvice? Advice, string? Reasons);

/// <summary>Advises the authority as was voted.</summary>
/// <param name="Sanction">Only when it was voted to impose something else, and then null for none.</param>
/// <param name="Reasons">50 to 10,000 characters.</param>
public sealed record IssueAdvice(SanctionChoice? Sanction, string? Reasons);

/// <param name="Votes">How many voted for it.</param>
public sealed record VoteCount(PanelAdvice Advice, int Votes);

/// <summary>What the consultation advised.</summary>
/// <param name="Sanction">What it would have imposed, when it advises to impose something else; null for none.</param>
/// <param name="Dissents">What those who voted otherwise had to say.</param>
public sealed record AdviceDetail(
    PanelAdvice Advice, SanctionChoice? Sanction, string Reasons, IReadOnlyList<VoteCount> Tally, IReadOnlyList<string> Dissents, DateTimeOffset At);

/// <summary>A consultation in the list of whoever leads it or sits in it.</summary>
/// <param name="Matter">Its number in the case.</param>
/// <param name="Mine">The caller leads it or sits in it.</param>
/// <param name="MustAnswer">The caller was asked and did not say yet whether they have an interest.</param>
public sealed record ListedConsultation(
    Guid CaseId, int Matter, string CaseNumber, string Category, bool InNormSet, ConsultationState State, bool Mine, bool MustAnswer, DateTimeOffset ProposedAt, long Version);

/// <summary>A consultation as its members read it: nobody's name but their own.</summary>
/// <param name="IsChair">The caller leads it.</param>
/// <param name="MustAnswer">The caller was asked and did not say yet whether they have an interest.</param>
/// <param name="MyAdvice">What the caller voted last; null when they did not, and when the voting is closed.</param>
/// <param name="Votes">How many voted.</param>
/// <param name="Voters">How many can.</param>
/// <param name="Missing">Who must be there and is not.</param>
/// <param name="Findings">How many charges were established about this person, of how many in the case.</param>
/// <param name="Matter">What was weighed and proposed, without names; null while the caller does not sit there.</param>
/// <param name="Outcome">What was voted, once the voting is closed.</param>
public sealed record ConsultationDetail(
    Guid CaseId, int Number, string CaseNumber, string Category, bool InNormSet, ConsultationState State, bool IsChair, bool MustAnswer, IReadOnlyList<SeatDetail> Seats,
    IReadOnlyList<MissingSeat> Missing, PanelAdvice? MyAdvice, int Votes, int Voters, FindingCount Findings, MatterDetail? Matter, VotingOutcome? Outcome, long Version);

/// <param name="Seat">Its number; 0 for the chair.</param>
/// <param name="Me">The caller sits there.</param>
public sealed record SeatDetail(int Seat, SeatKind Kind, string? Field, string Account, string? Part, SeatState State, bool HasVoted, bool Me);

public sealed record FindingCount(int Established, int Charges);

/// <param name="Dissents">What those who voted otherwise had to say, without who they are.</param>
public sealed record VotingOutcome(PanelAdvice Advice, IReadOnlyList<VoteCount> Tally, IReadOnlyList<string> Dissents);
