using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Restoration.Cases.Reporters;

namespace Zichtlijn.Restoration.Cases.Detriment;

/// <summary>
/// <c>POST /my-restoration/detriment-answers</c> and <c>/cases/{id}/detriment-answers</c>: nothing happened, or something did. That does not make
/// a report by itself: the reporter is told how, and decides.
/// </summary>
internal static class AnswerCheck
{
    public static void MapAnswerCheck(this ReporterRoutes routes) => routes.Map<AnswerDetrimentCheck>(
        "detriment-answers", "answer-detriment-check", "whether something happened because of the report",
        (request, check, _) => check
            .Check(request.Check is not null, "check", "Say which one.")
            .Check(request.Answer is not null, "answer", "Say whether something happened.")
            .Check(request.Answer is null or DetrimentAnswer.Nothing || !string.IsNullOrWhiteSpace(request.Text), "text", "Say what happened.")
            .TextOrNone(request.Text, "text", min: 0, max: 20_000),
        async (c, teller, request, desk) => Decide(c, new(
            desk.Now, teller.By, teller.OnBehalf, request.Check!.Value, request.Answer!.Value, await desk.SealOrNoneAsync(c, Purposes.Detriment, request.Text))));

    /// <summary>Who was not reached, or said that nothing happened, can still say that something did.</summary>
    internal static Decision Decide(RestorationCase c, DetrimentCheckAnswered answer) => c.Checks.Find(k => k.Opened.Number == answer.Number) switch
    {
        null => RestorationErrors.UnknownCheck,
        _ when answer is { OnBehalf: false, Answer: DetrimentAnswer.NotReached } => RestorationErrors.UnknownCheck,
        { Answer.Answer: DetrimentAnswer.Something } => RestorationErrors.CheckAnswered,
        { Answer: { } before } when before.Answer == answer.Answer => Decision.AlreadySo,
        { IsOpen: false } when answer.Answer == DetrimentAnswer.NotReached => RestorationErrors.CheckAnswered,
        _ => Decision.Of(answer),
    };
}
