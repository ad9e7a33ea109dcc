using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
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
/// <c>POST /reports/{id}/unmask-requests</c>: the officer of triage whose case it is asks who reported it. Whether
/// anybody knows makes no difference to what is answered or stored.
/// </summary>
internal static class RequestUnmask
{
    public const int MinText = 20;
    public const int MaxText = 2_000;
    public const string ReasonKind = "unmask";
    private const string NoticeTerm = "unmaskNotice";

    public static void MapRequestUnmask(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/reports/{reportId:guid}/unmask-requests", Handle).RequireRoles(Roles.Triage).RequireFreshSignIn()
            .WithName("request-unmask").WithSummary("Ask to know who the reporter is.")
            .ProducesDecision().ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<IResult> Handle(
        Guid reportId, Wire.RequestUnmask request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var check = Check(request, reference);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (officer, now) = (http.Colleague(), http.Now());
        return await session.DecideOnReport(http, reportId, officer, Sight.Open, async r =>
        {
            var own = await keys.OfAsync(reportId, [r.Told?.Content], http.RequestAborted);
            return Decide(r, new UnmaskRequested(
                Guid.CreateVersion7(now), now, officer.Account, officer.Mark, request.ReasonCode!, own.Protect(Purpose.Motive, request.Motive!.Trim()),
                request.InformReporter!.Value ? AnswerBy(now, reference) : null,
                request.WhyNot is { } why ? own.Protect(Purpose.Motive, why.Trim()) : null,
                reference.Version));
        });
    }

    internal static Validation Check(Wire.RequestUnmask request, ReferenceDataSet reference)
    {
        var check = new Validation()
            .Check(reference.AccessReasons.OfKind(ReasonKind).Any(r => r.Code == request.ReasonCode), "reasonCode", "Choose one of the reasons.")
            .Text(request.Motive, "motive", MinText, MaxText)
            .Check(request.InformReporter is not null, "informReporter", "Say whether the reporter is told beforehand.");
        return request.InformReporter == false
            ? check.Text(request.WhyNot, "whyNot", MinText, MaxText)
            : check.Check(request.WhyNot is null, "whyNot", "Only when the reporter is not told.");
    }

    internal static Decision Decide(Report report, UnmaskRequested wished) => report switch
    {
        { Disclosure: Disclosure.Identified } => UnmaskErrors.AlreadyKnown,
        { Concluded: not null } => ReportErrors.Concluded,
        _ when report.Requests.All.Any(r => r.Asked.Person == wished.Person && (r.IsOpen || r.IsActive(wished.RequestedAt))) => UnmaskErrors.AlreadyAsked,
        _ => Decision.Of(wished),
    };

    private static DateOnly AnswerBy(DateTimeOffset now, ReferenceDataSet reference) => reference.Terms[NoticeTerm].LastDay(Term.DayOf(now));
}
