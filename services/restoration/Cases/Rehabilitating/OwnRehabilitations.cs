using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.Restoration.Cases.Reading;
using Zichtlijn.Restoration.Cases.Reporters;
using Zichtlijn.Restoration.Cases.Worklist;
using Request = Zichtlijn.Contracts.Restoration.Http.V1.AnswerMeasure;

namespace Zichtlijn.Restoration.Cases.Rehabilitating;

/// <summary>
/// <c>/own-rehabilitations</c>: what is offered to somebody who was wrongly accused, what they want of it, and how it was. Nothing of the report,
/// of the reporter or of anybody else.
/// </summary>
internal static class OwnRehabilitations
{
    public static void MapOwnRehabilitations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/own-rehabilitations", List)
            .WithName("list-own-rehabilitations").WithSummary("What is offered to the caller, who was wrongly accused.").Produces<IReadOnlyList<OwnRehabilitation>>();
        routes.MapPost("/own-rehabilitations/{caseId:guid}/answers", (Guid caseId, AnswerOffer request, HttpContext http, IDocumentSession session) => http.DecideAsync(
                session, caseId, new Validation().Check(request.Accepts is not null, "accepts", "Say yes or no."),
                (_, p, who) => ValueTask.FromResult(Answer(p, new(http.Now(), who.Account, p.Number, request.Accepts!.Value)))))
            .WithName("answer-own-rehabilitation").WithSummary("Say whether you want it.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/own-rehabilitations/{caseId:guid}/measure-answers", (Guid caseId, Request request, HttpContext http, IDocumentSession session) => http.DecideAsync(
                session, caseId, new Validation().Check(request.Measure is not null, "measure", "Say which one.").Check(request.Agrees is not null, "agrees", "Say yes or no."),
                (c, p, who) => ValueTask.FromResult(AnswerMeasure(c, p, who, request.Measure!.Value, request.Agrees!.Value, http.Now()))))
            .WithName("answer-own-measure").WithSummary("Say whether you want a measure.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/own-rehabilitations/{caseId:guid}/evaluations", (Guid caseId, Evaluate request, HttpContext http, IDocumentSession session, ContentKeys keys) => http.DecideAsync(
                session, caseId, new Validation().Check(request.Measure is not null, "measure", "Say which one.").Satisfaction(request.Satisfaction)
                    .TextOrNone(request.Text, "text", min: 0, max: 5_000),
                async (c, p, who) => EvaluateMeasure.Decide(c, p.Number, new(
                    http.Now(), who.Account, OnBehalf: false, request.Measure, request.Satisfaction!.Value,
                    string.IsNullOrWhiteSpace(request.Text) ? null : await keys.SealAsync(c, Purposes.Evaluation, request.Text, http.RequestAborted)))))
            .WithName("evaluate-own-measure").WithSummary("Say how a measure was.").ProducesDecision().ProducesValidationProblem();
    }

    internal static Decision Answer(AccusedPerson p, RehabilitationAnswered answer) => p.Accepted == answer.Accepted ? Decision.AlreadySo : Decision.Of(answer);

    internal static Decision AnswerMeasure(RestorationCase c, AccusedPerson p, Colleague who, int number, bool agrees, DateTimeOffset now) =>
        c.MeasureOf(number) is { } m && m.Proposed.Person == p.Number ? m.Answer(ConsentParty.Beneficiary, agrees, who.Account, now) : RestorationErrors.UnknownMeasure;

    private static async Task<IResult> List(HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var mark = http.Colleague().Mark;
        var own = new List<OwnRehabilitation>();
        foreach (var row in await session.OfferedTo(mark).ToListAsync(http.RequestAborted))
        {
            await http.LogAccess(AccessAction.Read, row.Id, AccessLogRows.OwnReading);
            var (c, p) = (row.Case, row.Case.OfferedTo(mark)!);
            var file = new RevealedCase(c, await keys.OfAsync(row.Id, [c.FirstContent], http.RequestAborted));
            own.Add(new(row.Id, file.Offer(p.Offer!), p.Accepted, file.MeasuresOf(p.Number, Reader.Beneficiary)));
        }

        return Results.Ok(own);
    }

    private static async Task<IResult> DecideAsync(
        this HttpContext http, IDocumentSession session, Guid caseId, Validation check, Func<RestorationCase, AccusedPerson, Colleague, ValueTask<Decision>> decide)
    {
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await session.OfferedTo(who.Mark).AnyAsync(r => r.Id == caseId, http.RequestAborted)
            ? await session.DecideOwnAsync(http, caseId, c => c.OfferedTo(who.Mark) is not null, c => decide(c, c.OfferedTo(who.Mark)!, who))
            : await http.RefuseCase(caseId);
    }

    private static IQueryable<RestorationCaseRow> OfferedTo(this IQuerySession session, string mark) => session.Query<RestorationCaseRow>().Where(r => r.IsOpen && r.Rehabilitated.Contains(mark));

    private static AccusedPerson? OfferedTo(this RestorationCase c, string mark) => c.IsOpen ? c.Persons.Find(p => p.Mark == mark && p.Offer is not null) : null;
}
