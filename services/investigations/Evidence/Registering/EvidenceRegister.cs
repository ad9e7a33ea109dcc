using JasperFx.Events;
using Marten.Events.Aggregation;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Investigations.Evidence.Registering;

/// <summary>Where the register of a case ends. Small, and stored: adding the five-thousandth piece reads no more than the first.</summary>
/// <param name="Id">Of the register's stream.</param>
/// <param name="Lines">How many there are.</param>
/// <param name="Items">How many pieces of evidence.</param>
/// <param name="Head">The hash of the last line.</param>
public sealed record EvidenceRegister(Guid Id, int Lines, int Items, string Head)
{
    public static EvidenceRegister Empty(Guid caseId) => new(IdOf(caseId), Lines: 0, Items: 0, RegisterSeal.Start);

    public EvidenceRegister After(IEvidenceEvent e) => this with { Lines = e.Seal.Line, Head = e.Seal.Hash, Items = e is EvidenceAdded added ? added.Number : Items };

    /// <summary>A stream beside that of the case: what is done with evidence makes no page of the case stale, and the case stays short.</summary>
    public static Guid IdOf(Guid caseId) => IdempotencyKeys.NewId(caseId, account: "", "evidence-register", default);
}

public sealed class EvidenceRegisterProjection : SingleStreamProjection<EvidenceRegister, Guid>
{
    public EvidenceRegisterProjection()
    {
        Name = "evidence-register";
        IncludeType<IEvidenceEvent>();
    }

    public override EvidenceRegister? Evolve(EvidenceRegister? snapshot, Guid id, IEvent e) =>
        e.Data is IEvidenceEvent happened ? (snapshot ?? EvidenceRegister.Empty(happened.CaseId)).After(happened) : snapshot;
}
