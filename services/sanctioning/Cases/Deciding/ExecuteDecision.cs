using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/executions</c>: what was decided is carried out: when it is irrevocable, when the decision says that
/// it is done at once, or when the law does (Barp art. 82). Of a conditional one the probation begins.
/// </summary>
internal static class ExecuteDecision
{
    public static void MapExecuteDecision(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/executions", Handle)
            .WithName("execute-decision").WithSummary("Note that the sanction was carried out.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.ExecuteDecision request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation()
            .DayGone(request.On, "on", http.Now())
            .Text(request.What, "what", min: 10, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(
            c, seat, new DecisionExecuted(http.Now(), who.Account, matter, request.On!.Value, await keys.SealAsync(c, Purposes.Execution, request.What, http.RequestAborted)), ReferenceDataSet.Current));
    }

    internal static Decision Decide(SanctionCase c, Seat seat, DecisionExecuted executed, ReferenceDataSet reference) => c.MatterOf(executed.Matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        _ when !c.IsDecidedBy(seat) => SanctionErrors.NotTheAuthority,
        { Taken: null } => SanctionErrors.NotDecided,
        { Taken.Sanction: null } => SanctionErrors.NothingToExecute,
        { Taken.NotifiedOn: null } => SanctionErrors.NotNotified,
        { Taken.ExecutedOn: not null } => Decision.AlreadySo,
        { Taken: { } taken } when executed.On < taken.NotifiedOn => SanctionErrors.BeforeTheDecision,
        { Taken.Contest.IsToDecideAnew: true } => SanctionErrors.NotIrrevocable,
        { Taken: { } taken } m when !taken.AtOnce && !IsAtOnce(taken.Sanction, reference) && !c.IsIrrevocable(m, executed.On) => SanctionErrors.NotIrrevocable,
        { Taken.Sanction.ProbationMonths: { } months } => Decision.Of(executed, DecisionClocks.Start(
            DecisionClocks.Probation, executed.Matter, executed.On, executed.NotedAt, reference, c.Clocks, new Period(months, PeriodUnit.Months))),
        _ => Decision.Of(executed),
    };

    /// <summary>On that day nobody can contest it in time any more, and nobody had; whether the watch has said so yet or not.</summary>
    public static bool IsIrrevocable(this SanctionCase c, Matter m, DateOnly day) =>
        m.Taken?.IrrevocableSince <= day || (m.Taken?.Window is { } term && c.Clocks[DecisionClocks.Of(term, m.Number)].LastDay < day);

    private static bool IsAtOnce(SanctionChoice sanction, ReferenceDataSet reference) => sanction.ProbationMonths is null && reference.RunsAtOnce(sanction.Code);
}
