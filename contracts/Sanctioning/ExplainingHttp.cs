namespace Zichtlijn.Contracts.Sanctioning.Http.V1;

/// <summary>How a matter came to where it stood at some moment: what happened, by which rules, and who had seen what.</summary>
/// <param name="At">The moment; nothing that came later is in it.</param>
/// <param name="Matter">As it stood then; null while there was none.</param>
/// <param name="Moments">What happened, in the order in which it was stored. Who is kept out of the case is told to nobody.</param>
/// <param name="Terms">As they stood then.</param>
/// <param name="Rules">The versions of the reference data that were applied, each with the first time.</param>
/// <param name="Readers">Who had seen what of the case by then; none for whoever was asked about one matter alone.</param>
public sealed record ExplanationDetail(
    Guid CaseId, string CaseNumber, int Number, DateTimeOffset At, SanctionState? State, MatterDetail? Matter, IReadOnlyList<ExplainedMoment> Moments, IReadOnlyList<ExplainedTerm> Terms,
    IReadOnlyList<AppliedRules> Rules, IReadOnlyList<ExplainedReader> Readers);

/// <param name="Number">Of the moment among those that are told.</param>
/// <param name="What">The name of what happened, such as <c>sanctionProposed</c>.</param>
/// <param name="By">The account; null where it came from elsewhere, and for votes, which are sealed.</param>
/// <param name="ReferenceData">The version of the rules that it follows; null for what follows none.</param>
public sealed record ExplainedMoment(int Number, DateTimeOffset At, string What, string? By, string? ReferenceData);

/// <param name="Code">Of the term in the reference data.</param>
/// <param name="LastDay">Null while it stands still.</param>
/// <param name="MetOn">The day on which what was due was done; null while it was not.</param>
public sealed record ExplainedTerm(string Code, DateOnly From, DateOnly? LastDay, DateOnly? MetOn, string ReferenceData);

public sealed record AppliedRules(string ReferenceData, DateTimeOffset Since);

/// <param name="What">The operation, as this interface names it.</param>
public sealed record ExplainedReader(string Account, string Role, string What, DateTimeOffset First, DateTimeOffset Last, int Times);
