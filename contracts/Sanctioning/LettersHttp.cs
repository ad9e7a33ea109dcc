namespace Zichtlijn.Contracts.Sanctioning.Http.V1;

/// <summary>A letter to whom a case is about.</summary>
public enum LetterKind
{
    /// <summary>What the authority intends to decide (voornemen).</summary>
    Intention,

    /// <summary>What it decided (besluit).</summary>
    Decision,

    /// <summary>What was decided on the objection (beslissing op bezwaar).</summary>
    ObjectionDecision,
}

/// <summary>A part of a letter.</summary>
/// <param name="Title">2 to 200 characters.</param>
/// <param name="Paragraphs">At least one and at most 60, of 1 to 25,000 characters; an empty line begins a new one.</param>
public sealed record LetterSection(string? Title, IReadOnlyList<string>? Paragraphs);

/// <summary>A letter on what is intended or decided, with all that was saved of it. Names of others are masked in it.</summary>
/// <param name="Number">Of what it is about: another intention, or another decision on an objection, has a letter of its own.</param>
/// <param name="Saved">The number of the version that was saved last, 0 for none; whoever saves or signs names it.</param>
/// <param name="Proposed">What the case says, as a text to begin with.</param>
/// <param name="Closing">What stands below every version and is nobody's to change: what they can do about it, and until when.</param>
/// <param name="Versions">The newest on top.</param>
/// <param name="Signature">Null while it is not signed.</param>
public sealed record LetterDetail(
    Guid CaseId, int Matter, LetterKind Kind, int Number, int Saved, IReadOnlyList<LetterSection> Proposed, IReadOnlyList<LetterSection> Closing,
    IReadOnlyList<SavedLetter> Versions, LetterSignature? Signature, long Version);

public sealed record SavedLetter(int Number, string By, DateTimeOffset At, IReadOnlyList<LetterSection> Sections);

/// <param name="Saved">The version that was signed; 0 for the text that was proposed.</param>
/// <param name="Sha256">Of the file.</param>
public sealed record LetterSignature(int Saved, string By, DateTimeOffset At, string Sha256);

/// <summary>Saves a letter as it is now. What was saved before stays.</summary>
/// <param name="Saved">The version that was changed; 0 for the text that was proposed.</param>
/// <param name="Sections">At least one and at most 30, with 100,000 characters together.</param>
public sealed record SaveLetter(int? Saved, IReadOnlyList<LetterSection>? Sections);

/// <summary>Signs a letter: it cannot be changed any more.</summary>
/// <param name="Saved">The version that was seen; 0 for the text that was proposed.</param>
public sealed record SignLetter(int? Saved);

/// <summary>What a reporter may be told of how the case ended, and no more.</summary>
/// <param name="Established">Something of what was reported was established.</param>
/// <param name="MeasureTaken">A sanction was imposed on somebody; null while not everybody was told what is decided for them.</param>
/// <param name="IsFinal">Nobody can change it any more.</param>
/// <param name="Text">The same in plain words, sentence by sentence.</param>
public sealed record ReporterOutcome(bool Established, bool? MeasureTaken, bool IsFinal, IReadOnlyList<PlainSentence> Text);

public sealed record PlainSentence(string Nl, string En);
