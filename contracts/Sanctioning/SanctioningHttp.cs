namespace Zichtlijn.Contracts.Sanctioning.Http.V1;

/// <summary>Where the weighing of a case stands.</summary>
public enum SanctionState
{
    /// <summary>It waits for a lawyer.</summary>
    ToPrepare,

    /// <summary>A lawyer took it and has not said yet whether they have an interest.</summary>
    Taken,

    /// <summary>A lawyer answers the five steps.</summary>
    InPreparation,

    /// <summary>For everybody whom it is about the five steps are answered, or one of the first four with no.</summary>
    Prepared,

    /// <summary>For everybody the authority said what it wants to impose; not every consultation advised yet.</summary>
    InConsultation,

    /// <summary>For everybody there is an advice.</summary>
    Advised,

    /// <summary>For everybody the authority said what it intends to decide, and a second authority agreed where one must.</summary>
    Intended,

    /// <summary>For everybody it is decided.</summary>
    Decided,
}

/// <summary>One of the five steps that courts take, in their order.</summary>
public enum ProtocolStep
{
    CarefulInvestigation,
    ConductEstablished,
    BreachOfDuty,
    Attributable,
    Proportionate,
}

/// <summary>What is answered to a step.</summary>
public enum StepAnswer
{
    Yes,

    /// <summary>For some of it; the reasons say for what.</summary>
    Partly,
    No,
}

/// <summary>Whether a factor speaks for less or for more.</summary>
public enum FactorKind
{
    Mitigating,
    Aggravating,
}

/// <summary>A case in the list of the lawyers.</summary>
/// <param name="Matters">How many people it is weighed for.</param>
/// <param name="Matter">The number of the first of them that is the caller's to read.</param>
/// <param name="Lawyer">The account that took it.</param>
/// <param name="Mine">The caller took it.</param>
/// <param name="AsSecond">The caller does not decide on it, and is asked to look at it as a second authority.</param>
public sealed record ListedSanctionCase(
    Guid CaseId, string CaseNumber, string Category, bool InNormSet, string OrganisationalPart, DateTimeOffset ReportedAt, int Matters, int Matter, SanctionState State,
    string? Lawyer, bool Mine, bool AsSecond, long Version);

/// <summary>A case that is weighed.</summary>
/// <param name="Reporter">The mark by which the reporter is called.</param>
/// <param name="MayOpen">The caller weighs it and declared to have no interest.</param>
/// <param name="MustDeclare">The caller took it and did not declare yet.</param>
/// <param name="Findings">Every charge of the report, established or not.</param>
/// <param name="Matters">Null while the caller may not open it.</param>
/// <param name="WaitsForReflection">Nothing is proposed before the advice of a reflection room was answered.</param>
public sealed record SanctionCaseDetail(
    Guid CaseId, string CaseNumber, string Category, bool InNormSet, string OrganisationalPart, DateTimeOffset ReportedAt, SanctionState State, string? Lawyer,
    string Reporter, bool MayOpen, bool MustDeclare, IReadOnlyList<FoundCharge> Findings, IReadOnlyList<MatterDetail>? Matters, long Version,
    bool WaitsForReflection = false);

/// <param name="Number">Of the charge, as the mandate has it.</param>
public sealed record FoundCharge(int Number, Finding Finding);

/// <summary>What is weighed for one person.</summary>
/// <param name="Number">Of the matter, within the case.</param>
/// <param name="Charges">Established charges about this person; nothing else can count.</param>
/// <param name="Steps">The five steps in their order.</param>
/// <param name="Weight">Null while it was not weighed how grave it is.</param>
/// <param name="Subject">The account of whom it is about; null for somebody who is in no directory, and for whoever reads it without names.</param>
/// <param name="Proposals">What the authority wants to impose, the newest on top.</param>
/// <param name="Advice">Null while there is none.</param>
/// <param name="Intentions">What the authority intends to decide, the newest on top; for those who advise always empty.</param>
/// <param name="Course">What came of what is intended; null for those who advise, and while nothing is.</param>
/// <param name="Comparators">Closed cases it was compared with; the newest on top, the first holds.</param>
/// <param name="Suspension">The last one to keep order; null for those who advise, and when there was none.</param>
public sealed record MatterDetail(
    int Number, IReadOnlyList<int> Charges, IReadOnlyList<StepDetail> Steps, WeightDetail? Weight, IReadOnlyList<FactorDetail> Factors, string? Subject,
    IReadOnlyList<ProposalDetail> Proposals, AdviceDetail? Advice, IReadOnlyList<IntentionDetail> Intentions, IReadOnlyList<ComparatorsDetail> Comparators, CourseDetail? Course,
    SuspensionDetail? Suspension = null);

/// <param name="IsOpen">It can be answered: those before it are.</param>
/// <param name="Answers">The newest on top; none while it was not answered.</param>
public sealed record StepDetail(ProtocolStep Step, bool IsOpen, IReadOnlyList<AnswerDetail> Answers);

/// <param name="Pieces">Of the investigation, such as <c>E-1</c> and <c>I-2</c>, on which it rests.</param>
public sealed record AnswerDetail(StepAnswer Answer, string Reasons, IReadOnlyList<string> Pieces, string? By, DateTimeOffset At);

/// <summary>How grave a matter is, and the range that the matrix gives for that. It is explained and never applied by itself.</summary>
/// <param name="Severity">A code of the reference data.</param>
/// <param name="Row">The row of the matrix.</param>
/// <param name="Range">The sanctions of the range, in the order of the law.</param>
/// <param name="ReferenceData">Version of the matrix.</param>
public sealed record WeightDetail(
    string Severity, bool Repeated, string Reasons, string Row, IReadOnlyList<string> Range, string? By, DateTimeOffset At, string ReferenceData);

/// <param name="Code">Of the reference data.</param>
public sealed record FactorDetail(int Number, string Code, FactorKind Kind, string Reasons, string? By, DateTimeOffset At);

/// <summary>Answers one of the five steps, for the first time or anew: what was answered before is kept.</summary>
/// <param name="Reasons">20 to 10,000 characters.</param>
/// <param name="Pieces">Of the investigation, such as <c>E-1</c>; at most 50, and at least one unless the question is what is proportionate.</param>
public sealed record AnswerStep(ProtocolStep? Step, StepAnswer? Answer, string? Reasons, IReadOnlyList<string>? Pieces);

/// <summary>Says how grave the breach of duty is.</summary>
/// <param name="Severity">A code of the reference data.</param>
/// <param name="Repeated">It happened before, or again and again.</param>
/// <param name="Reasons">20 to 5,000 characters.</param>
public sealed record SetWeight(string? Severity, bool? Repeated, string? Reasons);

/// <summary>Notes what speaks for less or for more.</summary>
/// <param name="Code">Of the reference data.</param>
/// <param name="Reasons">20 to 5,000 characters.</param>
public sealed record RecordFactor(string? Code, string? Reasons);

/// <param name="Motive">Why it does not count any more; 10 to 1,000 characters.</param>
public sealed record WithdrawFactor(string? Motive);
