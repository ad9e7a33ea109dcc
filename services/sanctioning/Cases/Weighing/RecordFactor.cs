using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Protocol;

namespace Zichtlijn.Sanctioning.Cases.Weighing;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/factors</c> and <c>…/factors/{k}/withdrawals</c>: what speaks for less or for more, each
/// with its reasons. Whoever deviates from the range answers each of them.
/// </summary>
internal static class RecordFactor
{
    public static void MapRecordFactor(this IEndpointRouteBuilder routes)
    {
        var factors = routes.MapGroup("/cases/{caseId:guid}/matters/{matter:int}/factors");
        factors.MapPost("", Record)
            .WithName("record-factor").WithSummary("Note what speaks for less or for more.").ProducesDecision().ProducesValidationProblem();
        factors.MapPost("/{factor:int}/withdrawals", Withdraw)
            .WithName("withdraw-factor").WithSummary("Let a factor not count any more.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Record(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.RecordFactor request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation()
            .Check(ReferenceDataSet.Current.SanctionFactors.Contains(request.Code ?? ""), "code", "Choose one of the factors.")
            .Text(request.Reasons, "reasons", min: 20, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => Decide(
            c, who, matter, request.Code!, await keys.SealAsync(c, Purposes.Factor, request.Reasons, http.RequestAborted), http.Now()));
    }

    internal static Decision Decide(SanctionCase c, Colleague who, int matter, string code, ProtectedContent text, DateTimeOffset now) => c.InMatter(who, matter, m =>
        m.HasNothingToWeigh() ? SanctionErrors.NothingToWeigh
        : !m.IsToBeWeighed() ? SanctionErrors.StepNotOpen
        : m.Factors.Exists(f => f.Code == code) ? SanctionErrors.FactorCounts
        : Decision.Of(new FactorRecorded(now, who.Account, matter, m.LastFactor + 1, code, text)));

    private static async Task<IResult> Withdraw(
        Guid caseId, int matter, int factor, Contracts.Sanctioning.Http.V1.WithdrawFactor request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases,
        ContentKeys keys)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, who, new FactorWithdrawn(
            http.Now(), who.Account, matter, factor, await keys.SealAsync(c, Purposes.FactorWithdrawal, request.Motive, http.RequestAborted))));
    }

    internal static Decision Decide(SanctionCase c, Colleague who, FactorWithdrawn withdrawn) => c.InMatter(who, withdrawn.Matter, m =>
        m.Factors.Exists(f => f.Number == withdrawn.Number) ? Decision.Of(withdrawn) : SanctionErrors.UnknownFactor);
}
