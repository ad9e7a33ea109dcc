using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Conditions;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/invocations</c>: somebody broke the condition of their sanction inside the probation, and it is carried out after
/// all (Barp art. 78). They say what they have to say first.
/// </summary>
internal static class InvokeCondition
{
    public static void MapInvokeCondition(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/invocations", Handle)
            .WithName("invoke-condition").WithSummary("Carry out a conditional sanction after all.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.InvokeCondition request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation()
            .DayGone(request.On, "on", http.Now())
            .Text(request.What, "what", min: 50, max: 20_000)
            .TextOrNone(request.Views, "views", min: 20, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c =>
        {
            var (text, views) = (
                await keys.SealAsync(c, Purposes.Invocation, request.What, http.RequestAborted),
                request.Views is null ? null : await keys.SealAsync(c, Purposes.InvocationViews, request.Views, http.RequestAborted));
            return Decide(c, seat, matter, sanction => new ConditionInvoked(http.Now(), who.Account, matter, request.On!.Value, sanction, text, views), request.On!.Value, Term.DayOf(http.Now()));
        });
    }

    internal static Decision Decide(SanctionCase c, Seat seat, int matter, Func<Contracts.Sanctioning.Http.V1.SanctionChoice, ConditionInvoked> invoke, DateOnly on, DateOnly today) => c.MatterOf(matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        _ when !c.IsDecidedBy(seat) => SanctionErrors.NotTheAuthority,
        { Taken.Probation.InvokedOn: not null } => SanctionErrors.InvokedAlready,
        { Taken: { Probation: { } probation, Sanction.ProbationMonths: not null } } when probation.Lapsed || today > probation.Until || on < probation.From => SanctionErrors.OutsideProbation,
        { Taken: { Probation: not null, Sanction: { ProbationMonths: not null } sanction } } m =>
            c.IsIrrevocable(m, today) ? Decision.Of(invoke(sanction.Unconditional())) : SanctionErrors.NotIrrevocable,
        _ => SanctionErrors.NoProbation,
    };
}
