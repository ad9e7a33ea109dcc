using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Reports.Submitting;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Reports.TakingDown;

/// <summary>
/// <c>POST /transcripts</c>: the desk takes down what somebody tells it. It is a report like any other: who is named in it
/// is kept out of it, perhaps the officer too. The receipt code goes to the reporter through the officer, who sees it this
/// once. The reporter can check and correct what was taken down (Directive (EU) 2019/1937 art. 18).
/// </summary>
internal static class TakeDownReport
{
    public static void MapTakeDownReport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/transcripts", Handle).RequireRoles(Roles.Desk)
            .WithName("take-down-report").WithSummary("Take down a report that somebody tells the desk. Send an Idempotency-Key to be able to repeat it safely.")
            .Produces<ReportReceipt>(StatusCodes.Status201Created)
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static Task<IResult> Handle(Wire.TakeDownReport request, HttpContext http, [AsParameters] Intake intake)
    {
        var check = new Validation()
            .Check(ReferenceDataSet.Current.Channels.Contains(request.Channel ?? ""), "channel", "Choose phone, inPerson or letter.")
            .Check(request.Report is not null, "report", "Say what was told.");
        var officer = http.Colleague();
        return check.Failed && request.Report is null
            ? Task.FromResult(Problems.Invalid(check.Errors))
            : intake.AcceptAsync(request.Report!, check, http, request, new ReportTakenDown(http.Now(), request.Channel ?? "", officer.Account, officer.Mark));
    }
}
