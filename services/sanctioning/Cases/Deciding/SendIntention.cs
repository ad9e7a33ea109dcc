using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Letters;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary><c>POST /cases/{id}/matters/{n}/intention-deliveries</c>: what is intended goes to whom it is about, and the term for views runs.</summary>
internal static class SendIntention
{
    public static void MapSendIntention(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/intention-deliveries", (
                Guid caseId, int matter, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases) =>
            {
                var (who, seat) = (http.Colleague(), Seat.Of(http));
                return cases.DecideAsync(http, session, caseId, c => Decide(c, seat, who, matter, http.Now(), ReferenceDataSet.Current));
            })
            .WithName("send-intention").WithSummary("Send what you intend to whom it is about.").ProducesDecision();

    internal static Decision Decide(SanctionCase c, Seat seat, Colleague who, int matter, DateTimeOffset now, ReferenceDataSet reference) => c.MatterOf(matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        _ when !c.IsDecidedBy(seat) => SanctionErrors.NotTheAuthority,
        { Taken: not null } => SanctionErrors.DecidedAlready,
        { Intention: null } => SanctionErrors.NotIntended,
        { Intention.Counts: false } => SanctionErrors.SecondMissing,
        { Sent: { } sent, Intention: { } intention } when sent.Number == intention.Number => Decision.AlreadySo,
        { } m when !m.IsSigned(LetterKind.Intention) => SanctionErrors.LetterNotSigned,
        { Intention: { } intention } => Decision.Of(
            new IntentionSent(now, who.Account, matter, intention.Number), DecisionClocks.Start(DecisionClocks.Views, matter, Term.DayOf(now), now, reference, c.Clocks)),
    };
}
