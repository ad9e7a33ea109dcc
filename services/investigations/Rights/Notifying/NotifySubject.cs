using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Rights.Notifying;

/// <summary>
/// <c>POST /cases/{id}/notices</c>: whoever it is about hears in plain words of what they are accused, so that they can defend
/// themselves. To wait with it takes a longer term, with a motive; nobody is told of that.
/// </summary>
internal static class NotifySubject
{
    private const int MostCharges = 30;

    public static void MapNotifySubject(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/notices", Handle)
            .WithName("notify-subject").WithSummary("Note that somebody was told of what they are accused.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.NotifySubject request, HttpContext http, IDocumentSession session,
        ICases<Investigation> cases, StaffDirectory staff, ContentKeys keys)
    {
        var check = new Validation()
            .Check(request.Charges is { Count: > 0 and <= MostCharges }, "charges", $"Choose 1 to {MostCharges} charges.")
            .Text(request.Text, "text", min: 50, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        return await cases.DecideAsync(http, session, caseId, async i =>
        {
            var rights = await RevealedRights.OpenAsync(i, session, keys, http.RequestAborted);
            var wish = NoticeWish.Of(i, request.Charges!, request.Text!.Trim(), rights, staff);
            var (name, text) = (rights.Keys.Protect(Purposes.NotifiedPerson, wish.Name), rights.Keys.Protect(Purposes.Notice, request.Text!.Trim()));
            return Decide(i, http.Colleague(), wish, name, text, ReferenceDataSet.Current, http.Now());
        });
    }

    internal static Decision Decide(
        Investigation i, Colleague who, NoticeWish wish, ProtectedContent name, ProtectedContent text, ReferenceDataSet reference, DateTimeOffset now) => i switch
    {
        _ when i.MayWork(who) is { } refusal => refusal,
        { Kind: InvestigationKind.Exploratory } => RightsErrors.NoneInInquiry,
        _ when wish.IsRepeated => Decision.AlreadySo,
        _ when wish.Charges.Except(i.Mandate!.Charges).Any() => InvestigationErrors.UnknownCharge,
        _ when wish.IsOfSeveral => RightsErrors.OfSeveral,
        _ when wish.Charges.Except(i.Untold()).Any() => RightsErrors.AlreadyTold,
        _ => Tell(i, new SubjectNotified(wish.Number, now, who.Account, wish.Charges, wish.Person, name, text), reference),
    };

    private static Decision Tell(Investigation i, SubjectNotified told, ReferenceDataSet reference) =>
        Decision.Of([told, .. i.After(told).FollowNotice(told.By, reference, told.NotifiedAt)]);
}
