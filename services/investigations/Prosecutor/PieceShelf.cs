using Marten;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Prosecutor;

/// <summary>Finds the pieces of a case by what people call them.</summary>
internal sealed class PieceShelf(ContentKeys keys)
{
    public async Task<FoundPieces> FindAsync(IQuerySession session, Guid caseId, IReadOnlyCollection<PieceName> wanted, CancellationToken cancellationToken)
    {
        var (evidence, minutes) = (NumbersOf(wanted, PieceName.Evidence), NumbersOf(wanted, PieceName.Minutes));
        var rows = await session.Query<EvidenceRow>().Where(r => r.CaseId == caseId && r.Number.IsOneOf(evidence)).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        var interviews = await session.Query<Interview>().Where(r => r.CaseId == caseId && r.Number.IsOneOf(minutes)).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        var marked = rows.Count == 0 ? [] : await MarkedAsync(session, caseId, [.. rows.Select(r => r.Id)], cancellationToken);
        return new(rows, interviews, [.. rows.Select(r => WallPiece.Of(r, marked.Contains(r.Id))), .. interviews.Select(WallPiece.Of)]);
    }

    /// <summary>Those of which a line of the register says so. The register is read itself: rows are copies of it.</summary>
    private async Task<HashSet<Guid>> MarkedAsync(IQuerySession session, Guid caseId, HashSet<Guid> pieces, CancellationToken cancellationToken)
    {
        var lines = (await session.EventsOfAsync(EvidenceRegister.IdOf(caseId), cancellationToken)).OfType<IEvidenceEvent>().Where(l => pieces.Contains(l.EvidenceId)).ToArray();
        var own = await keys.OfAsync(caseId, lines.Select(l => l.Seal.Text), cancellationToken);
        return [.. lines.Where(l => Registrar.Reveal(own, l.Seal).SaysDutyToAnswer).Select(l => l.EvidenceId)];
    }

    /// <summary>Names of everything in the case that rests on a duty to answer, evidence first.</summary>
    public static async Task<IReadOnlyList<string>> CompelledAsync(IQuerySession session, Guid caseId, CancellationToken cancellationToken)
    {
        var evidence = await session.Query<EvidenceRow>().Where(r => r.CaseId == caseId && r.DutyToAnswer).OrderBy(r => r.Number).Select(r => r.Number).ToListAsync(cancellationToken);
        var minutes = await session.Query<Interview>().Where(r => r.CaseId == caseId && r.IsCompelled).OrderBy(r => r.Number).Select(r => r.Number).ToListAsync(cancellationToken);
        return [.. evidence.Select(PieceName.OfEvidence), .. minutes.Select(PieceName.OfMinutes)];
    }

    private static int[] NumbersOf(IEnumerable<PieceName> wanted, char kind) => [.. wanted.Where(w => w.Kind == kind).Select(w => w.Number)];
}

/// <summary>Pieces of a case that somebody asked for, each kind in the order of its numbers.</summary>
/// <param name="Pieces">All of them, as the wall sees them.</param>
internal sealed record FoundPieces(IReadOnlyList<EvidenceRow> Evidence, IReadOnlyList<Interview> Interviews, IReadOnlyList<WallPiece> Pieces);
