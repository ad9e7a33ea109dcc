using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Interviews.Holding;

/// <summary>
/// <c>minutes</c>, <c>signatures</c> and <c>copies</c> of an interview: written, signed or refused with the reason, and handed
/// over, in this order (Barp art. 79 as model). Once a signature was given or refused, the minutes stay as they are.
/// </summary>
internal static class WriteMinutes
{
    public static void MapWriteMinutes(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/interviews/{interviewId:guid}/minutes", Write)
            .WithName("write-minutes").WithSummary("Write the minutes of an interview, or a new version of them.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/interviews/{interviewId:guid}/signatures", Sign)
            .WithName("sign-minutes").WithSummary("Note that the minutes were signed, or that this was refused and why.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/interviews/{interviewId:guid}/copies", HandOver)
            .WithName("hand-over-copy").WithSummary("Note that the person has a copy of the minutes.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Write(
        Guid caseId, Guid interviewId, Contracts.Investigations.Http.V1.WriteMinutes request, HttpContext http, IDocumentSession session, InterviewRoom room)
    {
        var check = new Validation().Text(request.Text, "text", min: 1, max: 100_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await room.DecideAsync(http, session, caseId, interviewId, (_, interview, own) => DecideMinutes(interview, new MinutesWritten(
                http.Now(), http.Colleague().Account, interview.Minutes + 1, own.Protect(InterviewPurposes.Minutes, request.Text!))));
    }

    private static async Task<IResult> Sign(
        Guid caseId, Guid interviewId, SignMinutes request, HttpContext http, IDocumentSession session, InterviewRoom room)
    {
        var check = new Validation().Check(request.Given is not null, "given", "Say whether they were signed.");
        if (request.Given is false)
        {
            check.Text(request.Reason, "reason", min: 10, max: 2_000);
        }

        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await room.DecideAsync(http, session, caseId, interviewId, (_, interview, own) => DecideSignature(interview, request.Given!.Value
                ? new MinutesSigned(http.Now(), http.Colleague().Account, interview.Minutes)
                : new SignatureRefused(http.Now(), http.Colleague().Account, interview.Minutes, own.Protect(InterviewPurposes.Refusal, request.Reason!.Trim()))));
    }

    private static async Task<IResult> HandOver(
        Guid caseId, Guid interviewId, HandOverCopy request, HttpContext http, IDocumentSession session, InterviewRoom room)
    {
        var check = new Validation().Text(request.How, "how", min: 3, max: 200);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await room.DecideAsync(http, session, caseId, interviewId, (_, interview, own) => DecideCopy(interview, new CopyHandedOver(
                http.Now(), http.Colleague().Account, own.Protect(InterviewPurposes.Copy, request.How!.Trim()))));
    }

    internal static Decision DecideMinutes(Interview interview, MinutesWritten minutes) => interview.State switch
    {
        InterviewState.Held or InterviewState.MinutesWritten => Decision.Of(minutes),
        InterviewState.SignatureGiven or InterviewState.SignatureRefused => InterviewErrors.MinutesAreSigned,
        _ => InterviewErrors.NotHeld,
    };

    /// <param name="answer">The signature, or its refusal. Said once more it changes nothing; the other way round it is refused.</param>
    internal static Decision DecideSignature(Interview interview, object answer) => interview.State switch
    {
        InterviewState.MinutesWritten => Decision.Of(answer),
        InterviewState.SignatureGiven => answer is MinutesSigned ? Decision.AlreadySo : InterviewErrors.MinutesAreSigned,
        InterviewState.SignatureRefused => answer is SignatureRefused ? Decision.AlreadySo : InterviewErrors.MinutesAreSigned,
        InterviewState.Held => InterviewErrors.NoMinutes,
        _ => InterviewErrors.NotHeld,
    };

    internal static Decision DecideCopy(Interview interview, CopyHandedOver copy) => interview switch
    {
        { HasCopy: true } => Decision.AlreadySo,
        { State: InterviewState.SignatureGiven or InterviewState.SignatureRefused } => Decision.Of(copy),
        _ => InterviewErrors.NotSigned,
    };
}
