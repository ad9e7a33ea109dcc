using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Rooms.Composing;

namespace Zichtlijn.Reflection.Rooms.Holding;

/// <summary>
/// <c>POST /rooms/{id}/sessions</c>: the facilitator records what was said. It is sealed for those who were there: no case file, no other service
/// and nobody who decides ever reads it. There is no vote.
/// </summary>
internal static class HoldSessions
{
    public static void MapHoldSession(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rooms/{roomId:guid}/sessions", Handle)
            .WithName("hold-reflection-session").WithSummary("Record what was said in the room; those who were there read it, and nobody else.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(Guid roomId, HoldSession request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var check = Check(request);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        return await session.DecideInRoomAsync(http, roomId, async (c, room, seat) =>
        {
            var text = await keys.SealAllAsync(c, Purposes.Session, new SealedSession(
                [.. request.Perspectives!.Select(p => p with { Said = p.Said!.Trim() })], [.. request.BiasChecks!.Select(b => b with { Answer = b.Answer!.Trim() })],
                request.ImpactOnVictim!.Trim(), request.ImpactOnTeam!.Trim()), http.RequestAborted);
            return Decide(c, room, seat.Who, request, text, await session.RestedAsync(room.Part, reference, http.RequestAborted), reference, http.Now());
        });
    }

    private static Validation Check(HoldSession request)
    {
        var check = new Validation()
            .Check(request.Present is { Count: > 0 }, "present", "Say who was there.")
            .Check(request.Perspectives is { Count: > 0 }, "perspectives", "Write down what was said from each perspective.")
            .Check(request.BiasChecks is { Count: > 0 }, "biasChecks", "Answer the questions about blind spots.")
            .Text(request.ImpactOnVictim, "impactOnVictim", min: 20, max: 5_000)
            .Text(request.ImpactOnTeam, "impactOnTeam", min: 20, max: 5_000);
        foreach (var (said, n) in (request.Perspectives ?? []).Select((p, n) => (p.Said, n)))
        {
            check.Text(said, $"perspectives[{n}].said", min: 10, max: 5_000);
        }

        foreach (var (answer, n) in (request.BiasChecks ?? []).Select((b, n) => (b.Answer, n)))
        {
            check.Text(answer, $"biasChecks[{n}].answer", min: 10, max: 2_000);
        }

        return check;
    }

    /// <param name="text">What was said, sealed.</param>
    internal static Decision Decide(
        ReflectionCase c, Room room, Colleague who, HoldSession held, ProtectedContent text, IReadOnlySet<string> rested, ReferenceDataSet reference, DateTimeOffset now) =>
        room.LedBefore(who, () =>
        {
            var there = room.Seated.Where(s => held.Present!.Contains(s.Number)).ToArray();
            return !room.IsComposed ? ReflectionErrors.NotComposed
                : c.NotMet(room, rested, reference) is [var rule, ..] ? ReflectionErrors.NotMet(rule)
                : room.NeedsSummary && room.Summary is not { State: SummaryState.Checked } ? ReflectionErrors.SummaryNotChecked
                : room.Preparation is not { } prepared ? ReflectionErrors.NotPrepared
                : held.Present!.Distinct().Count() != there.Length ? ReflectionErrors.NotSeated
                : there.Length < reference.Rule("quorum") ? ReflectionErrors.NoQuorum
                : !AreEach(held.Perspectives!.Select(p => p.Perspective), prepared.Perspectives) ? ReflectionErrors.PerspectivesMissing
                : !AreEach(held.BiasChecks!.Select(b => b.Question), reference.BiasChecks.Entries.Select(e => e.Code)) ? ReflectionErrors.BiasCheckMissing
                : Decision.Of(new SessionHeld(now, who.Account, room.Number, [.. there.Select(s => s.Number)], [.. there.Select(s => s.Member.Person)], text, reference.Version));
        });

    /// <summary>Each of them, once.</summary>
    private static bool AreEach(IEnumerable<string?> answered, IEnumerable<string> wanted) => answered.Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
