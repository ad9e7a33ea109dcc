using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Reporting.NewsByEmail.Keeping;

namespace Zichtlijn.Reporting.NewsByEmail.Ending;

/// <summary>
/// <c>POST /news-by-email/endings</c>: whoever gets the mails wants no more of them, with the link that stands in each. The
/// address is destroyed, also when it was never confirmed: a stranger's must not stay.
/// </summary>
internal static class EndByLink
{
    public static void MapEndByLink(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/news-by-email/endings", Handle).AllowAnonymous().AddEndpointFilter(NewsOffer.WhenKept)
            .WithName("end-news-by-email-by-link").WithSummary("Want no mails any more, with what stands in the link of each mail.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> Handle(NewsByEmailLink request, HttpContext http, NewsAddresses addresses) =>
        await addresses.EndByLinkAsync(request.Token ?? "", http.RequestAborted)
            ? Results.NoContent()
            : SpentGuesses.Or(http, NewsErrors.UnknownLink).ToResult();
}
