using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Consulting;

/// <summary>An expert knows of the cases that they were asked to advise on, and of no others of any part.</summary>
internal static class AdviceAccess
{
    public static IQueryable<QueueRow> AskedOf(this IQuerySession session, Colleague expert) =>
        session.Query<QueueRow>().Where(r => r.Case.ExpertMarks.Contains(expert.Mark) && !r.Barred.Contains(expert.Mark));

    public static async Task<IResult> DecideOnAdvice(
        this IDocumentSession session, HttpContext http, Guid caseId, Colleague expert, Func<TriageCase, Consulted, ValueTask<Decision>> decide) =>
        await session.AskedOf(expert).AnyAsync(r => r.Id == caseId, http.RequestAborted)
            ? await session.DecideOn<TriageCase>(http, caseId, c => c.Of(expert) is not null, c => decide(c, c.Of(expert)!))
            : await http.RefuseCase(caseId);

    /// <summary>What the expert was asked in a case; null when nothing, or when it does not exist to them.</summary>
    public static Consulted? Of(this TriageCase c, Colleague expert) =>
        c.IsDestroyed || c.Access.IsBarred(expert.Mark) ? null : c.Consultations.Find(a => a.Person == expert.Mark && a.Reads);
}
