using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Access.Cases;

/// <summary>What every service does with the cases that its people may know of.</summary>
public static class CaseCommands
{
    /// <summary>See <see cref="Commands"/>.</summary>
    public static Task<IResult> DecideAsync<TCase>(
        this ICases<TCase> cases, HttpContext http, IDocumentSession session, Guid caseId, Func<TCase, Decision> decide)
        where TCase : class =>
        cases.DecideAsync(http, session, caseId, c => ValueTask.FromResult(decide(c)));

    public static async Task<IResult> DecideAsync<TCase>(
        this ICases<TCase> cases, HttpContext http, IDocumentSession session, Guid caseId, Func<TCase, ValueTask<Decision>> decide)
        where TCase : class =>
        await cases.IsKnownAsync(http, session, caseId)
            ? await session.DecideOn(http, caseId, c => cases.IsKnownTo(c, http), decide)
            : await http.RefuseCase(caseId);

    /// <summary>See <see cref="Commands.DecideInTurn"/>.</summary>
    public static async Task<IResult> DecideInTurnAsync<TCase>(
        this ICases<TCase> cases, HttpContext http, IDocumentSession session, Guid caseId, Func<TCase, ValueTask<Decision>> decide)
        where TCase : class =>
        await cases.IsKnownAsync(http, session, caseId)
            ? await session.DecideInTurn(http, caseId, c => cases.IsKnownTo(c, http), decide)
            : await http.RefuseCase(caseId);

    /// <summary>For <c>MapChangeNotifications</c>. Asked anew for as long as a page is open: whoever is kept out meanwhile finds no version any more.</summary>
    public static async Task<long?> VersionOf<TCase>(HttpContext http, Guid caseId)
        where TCase : class
    {
        await using var session = http.RequestServices.GetRequiredService<IDocumentStore>().QuerySession();
        return (await http.RequestServices.GetRequiredService<ICases<TCase>>().FindAsync(http, session, caseId))?.Version;
    }
}
