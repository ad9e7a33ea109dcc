using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Restoration.Cases.Rehabilitating;
using Zichtlijn.Restoration.Cases.Reporters;
using Request = Zichtlijn.Contracts.Restoration.Http.V1.ProposeMeasure;

namespace Zichtlijn.Restoration.Cases.Measures;

/// <summary><c>POST /my-restoration/measures</c> and <c>/cases/{id}/measures</c>: what could be done. The reporter proposes for themselves, the worker for everybody.</summary>
internal static class ProposeMeasure
{
    private const string Individual = "individual";
    private const string Rehabilitation = "rehabilitation";

    public static void MapProposeMeasure(this ReporterRoutes routes) => routes.Map<Request>(
        "measures", "propose-measure", "what could be done",
        (request, check, _) => check.Text(request.Kind, "kind", min: 1, max: 100).Text(request.Text, "text", min: 3, max: 5_000),
        async (c, teller, request, desk) =>
        {
            var reference = ReferenceDataSet.Current;
            return Decide(
                c, new(
                    desk.Now, teller.By, teller.OnBehalf ? ConsentParty.Worker : ConsentParty.Beneficiary, c.Measures.Count + 1, request.Kind!, request.Person,
                    reference.RestorationMeasures.Find(request.Kind!)?.WithOther ?? false, await desk.SealAsync(c, Purposes.Measure, request.Text), reference.Version),
                reference);
        },
        ofWorker: "Propose a measure for the reporter, or for somebody who was wrongly accused.");

    internal static Decision Decide(RestorationCase c, MeasureProposed proposed, ReferenceDataSet reference) => proposed switch
    {
        { Person: { } number } when proposed.Party == ConsentParty.Beneficiary || c.PersonOf(number) is null => RestorationErrors.UnknownPerson,
        { Person: { } number } when c.PersonOf(number)!.Accepted != true => RestorationErrors.NotAccepted,
        { Person: null } when c.MayGoOn() is { } refusal => refusal,
        _ when reference.RestorationMeasures.Find(proposed.Kind)?.Kind != (proposed.Person is null ? Individual : Rehabilitation) => RestorationErrors.UnknownKind,
        _ => Decision.Of(proposed),
    };
}
