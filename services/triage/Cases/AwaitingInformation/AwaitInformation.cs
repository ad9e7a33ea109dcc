using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.AwaitingInformation;

/// <summary>Something is missing that somebody was asked for. Storage format: add, never rename.</summary>
/// <param name="From">Who was asked.</param>
public sealed record InformationAwaited(DateTimeOffset AwaitedAt, string Officer, InformationSource From, ProtectedContent What)
    : IHoldsPersons<InformationAwaited>
{
    public InformationAwaited WithoutPersons() => this with { Officer = "", What = ProtectedContent.Destroyed };
}

public sealed record InformationReceived(DateTimeOffset ReceivedAt, string Officer) : IHoldsPersons<InformationReceived>
{
    public InformationReceived WithoutPersons() => this with { Officer = "" };
}

/// <summary>Whom an officer asks beside the system. The reporter is asked in it.</summary>
public enum InformationSource
{
    Desk,
    Other,
}

/// <summary>
/// <c>POST /cases/{id}/information-requests</c> and <c>…/information-receipts</c>: the case waits for information. Its
/// terms run on; what may stand still is suspended by its own command.
/// </summary>
internal static class AwaitInformation
{
    public static void MapAwaitInformation(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/information-requests", Handle)
            .WithName("await-information").WithSummary("Note that information is missing, and who was asked for it.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/information-receipts", (Guid caseId, HttpContext http, IDocumentSession session) =>
            {
                var officer = http.Colleague();
                return session.DecideOnCase(http, caseId, c => Receive(c, officer, http.Now()));
            })
            .WithName("receive-information").WithSummary("Note that the information came, or is not awaited any more.").ProducesDecision();
    }

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Triage.Http.V1.AwaitInformation request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation();
        var from = check.Choice<InformationSource>(request.From, "from");
        if (check.Check(from is not null, "from", "Choose desk or other.").Text(request.What, "what", min: 10, max: 2_000).Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        return await session.DecideOnCase(http, caseId, async c =>
        {
            var what = await keys.SealAsync(c, Purposes.AwaitedInformation, request.What, http.RequestAborted);
            return Ask(c, officer, new InformationAwaited(http.Now(), officer.Account, from!.Value, what));
        });
    }

    internal static Decision Ask(TriageCase c, Colleague officer, InformationAwaited awaited) =>
        c.MayAssess(officer) ?? (c.AwaitsOthers ? TriageErrors.AwaitsInformation : Decision.Of(awaited));

    internal static Decision Receive(TriageCase c, Colleague officer, DateTimeOffset now) => c.MayAssess(officer) switch
    {
        { } refusal => refusal,
        null when c.State != TriageState.AwaitingInfo => Decision.AlreadySo,
        _ => Decision.Of(new InformationReceived(now, officer.Account)),
    };
}
