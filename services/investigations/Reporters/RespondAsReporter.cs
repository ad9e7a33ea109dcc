using Marten;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Reporters;

/// <summary><c>POST /reporter/investigations/responses</c>: the reporter says what they think of the draft, without an investigator in between.</summary>
internal static class RespondAsReporter
{
    public static void MapRespondAsReporter(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/reporter/investigations/responses", Handle)
            .WithName("respond-as-reporter").WithSummary("Say what you think of the draft of the report.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(RespondToDraft request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        if (Report.Responding.NoteResponse.Check(request.Text) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var caseId = http.User.CaseId();
        return await session.OfReporterAsync(http) is null
            ? await http.RefuseCase(caseId)
            : await session.DecideOn<Investigation>(http, caseId, ReporterCases.IsThereForReporter, async i =>
                await Report.Responding.NoteResponse.GiveAsync(http, session, keys, i, ReporterPasses.Reporter, notice: null, byThemselves: true, request.Text!));
    }
}
