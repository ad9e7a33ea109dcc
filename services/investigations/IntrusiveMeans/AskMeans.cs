using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.IntrusiveMeans;

/// <summary>
/// <c>POST /cases/{id}/means</c> and <c>…/means/{id}/answers</c>: an investigator asks for the use of an intrusive method, and
/// after the lawyer's check another one agrees: never on the word of one person.
/// </summary>
internal static class AskMeans
{
    private const int MostMonths = 3;

    public static void MapAskMeans(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/means", Ask)
            .WithName("ask-means").WithSummary("Ask for the use of an intrusive method.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/means/{meansId:guid}/answers", Answer)
            .WithName("answer-means").WithSummary("As a second investigator, agree to the use of an intrusive method, or not.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Ask(
        Guid caseId, Contracts.Investigations.Http.V1.AskMeans request, HttpContext http, IDocumentSession session, ICases<Investigation> cases, ContentKeys keys)
    {
        var check = new Validation()
            .Check(ReferenceDataSet.Current.InvestigationMethods.Contains(request.Method ?? ""), "method", "Choose the method.")
            .Check(request.From is not null, "from", "Give the first day.")
            .Check(request.Until is not null, "until", "Give the last day.")
            .Check(request.From is not { } from || request.Until is not { } until || (from <= until && until <= from.AddMonths(MostMonths)), "until", $"Between the first day and {MostMonths} months later.")
            .Text(request.Why, "why", min: 50, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async i => Decide(
            i, who,
            new MeansAsked(
                Guid.CreateVersion7(http.Now()), http.Now(), who.Account, who.Mark, request.Method!, request.From!.Value, request.Until!.Value,
                await keys.SealAsync(i, Purposes.Means, request.Why, http.RequestAborted)),
            ReferenceDataSet.Current));
    }

    private static async Task<IResult> Answer(
        Guid caseId, Guid meansId, Contracts.Investigations.Http.V1.AnswerMeans request, HttpContext http, IDocumentSession session,
        ICases<Investigation> cases, ContentKeys keys)
    {
        var check = new Validation().Check(request.Agrees is not null, "agrees", "Say whether you agree.").Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async i => DecideAnswer(i, who, new MeansAnswered(
            meansId, http.Now(), who.Account, request.Agrees!.Value, await keys.SealAsync(i, Purposes.Means, request.Motive, http.RequestAborted))));
    }

    /// <summary>What is asked already, in the same words or others, is asked: one open request for a method at a time.</summary>
    internal static Decision Decide(Investigation i, Colleague who, MeansAsked asked, ReferenceDataSet reference) => i switch
    {
        _ when i.MayWork(who) is { } refusal => refusal,
        _ when reference.InvestigationMethods[asked.Method].Kind != MethodKinds.Intrusive => MeansErrors.NotIntrusive,
        _ when !i.Mandate!.Methods.Contains(asked.Method, StringComparer.Ordinal) => MeansErrors.MethodNotPermitted,
        _ when i.Means.Exists(m => m.Method == asked.Method && m.IsOpen && m.Asker == who.Mark) => Decision.AlreadySo,
        _ => Decision.Of(asked),
    };

    internal static Decision DecideAnswer(Investigation i, Colleague who, MeansAnswered answer) =>
        i.MayWork(who) is { } refusal ? refusal : i.Means.Find(m => m.Id == answer.MeansId) switch
        {
            null => MeansErrors.Unknown,
            { State: Contracts.Investigations.Http.V1.MeansState.AwaitsLawyer } => MeansErrors.AwaitsLawyer,
            { IsOpen: false } => MeansErrors.Closed,
            { Asker: var asker } when asker == who.Mark => MeansErrors.SamePerson,
            _ => Decision.Of(answer),
        };
}

/// <summary>Kinds of methods in the reference data.</summary>
internal static class MethodKinds
{
    public const string Intrusive = "intrusive";
}
