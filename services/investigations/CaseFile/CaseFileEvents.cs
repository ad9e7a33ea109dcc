using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.CaseFile;

// Stored in the stream of the case; names (CaseFileSetup) and members are storage format: add, never rename.

/// <summary>The whole file of the case was handed out.</summary>
/// <param name="Number">Of the case: 1 for the first.</param>
/// <param name="Version">Of the case, before this.</param>
/// <param name="RegisterLine">The last line of the register of evidence that is in it; 0 without evidence.</param>
/// <param name="Pieces">Evidence whose files went along: <c>E-1</c>.</param>
/// <param name="Wish">The motive, and what was masked beside what the case knows: a <see cref="WrittenExport"/>.</param>
/// <param name="Sha256">Of the document in it.</param>
public sealed record CaseFileExported(
    int Number, DateTimeOffset ExportedAt, string By, CaseFileReader For, long Version, int RegisterLine, int? Notice, IReadOnlyList<string> Pieces,
    ProtectedContent Wish, string Sha256) : IHoldsPersons<CaseFileExported>
{
    public CaseFileExported WithoutPersons() => this with { By = "", Wish = ProtectedContent.Destroyed, Sha256 = "" };
}

/// <summary>The words of an export, as they are sealed. Storage format: add, never rename.</summary>
internal sealed record WrittenExport(string Motive, IReadOnlyList<string> Masks)
{
    /// <summary>What it is: authenticated with it. Storage format.</summary>
    public const string Purpose = "case-file-export";
}
