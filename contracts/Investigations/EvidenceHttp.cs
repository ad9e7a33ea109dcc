namespace Zichtlijn.Contracts.Investigations.Http.V1;

/// <summary>What was done with a piece of evidence.</summary>
public enum CustodyAct
{
    /// <summary>It came in; whoever added it holds it.</summary>
    Added,

    /// <summary>Its holder hands it to somebody, who has to take it.</summary>
    HandedOver,

    /// <summary>Whoever it was handed to took it: both signed for the transfer.</summary>
    Taken,

    /// <summary>Whoever it was handed to did not take it: the holder still has it.</summary>
    Declined,

    /// <summary>Somebody took it without its holder, who does not investigate the case any more; the motive says how.</summary>
    TakenOver,

    /// <summary>It rests on a duty to answer, which was not said when it was added; the motive says why it is only now.</summary>
    DutyToAnswerMarked,
}

/// <summary>A file that came in and belongs to no evidence yet; it goes when nobody adds it within a day.</summary>
/// <param name="Sha256">Of its bytes as they came, lower-case hexadecimal.</param>
public sealed record EvidenceUpload(Guid FileId, string Name, long Size, string Sha256);

/// <summary>Adds evidence. Nothing of it is ever changed or removed.</summary>
/// <param name="Title">What it is, 3 to 200 characters.</param>
/// <param name="Description">How it was found and what it shows; 10 to 5,000 characters.</param>
/// <param name="Source">A code of the reference data.</param>
/// <param name="LegalBasis">A code of the reference data.</param>
/// <param name="Method">One of the methods that the mandate permits.</param>
/// <param name="FileId">A file that was uploaded before; null for an object.</param>
/// <param name="Place">Where an object is kept; 3 to 200 characters, needed without a file.</param>
/// <param name="DutyToAnswer">It rests on a statement under a duty to answer, or was found through one: it never goes to the prosecutor.</param>
public sealed record AddEvidence(
    string? Title, string? Description, string? Source, string? LegalBasis, string? Method, Guid? FileId = null, string? Place = null,
    bool DutyToAnswer = false);

/// <summary>One row of the evidence board.</summary>
/// <param name="Number">Of the case: 1 for the first. People call it <c>E-1</c>.</param>
/// <param name="HasFile">False for an object.</param>
/// <param name="Holder">The account that holds it.</param>
/// <param name="HandedTo">Whom it was handed to and who has not taken it yet.</param>
/// <param name="HolderLeft">Its holder does not investigate the case any more.</param>
/// <param name="DutyToAnswer">It rests on a duty to answer: it never goes to the prosecutor.</param>
public sealed record ListedEvidence(
    Guid EvidenceId, int Number, string Title, string Source, string Method, bool HasFile, DateTimeOffset AddedAt, string AddedBy,
    string Holder, string? HandedTo, bool HolderLeft, long Version, bool DutyToAnswer = false);

/// <param name="Mandate">The version of the mandate under which it was gathered.</param>
/// <param name="Chain">Everything that was done with it, the first on top.</param>
/// <param name="DutyToAnswer">It rests on a duty to answer: it never goes to the prosecutor.</param>
/// <param name="SharedAt">When it went to the prosecutor, last; null when it never did. It stays so when it is marked afterwards.</param>
public sealed record EvidenceDetail(
    Guid EvidenceId, int Number, string Title, string Description, string Source, string LegalBasis, string Method, int Mandate,
    EvidenceFile? File, string? Place, string Holder, string? HandedTo, bool HolderLeft, IReadOnlyList<CustodyStep> Chain, long Version, bool DutyToAnswer = false,
    DateTimeOffset? SharedAt = null);

public sealed record EvidenceFile(string Name, long Size, string Sha256);

/// <param name="Line">Its line in the register of the case.</param>
/// <param name="To">Whom it was handed to.</param>
/// <param name="Why">The motive; null where none is asked.</param>
/// <param name="Hash">Of the line and the one before it: nothing can be left out or put in between.</param>
public sealed record CustodyStep(int Line, CustodyAct Act, DateTimeOffset At, string By, string? To, string? Why, string Hash);

/// <param name="To">The account of another investigator of the case.</param>
/// <param name="Why">10 to 1,000 characters.</param>
public sealed record HandOverEvidence(string? To, string? Why);

/// <param name="Takes">False when it is not taken.</param>
/// <param name="Why">Needed when it is not taken: 10 to 1,000 characters.</param>
public sealed record AnswerHandOver(bool? Takes, string? Why = null);

/// <param name="Why">How it came to whoever takes it; 10 to 1,000 characters.</param>
public sealed record TakeOverEvidence(string? Why);

/// <summary>Marks evidence as resting on a duty to answer. Nobody takes the mark off.</summary>
/// <param name="Motive">On which statement it rests, and why that is said only now; 10 to 1,000 characters.</param>
public sealed record MarkDutyToAnswer(string? Motive);

/// <param name="Number">Of the case: people call it <c>E-1</c>.</param>
public sealed record EvidenceAccepted(Guid EvidenceId, int Number);
