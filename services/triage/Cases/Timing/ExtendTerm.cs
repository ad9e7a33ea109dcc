using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Timing;

/// <summary>
/// <c>POST /cases/{id}/terms/{term}/extensions</c>: the handler makes a term longer, in the way that its rule allows now,
/// or asks the corps to. The reporter is told the new date with its reason.
/// </summary>
internal static class ExtendTerm
{
    public static void MapExtendTerm(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/terms/{term}/extensions", Handle)
            .WithName("extend-term").WithSummary("Make a term longer, with a motive, or ask the corps to.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, string term, Contracts.Clocks.Http.V1.ExtendTerm request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation()
            .Check(Period.TryParse(request.By, out var by), "by", "Write a number with d, wd, w or m, for example 10wd.")
            .Check(ReferenceDataSet.Current.ExtensionReasons.Contains(request.ReasonCode ?? ""), "reasonCode", "Choose one of the reasons.")
            .Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        var done = ExtensionForm.Motive
            | (request.WrittenNotice ? ExtensionForm.WrittenNotice : ExtensionForm.None)
            | (request.WrittenConsent ? ExtensionForm.WrittenConsent : ExtensionForm.None);
        return await session.DecideOnCase(http, caseId, officer, async c =>
        {
            var motive = await keys.SealAsync(c, Purposes.Term, request.Motive, http.RequestAborted);
            return Decide(c, officer, new ExtendClock(term, by, done, request.ReasonCode!, officer.Account, motive), http.Now());
        });
    }

    internal static Decision Decide(TriageCase triageCase, Colleague officer, ExtendClock wish, DateTimeOffset now) =>
        triageCase.MayHandle(officer) ?? ClockDecisions.Extend(triageCase.Clocks, wish, now);
}
