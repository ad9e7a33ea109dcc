using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Deciding;

namespace Zichtlijn.Sanctioning.Cases.Objecting;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/objection-committees</c>: a committee advises on an objection (Awb 7:13): its chair comes from outside, nobody in
/// it had a hand in the decision, and there are twelve weeks to decide instead of six.
/// </summary>
internal static class AssignCommittee
{
    public static void MapAssignCommittee(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/objection-committees", Handle)
            .WithName("assign-objection-committee").WithSummary("Let a committee from outside advise on an objection.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.AssignCommittee request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys,
        StaffDirectory staff)
    {
        var check = new Validation().Text(request.Chair, "chair", min: 2, max: 100).Check(request.Members is { Count: >= 2 and <= 8 }, "members", "Two to eight members beside the chair.");
        foreach (var (member, n) in (request.Members ?? []).Select((m, n) => (m, n)))
        {
            check.Text(member, $"members[{n}]", min: 2, max: 100);
        }

        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        var committee = new Committee(request.Chair!.Trim(), [.. request.Members!.Select(m => m.Trim())]);
        return await cases.DecideAsync(http, session, caseId, async c => Decide(
            c, seat, who, matter, committee, staff, await keys.SealAllAsync(c, Purposes.Committee, committee, http.RequestAborted), http.Now(), ReferenceDataSet.Current));
    }

    internal static Decision Decide(
        SanctionCase c, Seat seat, Colleague who, int matter, Committee committee, StaffDirectory staff, ProtectedContent names, DateTimeOffset now, ReferenceDataSet reference) =>
        c.OnObjection(seat, matter, (m, contest) =>
        {
            string[] persons = [.. committee.Members.SelectMany(name => staff.Named(name, part: null)).Select(s => s.Mark).Distinct(StringComparer.Ordinal)];
            return contest.HasCommittee ? SanctionErrors.CommitteeAlready
                : staff.Named(committee.Chair, part: null).Any() ? SanctionErrors.ChairNotFromOutside
                : committee.Members.Append(committee.Chair).Distinct(StringComparer.OrdinalIgnoreCase).Count() <= committee.Members.Count ? SanctionErrors.CommitteeTwice
                : Array.Exists(persons, p => c.Acts.HadAHandIn(p) || c.Access.IsBarred(p) || c.WorkedOnIt.Contains(p) || p == m.Person) ? SanctionErrors.MayNotSit
                : Decision.Of(
                    new CommitteeAssigned(now, who.Account, matter, persons, names),
                    DecisionClocks.Start(
                        DecisionClocks.WithCommittee, matter, c.Clocks[DecisionClocks.Of(DecisionClocks.ObjectionDecision, matter)].Start, now, reference, c.Clocks, replaces: DecisionClocks.ObjectionDecision));
        });
}
