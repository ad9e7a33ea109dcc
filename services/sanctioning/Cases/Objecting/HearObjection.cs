using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Proposing;

namespace Zichtlijn.Sanctioning.Cases.Objecting;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/objection-hearings</c> and <c>…/committee-advice</c>: whoever objects is heard before it is decided, or it is
/// written down why not (Awb 7:2 and 7:3); and what the committee made of it.
/// </summary>
internal static class HearObjection
{
    public static void MapHearObjection(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/objection-hearings", Hear)
            .WithName("note-objection-hearing").WithSummary("Note how whoever objects was heard.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/committee-advice", Advise)
            .WithName("note-committee-advice").WithSummary("Note what the committee advises.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Hear(
        Guid caseId, int matter, NoteHearing request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation().Check(request.Form is not null, "form", "Say how they were heard.").DayGone(request.On, "on", http.Now()).Text(request.Report, "report", min: 20, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, seat, new ObjectionHeard(
            http.Now(), who.Account, matter, request.Form!.Value, request.On!.Value, await keys.SealAsync(c, Purposes.Hearing, request.Report, http.RequestAborted))));
    }

    private static async Task<IResult> Advise(
        Guid caseId, int matter, NoteCommitteeAdvice request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation()
            .Check(request.Outcome is not null, "outcome", "Say what it advises.")
            .Check(request.Sanction is null || request.Outcome == ObjectionOutcome.Founded, "sanction", "Something else comes in its place only when the objection is founded.")
            .Choice(request.Sanction, "sanction", ReferenceDataSet.Current)
            .Text(request.Text, "text", min: 50, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, seat, new CommitteeAdvised(
            http.Now(), who.Account, matter, request.Outcome!.Value, request.Sanction, await keys.SealAsync(c, Purposes.CommitteeAdvice, request.Text, http.RequestAborted))));
    }

    /// <summary>They can be heard more than once.</summary>
    internal static Decision Decide(SanctionCase c, Seat seat, ObjectionHeard heard) => c.OnObjection(seat, heard.Matter, (m, _) =>
        heard.On < m.Taken!.ObjectedOn ? SanctionErrors.BeforeTheDecision : Decision.Of(heard));

    internal static Decision Decide(SanctionCase c, Seat seat, CommitteeAdvised advised) => c.OnObjection(seat, advised.Matter, (_, contest) => contest switch
    {
        { HasCommittee: false } => SanctionErrors.NoCommittee,
        { Heard: null } => SanctionErrors.NotHeard,
        { Advised: not null } => SanctionErrors.AdvisedAlready,
        _ => Decision.Of(advised),
    });
}
