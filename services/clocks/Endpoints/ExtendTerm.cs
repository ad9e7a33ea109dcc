using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks.Endpoints;

/// <summary>
/// <c>POST /cases/{id}/terms/{term}/extensions</c>: the handler makes a term longer, in the way that its rule allows now,
/// or asks the corps to. The reporter is told the new date with its reason.
/// </summary>
internal static class ExtendTerm
{
    public static void MapExtendTerm<TCase>(this IEndpointRouteBuilder routes)
        where TCase : class, IKeepsClocks, IHasContent =>
        routes.MapPost("/cases/{caseId:guid}/terms/{term}/extensions", Handle<TCase>)
            .WithName("extend-term").WithSummary("Make a term longer, with a motive, or ask the corps to.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle<TCase>(
        Guid caseId, string term, Contracts.Clocks.Http.V1.ExtendTerm request, HttpContext http, IDocumentSession session, ContentKeys keys,
        ICases<TCase> cases, ITermsOf<TCase> terms)
        where TCase : class, IKeepsClocks, IHasContent
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
        return await cases.DecideAsync(http, session, caseId, async c =>
        {
            var motive = await keys.SealAsync(c, TermEndpoints.Purpose, request.Motive, http.RequestAborted);
            return Decide(terms, c, officer, new ExtendClock(term, by, done, request.ReasonCode!, officer.Account, motive), http.Now());
        });
    }

    internal static Decision Decide<TCase>(ITermsOf<TCase> terms, TCase c, Colleague officer, ExtendClock wish, DateTimeOffset now)
        where TCase : class, IKeepsClocks =>
        terms.MayHandle(c, officer) ?? ClockDecisions.Extend(c.Clocks, wish, now);
}
