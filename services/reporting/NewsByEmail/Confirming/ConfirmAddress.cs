using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.NewsByEmail.Keeping;

namespace Zichtlijn.Reporting.NewsByEmail.Confirming;

/// <summary>
/// <c>POST /news-by-email/confirmations</c>: whoever reads the mail says that the address is theirs. Programs follow the links of
/// mails, so that a link alone does nothing: its page asks to press a button.
/// </summary>
internal static class ConfirmAddress
{
    public static void MapConfirmAddress(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/news-by-email/confirmations", Handle).AllowAnonymous().AddEndpointFilter(NewsOffer.WhenOffered)
            .WithName("confirm-news-by-email").WithSummary("Confirm the own address with what stands in the link of the mail.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> Handle(NewsByEmailLink request, HttpContext http, NewsAddresses addresses) =>
        await addresses.ConfirmAsync(request.Token ?? "", http.Now(), http.RequestAborted)
            ? Results.NoContent()
            : SpentGuesses.Or(http, NewsErrors.UnknownLink).ToResult();
}
