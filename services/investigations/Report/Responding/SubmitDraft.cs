using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Report.Responding;

/// <summary><c>POST /cases/{id}/report-submissions</c>: both sides get the draft and have ten working days to say what they think of it.</summary>
internal static class SubmitDraft
{
    /// <summary>The term for a response, in the reference data.</summary>
    public const string Term = "draftResponse";

    public static void MapSubmitDraft(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/report-submissions", Handle)
            .WithName("submit-draft").WithSummary("Give both sides the draft of the report.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, SeenReport request, HttpContext http, IDocumentSession session, ICases<Investigation> cases, ReportDesk desk)
    {
        if (new Validation().SeenDraft(request.Draft) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async i =>
            Decide(i, who, await desk.SeeAsync(session, i, request.Draft!.Value, http.RequestAborted), ReferenceDataSet.Current, http.Now()));
    }

    internal static Decision Decide(Investigation i, Colleague who, SeenDraft seen, ReferenceDataSet reference, DateTimeOffset now) => i switch
    {
        _ when i.MayWork(who) is { } refusal => refusal,
        { Kind: InvestigationKind.Exploratory } => ReportErrors.NoReportOfInquiry,
        { State: InvestigationState.PeerReview } => ReportErrors.InReview,
        { Plan: null } => InvestigationErrors.NoPlan,
        _ when i.IsLeftToTell() => ReportErrors.SubjectNotNotified,
        _ when seen.Refuse() is { } refusal => refusal,
        _ when i.Report.Draft == seen.Version => Decision.AlreadySo,
        _ => Decision.Of(new DraftSubmitted(now, who.Account, seen.Version, reference.Terms[Term].LastDay(Terms.Term.DayOf(now)))),
    };
}
