using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary>Which rows of the queue somebody may know of; the queue itself never shows more.</summary>
internal static class QueueAccess
{
    /// <summary>The cases that somebody of triage may know of.</summary>
    public static IQueryable<QueueRow> KnownTo(this IQuerySession session, Colleague who) =>
        session.Query<QueueRow>().Where(r =>
            (r.Part == who.Part || r.KnownBy.Contains(who.Mark)) && !r.Barred.Contains(who.Mark));

    /// <summary>See <see cref="CaseCommands"/>.</summary>
    public static Task<IResult> DecideOnCase(this IDocumentSession session, HttpContext http, Guid caseId, Func<TriageCase, Decision> decide) =>
        Cases(http).DecideAsync(http, session, caseId, decide);

    public static Task<IResult> DecideOnCase(this IDocumentSession session, HttpContext http, Guid caseId, Func<TriageCase, ValueTask<Decision>> decide) =>
        Cases(http).DecideAsync(http, session, caseId, decide);

    private static ICases<TriageCase> Cases(HttpContext http) => http.RequestServices.GetRequiredService<ICases<TriageCase>>();
}
