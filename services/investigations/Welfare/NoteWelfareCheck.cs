using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Welfare;

/// <summary><c>POST /cases/{id}/welfare-checks</c>: somebody asked how the reporter, or whoever it is about, is doing.</summary>
internal static class NoteWelfareCheck
{
    public static void MapNoteWelfareCheck(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/welfare-checks", Handle)
            .WithName("note-welfare-check").WithSummary("Note that somebody was asked how they are doing.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.NoteWelfareCheck request, HttpContext http, IDocumentSession session, ICases<Investigation> cases, ContentKeys keys)
    {
        var check = new Validation()
            .Check(request.On is not null, "on", "Give the day.")
            .Check(request.On is null || request.On <= Term.DayOf(http.Now()), "on", "That is in the future.")
            .Text(request.Text, "text", min: 10, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async i => Decide(
            i, who,
            new WelfareChecked(
                http.Now(), who.Account, request.Notice, request.On!.Value, request.NeedsHelp,
                await keys.SealAsync(i, Purposes.Welfare, request.Text, http.RequestAborted)),
            ReferenceDataSet.Current));
    }

    internal static Decision Decide(Investigation i, Colleague who, WelfareChecked check, ReferenceDataSet reference) => i switch
    {
        _ when i.MayWork(who) is { } refusal => refusal,
        _ when check.Notice is { } number && !i.Notices.Exists(n => n.Number == number) => RightsErrors.UnknownNotice,
        _ => Decision.Of([check, .. i.After(check).FollowCheck(check, reference)]),
    };
}
