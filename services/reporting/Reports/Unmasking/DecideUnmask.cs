using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Terms;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Reports.Unmasking;

/// <summary>
/// <c>POST …/unmask-requests/{id}/approvals</c> and <c>…/refusals</c>: a second person decides, one of the desk who
/// opened the report and so knows the name already.
/// </summary>
internal static class DecideUnmaskEndpoints
{
    /// <summary>The reason in the access log of giving and ending sight of a name.</summary>
    public const string LogReason = "identity";

    public static void MapDecideUnmask(this IEndpointRouteBuilder routes)
    {
        var requests = routes.MapGroup("/reports/{reportId:guid}/unmask-requests/{requestId:guid}").RequireRoles(Roles.Desk).RequireFreshSignIn();
        requests.MapPost("/approvals", HandleApproval)
            .WithName("approve-unmask").WithSummary("Let the officer who asked know who the reporter is, for a time.")
            .ProducesDecision().ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden);
        requests.MapPost("/refusals", HandleRefusal)
            .WithName("refuse-unmask").WithSummary("Refuse a request to know who the reporter is.")
            .ProducesDecision().ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden);
    }

    private static Task<IResult> HandleApproval(
        Guid reportId, Guid requestId, Wire.DecideUnmask request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var (reference, now) = (ReferenceDataSet.Current, http.Now());
        var until = now + reference.AccessPeriods.Minutes("unmaskGrant");
        return Handle(reportId, request, http, session, keys, (report, approver, motive) => Approve(report, approver, new UnmaskGranted(
            requestId, now, approver.Account, motive, until,
            report.Requests.Find(requestId) is { InformsReporter: false } ? until + reference.AccessPeriods.Minutes("unmaskToldAfterwards") : null,
            reference.Version)));
    }

    private static Task<IResult> HandleRefusal(
        Guid reportId, Guid requestId, Wire.DecideUnmask request, HttpContext http, IDocumentSession session, ContentKeys keys) =>
        Handle(reportId, request, http, session, keys, (report, officer, motive) =>
            Refuse(report, officer, new UnmaskRefused(requestId, http.Now(), officer.Account, motive)));

    private static async Task<IResult> Handle(
        Guid reportId, Wire.DecideUnmask request, HttpContext http, IDocumentSession session, ContentKeys keys,
        Func<Report, Colleague, ProtectedContent, Decision> decide)
    {
        var check = new Validation().Text(request.Motive, "motive", RequestUnmask.MinText, RequestUnmask.MaxText);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        return await session.DecideOnReport(http, reportId, officer, Sight.Open, async r =>
        {
            var own = await keys.OfAsync(reportId, [r.Told?.Content], http.RequestAborted);
            return decide(r, officer, own.Protect(Purpose.Motive, request.Motive!.Trim()));
        },
        decided => decided.Events is [UnmaskGranted] ? http.LogAccess(AccessAction.Grant, reportId, LogReason) : Task.CompletedTask);
    }

    /// <remarks>An objection of the reporter does not keep it from being granted; whoever grants it has seen it.</remarks>
    internal static Decision Approve(Report report, Colleague approver, UnmaskGranted wished) => report.Requests.Find(wished.RequestId) switch
    {
        null => Problems.NotFound,
        { Asked.Person: var asker } when asker == approver.Mark => UnmaskErrors.OwnRequest,
        { State: RequestState.Granted, Grant: { } made } when made.Officer == wished.Officer && wished.GrantedAt < made.Until => Decision.AlreadySo,
        { IsOpen: false } => UnmaskErrors.AlreadyDecided,
        _ when report.Reporter is null => UnmaskErrors.NothingToGrant,
        { MayGrantFrom: { } first } when Term.DayOf(wished.GrantedAt) < first => UnmaskErrors.ReporterNotHeard,
        _ => Decision.Of(wished),
    };

    internal static Decision Refuse(Report report, Colleague officer, UnmaskRefused wished) => report.Requests.Find(wished.RequestId) switch
    {
        null => Problems.NotFound,
        { Asked.Person: var asker } when asker == officer.Mark => UnmaskErrors.OwnRequest,
        { State: RequestState.Refused } => Decision.AlreadySo,
        { IsOpen: false } => UnmaskErrors.AlreadyDecided,
        _ => Decision.Of(wished),
    };
}
