using JasperFx.Events;
using Marten;
using Marten.Events;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Cases.Chronology;

/// <summary>Where a case is stored: with it, in its register of evidence, and in an interview each.</summary>
internal sealed record CaseStreams(Guid CaseId, IReadOnlyDictionary<Guid, InterviewStream> Interviews)
{
    public Guid Register { get; } = EvidenceRegister.IdOf(CaseId);

    public Guid[] All => [CaseId, Register, .. Interviews.Keys];

    /// <summary>What is done with evidence stands in its register alone, and what is done in an interview with it.</summary>
    /// <param name="kind">Null for all.</param>
    public Guid[] Of(ChronologyKind? kind) => kind switch
    {
        null => All,
        ChronologyKind.Evidence => [Register],
        ChronologyKind.Interviews => [.. Interviews.Keys],
        _ => [CaseId],
    };

    public int? NumberOf(Guid stream) => Interviews.TryGetValue(stream, out var interview) ? interview.Number : null;

    public ChronologyEntry EntryOf(IEvent e, KeyRing keys) => Chronicle.OfInvestigations.EntryOf(e.Data, new(keys, e.StreamId, NumberOf(e.StreamId)));
}

/// <param name="Length">How many events it has.</param>
internal sealed record InterviewStream(int Number, long Length);

internal static class StreamsOfCase
{
    public static async Task<CaseStreams> StreamsOfAsync(this IQuerySession session, Guid caseId, CancellationToken cancellationToken)
    {
        var interviews = await session.Query<Interview>().Where(r => r.CaseId == caseId).Select(r => new { r.Id, r.Number, r.Version }).ToListAsync(cancellationToken);
        return new(caseId, interviews.ToDictionary(r => r.Id, r => new InterviewStream(r.Number, r.Version)));
    }

    /// <param name="streams">Their ids.</param>
    /// <param name="kind">Null for all.</param>
    public static IQueryable<IEvent> ToldIn(this IQuerySession session, Guid[] streams, ChronologyKind? kind)
    {
        var types = Chronicle.OfInvestigations.TypesOf(kind);
        return session.Events.QueryAllRawEvents().Where(e => e.StreamId.IsOneOf(streams) && e.EventTypesAre(types));
    }

    /// <summary>
    /// How many entries there are. Only the stream of the case is counted, which stays short: of the register and of an interview everything
    /// is told, so that they have as many entries as they are long, and thousands of pieces are not read to say so.
    /// </summary>
    /// <param name="kind">Null for all.</param>
    public static async Task<int> CountAsync(this IQuerySession session, CaseStreams streams, ChronologyKind? kind, CancellationToken cancellationToken)
    {
        var ofEvidence = kind is null or ChronologyKind.Evidence ? (await session.LoadAsync<EvidenceRegister>(streams.Register, cancellationToken))?.Lines ?? 0 : 0;
        var ofInterviews = kind is null or ChronologyKind.Interviews ? streams.Interviews.Values.Sum(i => i.Length) : 0;
        var ofCase = kind is ChronologyKind.Evidence or ChronologyKind.Interviews ? 0 : await session.ToldIn([streams.CaseId], kind).CountAsync(cancellationToken);
        return ofEvidence + (int)ofInterviews + ofCase;
    }
}
