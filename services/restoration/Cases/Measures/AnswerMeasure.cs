using Zichtlijn.Platform.Decisions;
using Zichtlijn.Restoration.Cases.Reporters;
using Request = Zichtlijn.Contracts.Restoration.Http.V1.AnswerMeasure;

namespace Zichtlijn.Restoration.Cases.Measures;

/// <summary><c>POST /my-restoration/measure-answers</c> and <c>/cases/{id}/measure-answers</c>: the reporter agrees with a measure, or ends it, at every moment before it was done.</summary>
internal static class AnswerMeasure
{
    public static void MapAnswerMeasure(this ReporterRoutes routes) => routes.Map<Request>(
        "measure-answers", "answer-measure", "whether a measure is wanted",
        (request, check, _) => check.Check(request.Measure is not null, "measure", "Say which one.").Check(request.Agrees is not null, "agrees", "Say yes or no."),
        (c, teller, request, desk) => ValueTask.FromResult(Decide(c, teller, request.Measure!.Value, request.Agrees!.Value, desk.Now)));

    internal static Decision Decide(RestorationCase c, Teller teller, int number, bool agrees, DateTimeOffset now) => c.MeasureOf(number) switch
    {
        { Proposed.Person: null } m => m.Answer(ConsentParty.Beneficiary, agrees, teller.By, now),
        _ => RestorationErrors.UnknownMeasure,
    };
}
