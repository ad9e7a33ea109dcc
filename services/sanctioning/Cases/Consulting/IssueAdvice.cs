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
using Zichtlijn.Sanctioning.Cases.Protocol;

namespace Zichtlijn.Sanctioning.Cases.Consulting;

/// <summary><c>POST /cases/{id}/matters/{n}/advices</c>: the chair writes down what the consultation voted for, and the authority reads it.</summary>
internal static class IssueAdvice
{
    public static void MapIssueAdvice(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/advices", Handle)
            .WithName("issue-advice").WithSummary("Advise the authority, as was voted.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.IssueAdvice request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var check = new Validation().Choice(request.Sanction, "sanction", reference).Text(request.Reasons, "reasons", min: 50, max: 10_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => Decide(
            c, who, matter, request.Sanction, await keys.SealAsync(c, Purposes.Advice, request.Reasons, http.RequestAborted), http.Now(), reference));
    }

    internal static Decision Decide(
        SanctionCase c, Colleague who, int matter, SanctionChoice? sanction, ProtectedContent text, DateTimeOffset now, ReferenceDataSet reference) => c.InConsultation(who, matter, m => m.Consultation switch
    {
        { IsAdvised: true } => SanctionErrors.AdvisedAlready,
        { Advice: not { } } => SanctionErrors.VotingIsOpen,
        { Advice: not PanelAdvice.ImposeOther } when sanction is not null => SanctionErrors.NothingElseVoted,
        { Advice: PanelAdvice.ImposeOther } when sanction.IsSame(m.Proposal!.Sanction) => SanctionErrors.NothingElse,
        _ when m.HasNothingToWeigh() && sanction is not null => SanctionErrors.NothingToWeigh,
        { Advice: { } advice } => Decision.Of(new AdviceIssued(now, who.Account, matter, advice, sanction, text, reference.Version)),
    });
}
