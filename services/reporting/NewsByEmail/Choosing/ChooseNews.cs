using Marten;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.NewsByEmail.Keeping;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Reports;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.NewsByEmail.Choosing;

/// <summary>
/// <c>/my-report/news-by-email</c>: the reporter asks for a mail when there is news, sees whether one will come, and ends it. It
/// changes nothing in the report: nobody who works on it can see that somebody chose so.
/// </summary>
internal static class ChooseNews
{
    private const string Path = "/my-report/news-by-email";

    public static void MapChooseNews(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Read).RequireAuthorization(ReceiptSessions.Policy).AddEndpointFilter(NewsOffer.WhenOffered)
            .WithName("read-news-by-email").WithSummary("Whether a mail comes when there is news about the own report.")
            .Produces<Wire.NewsByEmail>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost(Path, Ask).RequireAuthorization(ReceiptSessions.Policy).AddEndpointFilter(NewsOffer.WhenOffered)
            .WithName("ask-news-by-email").WithSummary("Ask for a mail when there is news; a mail with a link confirms the address first.")
            .Produces<Wire.NewsByEmail>(StatusCodes.Status202Accepted).ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        routes.MapDelete(Path, End).RequireAuthorization(ReceiptSessions.Policy).AddEndpointFilter(NewsOffer.WhenKept)
            .WithName("end-news-by-email").WithSummary("Want no mails any more; the address is destroyed.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static Refusal? Refuses(Report? report) => OwnReport.Missing(report) ?? (report!.IsClosed ? ReportErrors.Closed : null);

    private static async Task<IResult> Read(HttpContext http, NewsAddresses addresses, NewsSecrets secrets) =>
        Results.Ok(new Wire.NewsByEmail(await addresses.StateAsync(secrets.MarkOf(http.User.ReportId()), http.Now(), http.RequestAborted)));

    /// <summary>The same answer for whatever address: it tells nothing about whose it is and who else gave it.</summary>
    private static async Task<IResult> Ask(AskNewsByEmail request, HttpContext http, IDocumentSession session, NewsAddresses addresses, NewsSecrets secrets)
    {
        var address = EmailAddress.Read(request.Address);
        var check = new Validation()
            .Check(address is not null, "address", "This is no address that mails can be sent to.")
            .Check(request.Language is "nl" or "en", "language", "Choose nl or en.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        // Held until the answer: a report that is closed or destroyed in this moment is so after the address is there.
        var stream = await session.Events.FetchForExclusiveWriting<Report>(http.User.ReportId(), http.RequestAborted);
        if (Refuses(stream.Aggregate) is { } refusal)
        {
            return refusal.ToResult();
        }

        return await addresses.ReplaceAsync(secrets.MarkOf(stream.Aggregate!.Id), address!, request.Language!, http.Now(), http.RequestAborted)
            ? Results.Accepted((string?)null, new Wire.NewsByEmail(NewsByEmailState.Unconfirmed))
            : NewsErrors.TooManyConfirmations.ToResult();
    }

    private static async Task<IResult> End(HttpContext http, NewsAddresses addresses, NewsSecrets secrets)
    {
        await addresses.EndAsync(secrets.MarkOf(http.User.ReportId()), http.RequestAborted);
        return Results.NoContent();
    }
}
