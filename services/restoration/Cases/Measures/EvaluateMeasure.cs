using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;
using Zichtlijn.Restoration.Cases.Reporters;

namespace Zichtlijn.Restoration.Cases.Measures;

/// <summary><c>POST /my-restoration/evaluations</c> and <c>/cases/{id}/evaluations</c>: how a measure was, or all of it.</summary>
internal static class EvaluateMeasure
{
    public static void MapEvaluateMeasure(this ReporterRoutes routes) => routes.Map<Evaluate>(
        "evaluations", "evaluate-restoration", "how it was",
        (request, check, _) => check.Satisfaction(request.Satisfaction).TextOrNone(request.Text, "text", min: 0, max: 5_000),
        async (c, teller, request, desk) => Decide(c, person: null, new(
            desk.Now, teller.By, teller.OnBehalf, request.Measure, request.Satisfaction!.Value, await desk.SealOrNoneAsync(c, Purposes.Evaluation, request.Text))));

    /// <param name="person">Who says it, among those who were wrongly accused; null for the reporter.</param>
    internal static Decision Decide(RestorationCase c, int? person, Evaluated evaluated) => evaluated.Measure switch
    {
        { } number when c.MeasureOf(number) is not { } m || m.Proposed.Person != person => RestorationErrors.UnknownMeasure,
        { } number => c.MeasureOf(number)!.Done is null ? RestorationErrors.NotDone : Decision.Of(evaluated),
        _ when c.MayGoOn() is { } refusal => refusal,
        _ when c.OfReporter.Any(m => m.IsOpen) => RestorationErrors.MeasuresOpen,
        _ => c.OfReporter.Any(m => m.Done is not null) ? Decision.Of(evaluated) : RestorationErrors.NotDone,
    };

    public static Validation Satisfaction(this Validation check, int? level) => check.Check(
        level is { } value && ReferenceDataSet.Current.SatisfactionLevels.Entries.Any(e => e.Value == value), "satisfaction", "Choose one of the levels.");
}
