namespace Zichtlijn.Contracts.Access.V1;

/// <summary>Somebody turned out to have an interest in a case: to them it exists nowhere any more.</summary>
/// <param name="Mark">The mark of their account.</param>
public sealed record PersonBarred(Guid CaseId, long Version, string Mark);

/// <summary>Who handles a case in triage changed, or may open its content now.</summary>
/// <param name="Version">Version of the case's stream in triage; what is not newer is ignored.</param>
/// <param name="Mark">The mark of the handler's account; null when nobody handles it now.</param>
/// <param name="MayOpen">The handler has declared to have no interest in the case.</param>
public sealed record TriageHandlerChanged(Guid CaseId, long Version, string? Mark, bool MayOpen);

/// <summary>Somebody reads a case in triage beside its handler: an expert, or the second pair of eyes.</summary>
/// <param name="Version">Version of the case's stream in triage; what is not newer for this person is ignored.</param>
/// <param name="Reads">False when they have nothing to do with the case any more.</param>
/// <param name="MayOpen">They declared to have no interest in the case.</param>
public sealed record CoReaderChanged(Guid CaseId, long Version, string Mark, bool Reads, bool MayOpen);
