using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Investigations.Cases.Recusing;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Cases.Mandating;

/// <summary>
/// <c>POST /cases/{id}/mandates</c>: the competent authority says what is investigated, over which period and by which
/// methods. Every change is a new version with a motive; courts look at nothing outside of it (CRvB 2021: 909).
/// </summary>
internal static class IssueMandate
{
    public static void MapIssueMandate(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/mandates", Handle)
            .WithName("issue-mandate").WithSummary("Give the mandate, or a new version of it.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.IssueMandate request, HttpContext http, IDocumentSession session,
        ICases<Investigation> cases, StaffDirectory staff, ContentKeys keys)
    {
        if (MandateValidation.Of(request, Term.DayOf(http.Now()), ReferenceDataSet.Current) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        return await cases.DecideAsync(http, session, caseId, async i =>
        {
            var own = await keys.OfAsync(caseId, [i.FirstContent, i.Mandate?.Text], http.RequestAborted);
            WrittenCharge[] before = i.Mandate is { } present ? own.Reveal<WrittenCharge[]>(Purposes.Charges, present.Text) : [];
            var wish = MandateWish.Of(request, i).Beside(before);
            if (i.Mandate is { } given && wish.IsThatOf(given, before))
            {
                return Decision.AlreadySo;
            }

            var text = own.Protect(Purposes.Charges, wish.Charges);
            var motive = string.IsNullOrWhiteSpace(request.Motive) ? null : own.Protect(Purposes.Amendment, request.Motive.Trim());
            return Decide(i, http.Colleague(), wish, text, motive, staff, ReferenceDataSet.Current, http.Now());
        });
    }

    internal static Decision Decide(
        Investigation i, Colleague by, MandateWish wish, ProtectedContent text, ProtectedContent? motive, StaffDirectory staff,
        ReferenceDataSet reference, DateTimeOffset now)
    {
        var involved = wish.Charges.SelectMany(c => Persons(c, i, staff)).Distinct().ToArray();
        var keptOut = staff.KeptOut(involved);
        return i switch
        {
            { IsOver: true } => InvestigationErrors.Over,
            _ when wish.NamesUnknownCharge => InvestigationErrors.UnknownCharge,
            { Mandate: not null } when motive is null => InvestigationErrors.MotiveMissing,
            _ when wish.OfSomebodyElse.Any(c => i.Notices.Exists(n => n.Knows(c))) => RightsErrors.AboutSomebodyElse,
            _ when keptOut.Any(m => m.Mark == by.Mark) => InvestigationErrors.AuthorityConflicted,
            _ => Decision.Of([.. Follow(i, by, wish, text, motive, [.. involved.Select(m => m.Mark)], keptOut, staff, reference, now)]),
        };
    }

    /// <summary>The version itself, the terms with the first, and everybody out who may have nothing to do with it any more.</summary>
    private static IEnumerable<object> Follow(
        Investigation i, Colleague by, MandateWish wish, ProtectedContent text, ProtectedContent? motive, IReadOnlyList<string> persons,
        IReadOnlyList<StaffMember> keptOut, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now)
    {
        var isFirst = i.Mandate is null;
        var term = i.Begin(InvestigationClocks.Of(i.Kind), reference, now);
        var issued = new MandateIssued(
            now, by.Account, i.Mandates + 1, i.Kind, [.. wish.Charges.Select(c => c.Number)], persons, wish.PeriodFrom, wish.PeriodUntil, wish.Methods,
            isFirst ? term.LastDay : i.LastDayOf() ?? i.Mandate!.TargetDate, text, isFirst ? null : motive, reference.Version,
            wish.Reworded is [] ? null : wish.Reworded);
        object[] told =
        [
            issued,
            .. isFirst ? [.. i.Meet(InvestigationClocks.Mandate, by.Account, now), term] : Array.Empty<object>(),
            .. keptOut.Where(m => !i.Access.IsBarred(m.Mark)).Select(m => new PersonKeptOut(now, m.Mark)),
        ];
        var after = told.Aggregate(i, (state, e) => state.After(e));
        return [.. told, .. after.FollowMandate(isFirst, by.Account, reference, now), .. after.NoLongerEligible(staff, reference, now).Select(a => a.ByTheRules(now)), .. after.RaiseWhenNobodyIsLeft(staff, reference, now)];
    }

    /// <summary>An account, or whoever may be meant by the name: rather somebody too many is kept out than the accused let in.</summary>
    private static IEnumerable<StaffMember> Persons(WrittenCharge charge, Investigation i, StaffDirectory staff) =>
        staff.Find(charge.Person) is { } member ? [member] : i.Request!.Parts.SelectMany(part => staff.Named(charge.Person, part));
}
