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

/// <summary><c>POST /cases/{id}/matters/{n}/notifications</c>: how and when a decision was made known (Awb 3:41, Barp 81). The term to object runs from the day after.</summary>
internal static class NotifyDecision
{
    public static void MapNotifyDecision(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/notifications", Handle)
            .WithName("notify-decision").WithSummary("Note that the decision was made known.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.NotifyDecision request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases)
    {
        var check = new Validation()
            .DayGone(request.On, "on", http.Now())
            .Check(request.Form is not null, "form", "Say how it was made known.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, c => Decide(
            c, seat, new DecisionNotified(http.Now(), who.Account, matter, request.On!.Value, request.Form!.Value), ReferenceDataSet.Current));
    }

    /// <summary>Somebody who hears of a decision weeks after it was noted to be known would find their term over.</summary>
    internal static DateOnly Earliest(DateTimeOffset now) => Term.DayOf(now).AddDays(-14);

    internal static Decision Decide(SanctionCase c, Seat seat, DecisionNotified notified, ReferenceDataSet reference) => c.MatterOf(notified.Matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        _ when !c.IsDecidedBy(seat) => SanctionErrors.NotTheAuthority,
        { Taken: null } => SanctionErrors.NotDecided,
        { Taken.NotifiedOn: not null } => SanctionErrors.NotifiedAlready,
        { } m when !m.IsSigned(LetterKind.Decision) => SanctionErrors.LetterNotSigned,
        { Taken: { } taken } when notified.On < taken.TakenOn => SanctionErrors.BeforeTheDecision,
        _ when notified.On < Earliest(notified.NotedAt) => SanctionErrors.NotedTooLate,
        _ => Decision.Of(notified, DecisionClocks.Start(DecisionClocks.Objection, notified.Matter, notified.On, notified.NotedAt, reference, c.Clocks)),
    };
}
