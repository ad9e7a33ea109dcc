using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Restoration.Cases.Rehabilitating;

/// <summary><c>POST /cases/{id}/persons/{n}/offers</c>: restoration for somebody of whom an investigation found that nothing happened.</summary>
internal static class OfferRehabilitation
{
    public static void MapOfferRehabilitation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/persons/{person:int}/offers", Handle)
            .WithName("offer-rehabilitation").WithSummary("Offer restoration to somebody who was wrongly accused.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int person, OfferRecognition request, HttpContext http, IDocumentSession session, ICases<RestorationCase> cases, ContentKeys keys)
    {
        var check = new Validation().Text(request.Text, "text", min: 20, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => c.MayWork(who) is { } refusal ? refusal : Decide(
            c, new(http.Now(), who.Account, person, await keys.SealAsync(c, Purposes.Rehabilitation, request.Text, http.RequestAborted))));
    }

    internal static Decision Decide(RestorationCase c, RehabilitationOffered offered) => c.PersonOf(offered.Person) switch
    {
        null => RestorationErrors.UnknownPerson,
        { Offer: not null } => RestorationErrors.OfferedAlready,
        _ => Decision.Of(offered),
    };
}
