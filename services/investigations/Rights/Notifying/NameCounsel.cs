using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Rights.Notifying;

/// <summary><c>POST /cases/{id}/notices/{n}/counsel</c>: an investigator notes who assists somebody whom it is about.</summary>
internal static class NameCounsel
{
    public static void MapNameCounsel(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/notices/{number:int}/counsel", Handle)
            .WithName("name-counsel").WithSummary("Note who assists somebody whose conduct is investigated.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int number, NoteCounsel request, HttpContext http, IDocumentSession session, ICases<Investigation> cases, ContentKeys keys)
    {
        var check = Check(request);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await cases.DecideAsync(http, session, caseId, async i =>
            {
                var (named, isSame) = await NamedAsync(i, number, request, byThemselves: false, http, session, keys);
                return i.MayWork(http.Colleague()) ?? Decide(i, named, isSame);
            });
    }

    public static Validation Check(NoteCounsel request) => new Validation().Text(request.Name, "name", min: 2, max: 100);

    /// <summary>What would be noted, and whether it says what is so already.</summary>
    /// <param name="request">Checked before.</param>
    public static async Task<(CounselNamed Named, bool IsSame)> NamedAsync(
        Investigation i, int number, NoteCounsel request, bool byThemselves, HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var rights = await RevealedRights.OpenAsync(i, session, keys, http.RequestAborted);
        var name = request.Name!.Trim();
        return (new(number, http.Now(), http.Colleague().Account, byThemselves, rights.Keys.Protect(Purposes.Counsel, name)), rights.CounselOf(number) == name);
    }

    /// <param name="isSame">It says what is so already.</param>
    internal static Decision Decide(Investigation i, CounselNamed named, bool isSame) => i switch
    {
        { IsOver: true } => InvestigationErrors.Over,
        _ when !i.Notices.Exists(n => n.Number == named.Number) => RightsErrors.UnknownNotice,
        _ when isSame => Decision.AlreadySo,
        _ => Decision.Of(named),
    };
}
