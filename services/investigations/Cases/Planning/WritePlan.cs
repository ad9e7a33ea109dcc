using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Cases.Planning;

/// <summary><c>POST /cases/{id}/plans</c>: the investigators write down what they will do, who does it and by when.</summary>
internal static class WritePlan
{
    private const int MostSteps = 50;

    public static void MapWritePlan(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/plans", Handle)
            .WithName("write-plan").WithSummary("Write the plan of the investigation, or write it anew.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.WritePlan request, HttpContext http, IDocumentSession session,
        ICases<Investigation> cases, ContentKeys keys)
    {
        if (Validate(request) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async i =>
        {
            var own = await keys.OfAsync(caseId, [i.FirstContent, i.Plan?.Text], http.RequestAborted);
            var written = i.Plan is { } plan ? own.Reveal<string[]>(Purposes.Plan, plan.Text) : [];
            var wish = PlanWish.Of(request.Steps!, i, written);
            return i.MayWork(who) is null && wish.IsThatOf(i.Plan, written)
                ? Decision.AlreadySo
                : Decide(i, who, wish, own.Protect(Purposes.Plan, wish.Words), http.Now());
        });
    }

    internal static Decision Decide(Investigation i, Colleague who, PlanWish wish, ProtectedContent text, DateTimeOffset now) => i switch
    {
        _ when i.MayWork(who) is { } refusal => refusal,
        { State: InvestigationState.Mandated } => InvestigationErrors.NotStaffed,
        _ when wish.NamesUnknownStep => InvestigationErrors.UnknownStep,
        _ when wish.New.Any(s => !i.Assignments.Exists(a => a.Account == s.Owner)) => InvestigationErrors.OwnerUnknown,
        _ when wish.New.Any(s => !IsWithinTheTerm(i, s.DueBy, Term.DayOf(now))) => InvestigationErrors.AfterTarget,
        _ => Decision.Of(new PlanWritten(now, who.Account, (i.Plan?.Version ?? 0) + 1, wish.Steps, text)),
    };

    /// <summary>A term that is over, or stands still, sets no last day for what has to be done all the same.</summary>
    private static bool IsWithinTheTerm(Investigation i, DateOnly day, DateOnly today) =>
        day >= today && (i.LastDayOf() is not { } last || last < today || day <= last);

    private static Validation Validate(Contracts.Investigations.Http.V1.WritePlan request)
    {
        var check = new Validation()
            .Check(request.Steps is { Count: > 0 }, "steps", "Write at least one step.")
            .Check(request.Steps is not { Count: > MostSteps }, "steps", $"At most {MostSteps} steps fit in a plan.");
        for (var n = 0; n < Math.Min(request.Steps?.Count ?? 0, MostSteps); n++)
        {
            // JSON can hold null in a list, whatever its type says.
            WishedStep? step = request.Steps![n];
            check.Text(step?.What, $"steps[{n}].what", min: 10, max: 500)
                .Text(step?.Owner, $"steps[{n}].owner", min: 1, max: 100)
                .Check(step?.DueBy is not null, $"steps[{n}].dueBy", "Give the last day.");
        }

        return check;
    }
}

/// <summary>A plan as it is wished for, with a number for each of its steps. What was done stands on top, as it was.</summary>
/// <param name="New">Those of the steps that are not done.</param>
/// <param name="NamesUnknownStep">A number was given that no step of the present plan has, or twice.</param>
internal sealed record PlanWish(IReadOnlyList<Step> Steps, IReadOnlyList<string> Words, IReadOnlyList<Step> New, bool NamesUnknownStep)
{
    /// <param name="wished">Checked before.</param>
    /// <param name="written">What the steps of the present plan are, in its order.</param>
    public static PlanWish Of(IReadOnlyList<WishedStep> wished, Investigation i, IReadOnlyList<string> written)
    {
        var present = i.Plan?.Steps ?? [];
        var done = present.Zip(written).Where(s => i.StepsDone.Contains(s.First.Number)).ToArray();
        var open = wished.Where(w => w.Number is not { } number || !i.StepsDone.Contains(number)).ToArray();
        var given = wished.Select(w => w.Number).OfType<int>().ToArray();
        var last = i.LastStep;
        Step[] fresh = [.. open.Select(w => new Step(w.Number ?? ++last, w.Owner!, w.DueBy!.Value))];
        return new(
            [.. done.Select(d => d.First), .. fresh], [.. done.Select(d => d.Second), .. open.Select(w => w.What!.Trim())], fresh,
            NamesUnknownStep: given.Except(present.Select(s => s.Number)).Any() || given.Distinct().Count() != given.Length);
    }

    /// <summary>The present plan says the same.</summary>
    public bool IsThatOf(PlanWritten? plan, IReadOnlyList<string> written) =>
        plan is not null && !NamesUnknownStep && Words.SequenceEqual(written, StringComparer.Ordinal)
        && Steps.Select(s => (s.Owner, s.DueBy)).SequenceEqual(plan.Steps.Select(s => (s.Owner, s.DueBy)));
}
