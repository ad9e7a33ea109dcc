using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Sanctioning.Comparators;

// Stored in a stream for each ruling; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>A published ruling was taken in, for the first time or as the register published it anew.</summary>
/// <param name="Sha256">Of the file.</param>
/// <param name="Text">What the court wrote (<see cref="RulingText"/>), under a key of its own: what is published anew replaces it.</param>
public sealed record CourtRulingImported(DateTimeOffset ImportedAt, string By, RulingHeader Header, string Sha256, ProtectedContent Text)
    : IHoldsPersons<CourtRulingImported>
{
    public CourtRulingImported WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>What the register says about a ruling. The court made it anonymous before it was published.</summary>
/// <param name="Modified">When the register changed it last.</param>
/// <param name="EarlierInstances">Rulings of earlier courts in the same case.</param>
public sealed record RulingHeader(
    string Ecli, DateOnly Date, DateTime Modified, string Court, string? Place, string? Subject, IReadOnlyList<string> Procedures, IReadOnlyList<string> EarlierInstances);

/// <summary>The words of a ruling; never stored in the clear, for they can name who spoke for somebody.</summary>
public sealed record RulingText(string? Summary, string Text);

/// <summary>A lawyer said in codes what a ruling is about, for the first time or anew; the codings of before are kept.</summary>
/// <param name="ReferenceData">Version of the codes.</param>
public sealed record CourtRulingCoded(DateTimeOffset CodedAt, string By, RulingCoding Coding, ProtectedContent Reasons, string ReferenceData)
    : IHoldsPersons<CourtRulingCoded>
{
    public CourtRulingCoded WithoutPersons() => this with { By = "", Reasons = ProtectedContent.Destroyed };
}

/// <param name="Sanction">What the authority imposed.</param>
/// <param name="Outcome">What the court did with it.</param>
/// <param name="ReplacedBy">The sanction that the court put in its place.</param>
public sealed record RulingCoding(
    string Category, bool InNormSet, string Severity, bool Repeated, IReadOnlyList<string> Factors, string Sanction, string Outcome, string? ReplacedBy);
