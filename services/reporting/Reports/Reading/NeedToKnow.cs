using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Reporting.Reports.Reading;

/// <summary>
/// The way of staff to any report leads over its row in the worklist, asked for with the rights of who asks: the
/// database does the same for a report that is somebody else's as for one that is not there. The report itself, which
/// may be a moment ahead of its row, decides.
/// </summary>
internal static class NeedToKnow
{
    /// <summary>Roles whose people may be asked to read a report beside whoever handles it: to advise, to agree, to investigate.</summary>
    private static readonly string[] Beside = [Roles.Triage, Roles.Expert, Roles.Investigator, Roles.Ltio];

    /// <summary>Roles whose people can have to do with a report.</summary>
    public static readonly string[] Readers = [Roles.Desk, .. Beside];

    /// <summary>The reports that somebody of the desk may know of.</summary>
    public static IQueryable<DeskRow> KnownToDesk(this IQuerySession session, Colleague who) =>
        session.Query<DeskRow>().Where(r =>
            (r.Part == who.Part || r.KnownBy.Contains(who.Mark)) && !r.Barred.Contains(who.Mark));

    /// <summary>How much of a report the caller may see, by the roles that they have.</summary>
    public static Sight SeenBy(this Report report, HttpContext http, Colleague who)
    {
        var desk = http.User.IsInRole(Roles.Desk) ? report.Access.OfDesk(who) : Sight.None;
        var triage = http.User.IsInRole(Roles.Triage) ? report.Access.OfTriage(who) : Sight.None;
        var beside = IsBeside(http) ? report.Access.OfCoReader(who) : Sight.None;
        return new[] { desk, triage, beside }.Max();
    }

    /// <summary>The caller works on the report as its desk; a role of some other desk is not that.</summary>
    public static bool IsOpenToDesk(this Report report, HttpContext http) =>
        http.User.IsInRole(Roles.Desk) && report.Access.OfDesk(http.Colleague()) == Sight.Open;

    /// <summary>The report's desk knows the reporter's name, others only when the reporter chose so.</summary>
    public static bool MayKnowReporter(this Report report, HttpContext http) =>
        report.IsOpenToDesk(http) || report.Disclosure == Disclosure.Identified;

    /// <summary>The report when the caller may know of it; null otherwise, and then nothing else may be told.</summary>
    public static async Task<Report?> FindReport(this IQuerySession session, HttpContext http, Guid reportId, Colleague who) =>
        await session.IsKnown(http, reportId, who)
        && await session.Events.AggregateStreamAsync<Report>(reportId, token: http.RequestAborted) is { } report
        && report.SeenBy(http, who) != Sight.None
            ? report
            : null;

    /// <summary>See <see cref="Commands"/>; a report that the caller did not open yet is not decided on.</summary>
    /// <param name="least">What the caller must see of it.</param>
    public static Task<IResult> DecideOnReport(
        this IDocumentSession session, HttpContext http, Guid reportId, Colleague who, Sight least, Func<Report, Decision> decide,
        Func<Decision, Task>? log = null) =>
        session.DecideOnReport(http, reportId, who, least, r => ValueTask.FromResult(decide(r)), log);

    public static async Task<IResult> DecideOnReport(
        this IDocumentSession session, HttpContext http, Guid reportId, Colleague who, Sight least, Func<Report, ValueTask<Decision>> decide,
        Func<Decision, Task>? log = null) =>
        await session.IsKnown(http, reportId, who)
            ? await session.DecideOn<Report>(
                http, reportId, r => r.SeenBy(http, who) != Sight.None, async r => r.SeenBy(http, who) < least ? AccessErrors.ConflictNotDeclared : await decide(r), log)
            : await http.RefuseCase(reportId);

    public static Task<bool> IsKnown(this IQuerySession session, HttpContext http, Guid reportId, Colleague who)
    {
        var isDesk = http.User.IsInRole(Roles.Desk);
        var isTriage = http.User.IsInRole(Roles.Triage);
        var mayCoRead = IsBeside(http);
        return session.Query<DeskRow>()
            .Where(r => (isDesk && (r.Part == who.Part || r.KnownBy.Contains(who.Mark)))
                || (isTriage && r.Access.TriageOfficer == who.Mark)
                || (mayCoRead && r.Access.CoReading.Contains(who.Mark)))
            .Where(r => !r.Barred.Contains(who.Mark))
            .AnyAsync(r => r.Id == reportId, http.RequestAborted);
    }
    private static bool IsBeside(HttpContext http) => Array.Exists(Beside, http.User.IsInRole);
}
