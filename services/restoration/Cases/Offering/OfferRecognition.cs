using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Restoration.Cases.Offering;

/// <summary><c>POST /cases/{id}/offers</c>: whatever else happens with the report, and without proof of anything.</summary>
internal static class OfferRecognition
{
    public static void MapOfferRecognition(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/offers", Handle)
            .WithName("offer-recognition").WithSummary("Offer recognition and restoration to the reporter.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Restoration.Http.V1.OfferRecognition request, HttpContext http, IDocumentSession session, ICases<RestorationCase> cases, ContentKeys keys)
    {
        var check = new Validation().Text(request.Text, "text", min: 20, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => c.MayWork(who) is { } refusal ? refusal : Decide(
            c, new(http.Now(), who.Account, await keys.SealAsync(c, Purposes.Offer, request.Text, http.RequestAborted))));
    }

    internal static Decision Decide(RestorationCase c, RecognitionOffered offered) => c.Offer is null ? Decision.Of(offered) : RestorationErrors.OfferedAlready;
}
