using Zichtlijn.Platform.Decisions;
using Zichtlijn.Restoration.Cases.Reporters;
using Request = Zichtlijn.Contracts.Restoration.Http.V1.AnswerOffer;

namespace Zichtlijn.Restoration.Cases.Offering;

/// <summary>
/// <c>POST /my-restoration/answers</c> and <c>/cases/{id}/answers</c>: the reporter wants it or not, and can change their mind at any time.
/// Nothing else hears of it: not triage, not an investigation, not whoever decides on a sanction.
/// </summary>
internal static class AnswerOffer
{
    public static void MapAnswerOffer(this ReporterRoutes routes) => routes.Map<Request>(
        "answers", "answer-offer", "whether recognition and restoration is wanted",
        (request, check, _) => check.Check(request.Accepts is not null, "accepts", "Say yes or no."),
        (c, teller, request, desk) => ValueTask.FromResult(Decide(c, new(desk.Now, teller.By, teller.OnBehalf, request.Accepts!.Value))));

    internal static Decision Decide(RestorationCase c, OfferAnswered answer) => c switch
    {
        { Offer: null } => RestorationErrors.NotOffered,
        { IsClosed: true } when !answer.Accepted => Decision.AlreadySo,
        { IsClosed: false, Answer: { } before } when before.Accepted == answer.Accepted => Decision.AlreadySo,
        _ => Decision.Of(answer),
    };
}
