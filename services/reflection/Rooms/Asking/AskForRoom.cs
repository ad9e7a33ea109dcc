using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Rooms.Composing;

namespace Zichtlijn.Reflection.Rooms.Asking;

/// <summary><c>POST /cases/{id}/rooms</c>: whoever handles, weighs or decides the case asks for a room, at the moments that the rules name.</summary>
internal static class AskForRoom
{
    public static void MapAskForRoom(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/rooms", Handle)
            .WithName("ask-reflection-room").WithSummary("Ask for a reflection room in a case.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, AskRoom request, HttpContext http, IDocumentSession session, ICases<ReflectionCase> cases, ContentKeys keys, StaffDirectory staff, PeopleInTexts people)
    {
        var check = new Validation()
            .Check(request.Moment is { } moment && Moments.OfCases.Contains(moment), "moment", "Choose beforeTriageDecision, beforeProposal or afterDecision.")
            .Text(request.Question, "question", min: 20, max: 2_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (seat, reference) = (Seat.Of(http), ReferenceDataSet.Current);
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, seat, new(
            http.Now(), seat.Who.Account, seat.Mark, c.Rooms.Count + 1, Guid.CreateVersion7(http.Now()), request.Moment!.Value, c.HandledAt,
            await keys.SealAsync(c, Purposes.Question, people.Mask(c, request.Question!).Text, http.RequestAborted), reference.Version), staff, reference));
    }

    internal static Decision Decide(ReflectionCase c, Seat seat, RoomAsked asked, StaffDirectory staff, ReferenceDataSet reference) =>
        !c.IsFor(asked.Moment, seat) ? ReflectionErrors.NotYoursToAsk
        : !c.IsAt(asked.Moment) ? ReflectionErrors.MomentNotOpen
        : c.Rooms.Exists(r => r.Moment == asked.Moment && !r.IsOver) ? ReflectionErrors.RoomRuns
        : Decision.Of([asked, .. c.After(asked).OpenToAllWhenNobodyIsLeft(staff, reference, asked.AskedAt)]);
}
