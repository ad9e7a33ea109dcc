using System.Text.RegularExpressions;
using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Sanctioning.Cases.Protocol;

/// <summary><c>POST /cases/{id}/matters/{n}/protocol-answers</c>: one of the five steps is answered, with reasons and what they rest on.</summary>
internal static partial class AnswerStep
{
    private const int MostPieces = 50;

    public static void MapAnswerStep(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/protocol-answers", Handle)
            .WithName("answer-protocol-step").WithSummary("Answer one of the five steps, or answer it anew.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.AnswerStep request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        if (Validate(request) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, who, new StepAnswered(
            http.Now(), who.Account, matter, request.Step!.Value, request.Answer!.Value, [.. (request.Pieces ?? []).Distinct(StringComparer.Ordinal)],
            await keys.SealAsync(c, Purposes.Step, request.Reasons, http.RequestAborted), ReferenceDataSet.Current.Version)));
    }

    internal static Decision Decide(SanctionCase c, Colleague who, StepAnswered answered) => c.InMatter(who, answered.Matter, m => answered.Step switch
    {
        var step when !m.IsOpen(step) => SanctionErrors.StepNotOpen,
        ProtocolStep.Proportionate when m.HasNothingToWeigh() => SanctionErrors.NothingToWeigh,
        ProtocolStep.Proportionate when m.Row is null => SanctionErrors.NotWeighed,
        _ => Decision.Of(answered),
    });

    private static Validation Validate(Contracts.Sanctioning.Http.V1.AnswerStep request) => new Validation()
        .Check(request.Step is not null, "step", "Choose one of the five steps.")
        .Check(request.Answer is not null, "answer", "Choose yes, partly or no.")
        .Text(request.Reasons, "reasons", min: 20, max: 10_000)
        .Check(request.Pieces is not { Count: > MostPieces } && (request.Pieces ?? []).All(IsPiece), "pieces", $"At most {MostPieces}, such as E-1 or I-2.")
        .Check(request.Step is null or ProtocolStep.Proportionate || request.Pieces is { Count: > 0 }, "pieces", "Name at least one piece on which the answer rests.");

    // JSON can hold null in a list, whatever its type says.
    private static bool IsPiece(string? name) => name is not null && PieceName().IsMatch(name);

    /// <summary>As the investigation calls its pieces: E for evidence, I for minutes.</summary>
    [GeneratedRegex("^[EI]-[1-9][0-9]{0,5}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PieceName();
}
