using System.Collections.Immutable;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Evidence.Registering;

/// <summary>A piece of evidence as board and page show it, and decisions need it: with its own lines of the register, sealed.</summary>
/// <param name="Holder">The account that holds it.</param>
/// <param name="HolderMark">Theirs.</param>
/// <param name="HandedTo">Whom it was handed to and who has not answered yet.</param>
public sealed record EvidenceRow(
    Guid Id, Guid CaseId, int Number, DateTimeOffset AddedAt, string AddedBy, string Source, string Method, ProtectedContent Title, StoredFile? File,
    string Holder, string HolderMark, string? HandedTo, string? HandedToMark)
{
    /// <summary>It rests on a duty to answer: it never goes to the prosecutor.</summary>
    public bool DutyToAnswer { get; init; }

    public ImmutableList<Step> Steps { get; init; } = [];

    /// <summary>The last line about it: what commands must name.</summary>
    public long Version => Steps[^1].Seal.Line;

    public static EvidenceRow Of(EvidenceAdded e) => new(
        e.EvidenceId, e.CaseId, e.Number, e.AddedAt, e.By, e.Source, e.Method, e.Title, e.File, e.By, e.Person, HandedTo: null, HandedToMark: null)
    {
        DutyToAnswer = e.DutyToAnswer, Steps = [new(CustodyAct.Added, e.Seal)],
    };

    public EvidenceRow After(IEvidenceEvent happened) => happened switch
    {
        EvidenceHandedOver e => this with { HandedTo = e.To, HandedToMark = e.ToPerson, Steps = Steps.Add(new(CustodyAct.HandedOver, e.Seal)) },
        EvidenceTaken e => HeldBy(e.By, e.Person, CustodyAct.Taken, e.Seal),
        EvidenceDeclined e => this with { HandedTo = null, HandedToMark = null, Steps = Steps.Add(new(CustodyAct.Declined, e.Seal)) },
        EvidenceTakenOver e => HeldBy(e.By, e.Person, CustodyAct.TakenOver, e.Seal),
        EvidenceMarked e => this with { DutyToAnswer = true, Steps = Steps.Add(new(CustodyAct.DutyToAnswerMarked, e.Seal)) },
        _ => this,
    };

    private EvidenceRow HeldBy(string account, string mark, CustodyAct act, RegisterSeal seal) =>
        this with { Holder = account, HolderMark = mark, HandedTo = null, HandedToMark = null, Steps = Steps.Add(new(act, seal)) };

    public sealed record Step(CustodyAct Act, RegisterSeal Seal);
}

internal static class EvidenceRows
{
    /// <summary>Null when it is not evidence of this case.</summary>
    public static async Task<EvidenceRow?> FindEvidenceAsync(this IQuerySession session, Guid caseId, Guid evidenceId, CancellationToken cancellationToken) =>
        await session.LoadAsync<EvidenceRow>(evidenceId, cancellationToken) is { } row && row.CaseId == caseId ? row : null;
}

/// <summary>Changes with the register in one transaction.</summary>
public sealed class EvidenceRowProjection : MultiStreamProjection<EvidenceRow, Guid>
{
    public EvidenceRowProjection()
    {
        Name = "evidence-row";
        Identity<IEvidenceEvent>(e => e.EvidenceId);
    }

    public override EvidenceRow? Evolve(EvidenceRow? snapshot, Guid id, IEvent e) => e.Data switch
    {
        EvidenceAdded added => EvidenceRow.Of(added),
        IEvidenceEvent happened => snapshot?.After(happened),
        _ => snapshot,
    };
}
