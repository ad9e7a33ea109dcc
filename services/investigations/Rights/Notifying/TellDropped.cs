using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Rights.Notifying;

/// <summary>
/// <c>POST /cases/{id}/notices/{n}/dropped-charges</c>: who was told of a charge hears that it is not investigated any more, in the same
/// term as they heard of it. Otherwise they go on defending themselves against nothing.
/// </summary>
internal static class TellDropped
{
    public static void MapTellDropped(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/notices/{number:int}/dropped-charges", Handle)
            .WithName("tell-dropped-charges").WithSummary("Note that somebody was told which charges are not investigated any more.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int number, Contracts.Investigations.Http.V1.TellDropped request, HttpContext http, IDocumentSession session, ICases<Investigation> cases, ContentKeys keys)
    {
        var check = new Validation().Text(request.Text, "text", min: 50, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        return await cases.DecideAsync(http, session, caseId, async i =>
        {
            var text = request.Text!.Trim();
            var rights = await RevealedRights.OpenAsync(i, session, keys, http.RequestAborted);
            var isRepeated = rights.TextsOf(number).Any(t => t.AreDropped && t.Text == text);
            return Decide(i, http.Colleague(), number, isRepeated, rights.Keys.Protect(Purposes.Dropped, text), ReferenceDataSet.Current, http.Now());
        });
    }

    /// <param name="isRepeated">They were told in these words before.</param>
    internal static Decision Decide(
        Investigation i, Colleague who, int number, bool isRepeated, ProtectedContent text, ReferenceDataSet reference, DateTimeOffset now) => i.Notices.Find(n => n.Number == number) switch
    {
        _ when i.MayWork(who) is { } refusal => refusal,
        _ when i.Kind == InvestigationKind.Exploratory => RightsErrors.NoneInInquiry,
        null => RightsErrors.UnknownNotice,
        { Dropped.IsEmpty: true } => isRepeated ? Decision.AlreadySo : RightsErrors.NothingDropped,
        var notice => Tell(i, new DroppedChargesTold(number, now, who.Account, [.. notice.Dropped.Order()], text), reference),
    };

    private static Decision Tell(Investigation i, DroppedChargesTold told, ReferenceDataSet reference) =>
        Decision.Of([told, .. i.After(told).FollowNotice(told.By, reference, told.ToldAt)]);
}
