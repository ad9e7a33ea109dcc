namespace Zichtlijn.Contracts.Investigations.Http.V1;

/// <summary>Hands out the whole file of a case, with others masked in the document. That it was done becomes part of the case.</summary>
/// <param name="For">Who gets it.</param>
/// <param name="Motive">For which procedure; 20 to 2,000 characters.</param>
/// <param name="Pieces">Evidence whose files go along as they are, not masked: <c>E-1</c>; at most 200.</param>
/// <param name="Notice">Whose procedure it is: the others whom the case is about are masked. Null when it is of all of them.</param>
/// <param name="Masks">Names and words that nobody else knows of and that must be masked too; at most 100 of 2 to 200 characters.</param>
public sealed record ExportCaseFile(
    CaseFileReader? For, string? Motive, IReadOnlyList<string>? Pieces = null, int? Notice = null, IReadOnlyList<string>? Masks = null);

/// <summary>Who gets the file of a case.</summary>
public enum CaseFileReader
{
    Court,
    ObjectionCommittee,
}
