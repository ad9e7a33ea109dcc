using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Evidence.Registering;

// Stored in the register of the case, a stream of its own. Names (EvidenceSetup) and members are storage format: add, never
// rename. Marks say who is meant where a list asks for them; what counts is the sealed line.

/// <summary>Something was done with a piece of evidence.</summary>
public interface IEvidenceEvent
{
    Guid EvidenceId { get; }

    Guid CaseId { get; }

    RegisterSeal Seal { get; }
}

/// <param name="Number">Of the case: 1 for the first.</param>
/// <param name="Person">Mark of whoever added it and holds it.</param>
/// <param name="File">Null for an object.</param>
/// <param name="DutyToAnswer">It rests on a duty to answer: it never goes to the prosecutor.</param>
public sealed record EvidenceAdded(
    Guid EvidenceId, Guid CaseId, int Number, DateTimeOffset AddedAt, string By, string Person, string Source, string Method, ProtectedContent Title,
    StoredFile? File, RegisterSeal Seal, bool DutyToAnswer = false) : IEvidenceEvent, IHoldsPersons<EvidenceAdded>
{
    public EvidenceAdded WithoutPersons() => this with
    {
        By = "", Person = "", Title = ProtectedContent.Destroyed, File = File is null ? null : File with { SealedSha256 = "" }, Seal = RegisterSeal.Destroyed,
    };
}

/// <summary>A file as it lies sealed.</summary>
/// <param name="SealedSha256">Of its chunks as they are stored, in their order.</param>
public sealed record StoredFile(Guid FileId, long Size, int Chunks, string SealedSha256);

public sealed record EvidenceHandedOver(Guid EvidenceId, Guid CaseId, DateTimeOffset HandedOverAt, string By, string To, string ToPerson, RegisterSeal Seal)
    : IEvidenceEvent, IHoldsPersons<EvidenceHandedOver>
{
    public EvidenceHandedOver WithoutPersons() => this with { By = "", To = "", ToPerson = "", Seal = RegisterSeal.Destroyed };
}

public sealed record EvidenceTaken(Guid EvidenceId, Guid CaseId, DateTimeOffset TakenAt, string By, string Person, RegisterSeal Seal)
    : IEvidenceEvent, IHoldsPersons<EvidenceTaken>
{
    public EvidenceTaken WithoutPersons() => this with { By = "", Person = "", Seal = RegisterSeal.Destroyed };
}

public sealed record EvidenceDeclined(Guid EvidenceId, Guid CaseId, DateTimeOffset DeclinedAt, string By, RegisterSeal Seal)
    : IEvidenceEvent, IHoldsPersons<EvidenceDeclined>
{
    public EvidenceDeclined WithoutPersons() => this with { By = "", Seal = RegisterSeal.Destroyed };
}

/// <summary>It rests on a duty to answer after all: from now on it never goes to the prosecutor.</summary>
public sealed record EvidenceMarked(Guid EvidenceId, Guid CaseId, DateTimeOffset MarkedAt, string By, RegisterSeal Seal)
    : IEvidenceEvent, IHoldsPersons<EvidenceMarked>
{
    public EvidenceMarked WithoutPersons() => this with { By = "", Seal = RegisterSeal.Destroyed };
}

/// <summary>Its holder was gone; somebody took it without them.</summary>
public sealed record EvidenceTakenOver(Guid EvidenceId, Guid CaseId, DateTimeOffset TakenOverAt, string By, string Person, RegisterSeal Seal)
    : IEvidenceEvent, IHoldsPersons<EvidenceTakenOver>
{
    public EvidenceTakenOver WithoutPersons() => this with { By = "", Person = "", Seal = RegisterSeal.Destroyed };
}
