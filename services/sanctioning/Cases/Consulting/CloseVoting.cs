using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Reading;

namespace Zichtlijn.Sanctioning.Cases.Consulting;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/voting-ends</c>: the chair closes the voting when everybody voted. An advice has more
/// than half of the votes; what the others had to say is kept with it.
/// </summary>
internal static class CloseVoting
{
    public static void MapCloseVoting(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/voting-ends", (
                Guid caseId, int matter, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys, StaffDirectory staff) =>
            {
                var who = http.Colleague();
                return cases.DecideAsync(http, session, caseId, async c =>
                {
                    var file = await WeighedFile.OpenAsync(caseId, session, keys, http.RequestAborted);
                    var votes = c.MatterOf(matter) is { } m ? file.VotesOf(m) : [];
                    var ring = await keys.OfAsync(caseId, [c.FirstContent], http.RequestAborted);
                    return Decide(c, who, matter, votes, dissent => ring.Protect(Purposes.Dissent, dissent), staff, http.Now(), ReferenceDataSet.Current);
                });
            })
            .WithName("close-voting").WithSummary("Close the voting when everybody voted.").ProducesDecision();

    /// <param name="votes">The last one of everybody who sits there.</param>
    /// <param name="seal">Seals what somebody had to say.</param>
    internal static Decision Decide(
        SanctionCase c, Colleague who, int matter, IReadOnlyCollection<SealedVote> votes, Func<string, ProtectedContent> seal, StaffDirectory staff, DateTimeOffset now,
        ReferenceDataSet reference) => c.InConsultation(who, matter, m =>
    {
        if (m.Consultation.Advice is not null)
        {
            return Decision.AlreadySo;
        }

        if (!m.Consultation.IsConvened)
        {
            return SanctionErrors.NotConvened;
        }

        if (!c.IsInOrder(m, staff, reference))
        {
            return SanctionErrors.NotInOrder;
        }

        if (m.Consultation.Voters.Except(m.Consultation.Voted, StringComparer.Ordinal).Any())
        {
            return SanctionErrors.VotesMissing;
        }

        var tally = votes.CountBy(v => v.Advice).Select(n => new VoteCount(n.Key, n.Value)).OrderByDescending(n => n.Votes).ToArray();
        return tally[0].Votes * 2 <= votes.Count
            ? SanctionErrors.NoMajority
            : Decision.Of(new VotingClosed(
                now, who.Account, matter, tally[0].Advice, tally, [.. votes.Where(v => v.Advice != tally[0].Advice).Select(v => v.Reasons).Order(StringComparer.Ordinal).Select(seal)]));
    });
}
