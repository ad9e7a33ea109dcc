using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Sanctioning.Cases.Letters;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>Something that was done with a letter.</summary>
public interface ILetterEvent : IInMatter
{
    LetterKind Kind { get; }

    /// <summary>Of the intended decision, or of the decision on an objection, that it is about.</summary>
    int Number { get; }

    /// <summary>The version that was saved or signed.</summary>
    int Saved { get; }

    /// <summary>The mark of whoever did it.</summary>
    string Person { get; }
}

/// <summary>A letter as it was at a moment.</summary>
/// <param name="Text">A <see cref="WrittenLetter"/>.</param>
public sealed record LetterSaved(DateTimeOffset SavedAt, string By, string Person, int Matter, LetterKind Kind, int Number, int Saved, ProtectedContent Text)
    : ILetterEvent, IHoldsPersons<LetterSaved>
{
    public LetterSaved WithoutPersons() => this with { By = "", Person = "", Text = ProtectedContent.Destroyed };
}

/// <summary>A letter was signed, and is what it is from then on.</summary>
/// <param name="Saved">0 for the text that was proposed.</param>
/// <param name="Pdf">The file.</param>
/// <param name="ReferenceData">Version of the clauses below it.</param>
public sealed record LetterSigned(
    DateTimeOffset SignedAt, string By, string Person, int Matter, LetterKind Kind, int Number, int Saved, ProtectedContent Pdf, string Sha256, string ReferenceData)
    : ILetterEvent, IHoldsPersons<LetterSigned>
{
    public LetterSigned WithoutPersons() => this with { By = "", Person = "", Pdf = ProtectedContent.Destroyed, Sha256 = "" };
}

/// <summary>The words of a letter as they are sealed.</summary>
public sealed record WrittenLetter(IReadOnlyList<LetterSection> Sections)
{
    /// <param name="given">Checked before.</param>
    public static WrittenLetter Of(IReadOnlyList<LetterSection> given) =>
        new([.. given.Select(s => new LetterSection(s.Title!.Trim(), [.. s.Paragraphs!.Select(p => p.Trim())]))]);
}
