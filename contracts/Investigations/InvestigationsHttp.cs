namespace Zichtlijn.Contracts.Investigations.Http.V1;

/// <summary>Where an investigation stands.</summary>
public enum InvestigationState
{
    /// <summary>Triage asked for it; the competent authority has not given the mandate yet.</summary>
    AwaitingMandate,

    /// <summary>There is a mandate, and fewer investigators than are needed declared to have no interest.</summary>
    Mandated,

    /// <summary>The investigators are there.</summary>
    Staffed,

    /// <summary>They wrote down what they will do.</summary>
    Planned,

    /// <summary>Both sides have the draft of the report, and can respond to it.</summary>
    HearingBothSides,

    /// <summary>An investigator of another desk looks at the report, or agreed to it.</summary>
    PeerReview,

    /// <summary>The report is final: the investigation is over.</summary>
    Reported,

    /// <summary>Triage weighs the case again, before there was a mandate.</summary>
    Withdrawn,

    /// <summary>An exploratory inquiry that ended.</summary>
    Ended,

    /// <summary>The competent authority stopped it before there was a report.</summary>
    Aborted,

    /// <summary>It became a criminal case; the internal track is closed.</summary>
    ConvertedToCriminal,
}

/// <summary>What comes next in an investigation.</summary>
public enum InvestigationStep
{
    GiveMandate,
    AssignInvestigators,
    DeclareInterest,
    WritePlan,
    DoSteps,

    /// <summary>Somebody whose conduct is investigated does not know of it yet.</summary>
    NotifySubject,

    /// <summary>Write the report, and give both sides its draft.</summary>
    SubmitDraft,
    AwaitResponses,
    AskReview,
    AwaitReview,
    Finalise,
    None,
}

/// <summary>One row of a list: ids, codes and dates only.</summary>
/// <param name="OrganisationalPart">Where it happened.</param>
/// <param name="AtCorpsLevel">The competent authority is the corps.</param>
/// <param name="Investigators">Their accounts.</param>
/// <param name="DueBy">Last day of the open term that ends first; null when everything stands still or is done.</param>
/// <param name="DueTerm">That term, a code of the reference data.</param>
/// <param name="WorkingDaysLeft">Until that day; negative when it is over.</param>
/// <param name="Mine">The caller investigates it.</param>
/// <param name="MustDeclare">The caller was assigned and did not declare yet.</param>
public sealed record ListedInvestigation(
    Guid CaseId,
    string CaseNumber,
    InvestigationKind Kind,
    string Category,
    bool InNormSet,
    string OrganisationalPart,
    bool AtCorpsLevel,
    InvestigationState State,
    InvestigationStep Next,
    DateTimeOffset AskedAt,
    IReadOnlyList<string> Investigators,
    int Needed,
    DateOnly? DueBy,
    string? DueTerm,
    int? WorkingDaysLeft,
    bool Mine,
    bool MustDeclare,
    long Version);

/// <summary>An investigation as those who have to do with it see it.</summary>
/// <param name="Parts">Every part of the organisation that has to do with it.</param>
/// <param name="AtCorpsLevel">The competent authority is the corps.</param>
/// <param name="Needed">How many investigators it needs.</param>
/// <param name="MayOpen">The caller investigates it and declared to have no interest, or is the competent authority in it.</param>
/// <param name="MustDeclare">The caller was assigned and did not declare yet.</param>
/// <param name="IsAuthority">The caller is the competent authority in it.</param>
/// <param name="ReporterMark">What to call the reporter, for example <c>M-7F2</c>.</param>
/// <param name="Persons">Whose conduct is investigated, as the mandate names them; null for those who may not see names.</param>
/// <param name="Mandates">All versions, the newest on top; null for those who may not open it.</param>
/// <param name="Plan">Null when there is none yet, and for those who may not open it.</param>
/// <param name="Former">Who investigated it before; null for those who may not open it.</param>
/// <param name="Conclusion">How an exploratory inquiry was concluded; null when it was not, and for those who may not open it.</param>
/// <param name="Stopped">Why it was stopped before there was a report; null when it was not, and for those who may not open it.</param>
/// <param name="LastDay">Of what is investigated; null while that stands still or has not begun.</param>
public sealed record InvestigationDetail(
    Guid CaseId,
    string CaseNumber,
    InvestigationKind Kind,
    string Category,
    bool InNormSet,
    string OrganisationalPart,
    IReadOnlyList<string> Parts,
    InvestigationState State,
    InvestigationStep Next,
    DateTimeOffset AskedAt,
    bool AtCorpsLevel,
    IReadOnlyList<AssignedInvestigator> Investigators,
    int Needed,
    bool MayOpen,
    bool MustDeclare,
    bool IsAuthority,
    string ReporterMark,
    IReadOnlyList<string>? Persons,
    IReadOnlyList<Mandate>? Mandates,
    InvestigationPlan? Plan,
    IReadOnlyList<FormerInvestigator>? Former,
    InquiryConclusion? Conclusion,
    DateOnly? LastDay,
    DateOnly? DueBy,
    string? DueTerm,
    long Version,
    InvestigationStop? Stopped = null);

/// <param name="Part">The part they work for; null for the national team.</param>
/// <param name="Declared">They declared to have no interest.</param>
public sealed record AssignedInvestigator(string Account, string? Part, DateTimeOffset AssignedAt, bool Declared);

/// <param name="By">Who withdrew them; null when the rules did.</param>
/// <param name="Motive">Null when the rules did.</param>
public sealed record FormerInvestigator(string Account, DateTimeOffset WithdrawnAt, string? By, string? Motive);

/// <param name="FollowedBy">Null when nothing followed.</param>
public sealed record InquiryConclusion(InvestigationKind? FollowedBy, string Motive, string By, DateTimeOffset At);

/// <summary>An investigation that was stopped before there was a report.</summary>
public sealed record InvestigationStop(StopReason Because, string Motive, string By, DateTimeOffset At);

/// <summary>How much work there is, whatever the filter.</summary>
/// <param name="Open">Investigations that are not over.</param>
/// <param name="Late">A term is over.</param>
/// <param name="Soon">The first term ends within five working days.</param>
/// <param name="Mine">Those that the caller investigates.</param>
public sealed record InvestigationCounts(int Open, int Late, int Soon, int Mine);

/// <summary>One version of a mandate. None is ever changed: an amendment is a new version.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Kind">Of what it was given for; an inquiry and what it became have mandates of their own.</param>
/// <param name="Charges">All that is investigated under this version.</param>
/// <param name="PeriodFrom">First day of the conduct.</param>
/// <param name="PeriodUntil">Its last day.</param>
/// <param name="Methods">What investigators may use, codes of the reference data.</param>
/// <param name="TargetDate">The last day of its term when this version was given.</param>
/// <param name="Motive">Why it was amended; null for the first.</param>
public sealed record Mandate(
    int Number,
    InvestigationKind Kind,
    DateTimeOffset IssuedAt,
    string IssuedBy,
    IReadOnlyList<Charge> Charges,
    DateOnly PeriodFrom,
    DateOnly PeriodUntil,
    IReadOnlyList<string> Methods,
    DateOnly TargetDate,
    string? Motive);

/// <summary>Conduct that is to be investigated.</summary>
/// <param name="Number">Stays with the charge in every later version, and is never given to another one.</param>
/// <param name="Person">Whose conduct: a name, or an account.</param>
public sealed record Charge(int Number, string Person, string Conduct);

/// <summary>Gives the mandate, or a new version of it.</summary>
/// <param name="Charges">All that is investigated from now on; 1 to 30.</param>
/// <param name="PeriodFrom">First day of the conduct.</param>
/// <param name="PeriodUntil">Its last day, not after today.</param>
/// <param name="Methods">Codes of the reference data, at least one.</param>
/// <param name="Motive">Why it is amended; 20 to 2,000 characters; left out for the first version.</param>
public sealed record IssueMandate(
    IReadOnlyList<WishedCharge>? Charges, DateOnly? PeriodFrom, DateOnly? PeriodUntil, IReadOnlyList<string>? Methods, string? Motive = null);

/// <param name="Number">Of a charge that stays, also with other words; null for a new one.</param>
/// <param name="Person">A name or an account; 2 to 100 characters.</param>
/// <param name="Conduct">In words; 20 to 2,000 characters.</param>
public sealed record WishedCharge(int? Number, string? Person, string? Conduct);

/// <summary>Ends an exploratory inquiry, or turns it into an investigation, which needs a mandate of its own.</summary>
/// <param name="FollowedBy"><c>unit</c> or <c>ltio</c>; null when nothing follows.</param>
/// <param name="Motive">Why; 20 to 2,000 characters.</param>
public sealed record ConcludeInquiry(InvestigationKind? FollowedBy, string? Motive);

/// <param name="Account">Who investigates from now on.</param>
public sealed record AssignInvestigator(string? Account);

/// <param name="Account">Who does not investigate it any more.</param>
/// <param name="Substitute">Who takes over; null when nobody does.</param>
/// <param name="Motive">10 to 1,000 characters.</param>
public sealed record WithdrawInvestigator(string? Account, string? Substitute, string? Motive);

/// <summary>Somebody who can be assigned now.</summary>
/// <param name="Running">How many investigations they have that are not done.</param>
/// <param name="Away">They are away today.</param>
public sealed record EligibleInvestigator(string Account, string? Part, int Running, bool Away);

/// <param name="Steps">In their order; 1 to 50. A plan is written anew as a whole; what was done stays done.</param>
public sealed record WritePlan(IReadOnlyList<WishedStep>? Steps);

/// <param name="Number">Of a step that stays; null for a new one.</param>
/// <param name="What">10 to 500 characters.</param>
/// <param name="Owner">The account of one of the investigators.</param>
/// <param name="DueBy">Not after the last day of the investigation.</param>
public sealed record WishedStep(int? Number, string? What, string? Owner, DateOnly? DueBy);

/// <param name="Version">1 for the first plan.</param>
public sealed record InvestigationPlan(int Version, DateTimeOffset WrittenAt, string WrittenBy, IReadOnlyList<PlanStep> Steps);

/// <param name="Number">Stays with the step, and is never given to another one.</param>
/// <param name="DoneAt">Null while it is not done.</param>
public sealed record PlanStep(int Number, string What, string Owner, DateOnly DueBy, DateTimeOffset? DoneAt, string? DoneBy);
