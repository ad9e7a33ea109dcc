using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Sanctioning.Cases.Deciding;

namespace Zichtlijn.Sanctioning.Cases.Appealing;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/appeals</c>: a lawyer notes that somebody went to court: whom it is about after a decision on their objection
/// (Awb 7:1), and after the district court either side.
/// </summary>
internal static class NoteAppeal
{
    public static void MapNoteAppeal(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/appeals", Handle)
            .WithName("note-appeal").WithSummary("Note that somebody went to court.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.NoteAppeal request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases)
    {
        var check = new Validation().Check(request.By is not null, "by", "Say who went to court.").DayGone(request.On, "on", http.Now());
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, c => c.MayPrepare(who) is { } refusal ? refusal : Decide(c, who, matter, request.By!.Value, request.On!.Value, http.Now()));
    }

    internal static Decision Decide(SanctionCase c, Colleague who, int matter, AppealBy by, DateOnly on, DateTimeOffset now) => c.MatterOf(matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        { Taken.Contest: null } or { Taken: null } => SanctionErrors.NoObjection,
        { Taken.Contest.Pending: not null } => SanctionErrors.InCourt,
        { Taken.Contest.IsFinal: true } => SanctionErrors.NothingAbove,
        { Taken.Contest.OpenSince: null } => SanctionErrors.NotNotified,
        { Taken.Contest.IsAgainstDecision: true } when by == AppealBy.Authority => SanctionErrors.NotTheirs,
        { Taken.Contest: { } contest } when on < contest.OpenSince => SanctionErrors.BeforeTheDecision,
        { Taken.Contest: { } contest } => Decision.Of(new AppealLodged(
            now, who.Account, matter, contest.NextLevel, by, on, Late: on > c.Clocks[DecisionClocks.Of(contest.Window, matter)].LastDay)),
    };
}
