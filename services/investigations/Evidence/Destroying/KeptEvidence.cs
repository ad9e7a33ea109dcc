using Marten;
using Zichtlijn.Investigations.Evidence.Adding;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Investigations.Evidence.Destroying;

/// <summary>All that is kept of the evidence of a case: the register, the rows, and the files.</summary>
internal sealed class KeptEvidence(EvidenceFiles files) : IKeptRows
{
    public Task<IReadOnlyList<Guid>> StreamsAsync(Guid subject, IQuerySession session, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([EvidenceRegister.IdOf(subject)]);

    public async Task<IReadOnlyList<Guid>> LeftOfAsync(IReadOnlyCollection<Guid> subjects, IQuerySession session, CancellationToken cancellationToken) =>
    [
        .. await session.Query<EvidenceRow>().Where(r => r.CaseId.IsOneOf(subjects.ToArray())).Select(r => r.CaseId).ToListAsync(cancellationToken),
        .. await session.Query<UploadedFile>().Where(f => f.CaseId.IsOneOf(subjects.ToArray())).Select(f => f.CaseId).ToListAsync(cancellationToken),
    ];

    public async Task<int> RemoveAsync(Guid subject, IDocumentSession session, CancellationToken cancellationToken)
    {
        var rows = await session.Query<EvidenceRow>().CountAsync(r => r.CaseId == subject, cancellationToken);
        session.DeleteWhere<EvidenceRow>(r => r.CaseId == subject);
        session.DeleteWhere<UploadedFile>(f => f.CaseId == subject);
        session.Delete<EvidenceRegister>(EvidenceRegister.IdOf(subject));
        return rows + await files.RemoveAllAsync(subject, cancellationToken);
    }
}
