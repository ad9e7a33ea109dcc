using Zichtlijn.Platform.Decisions;
using Zichtlijn.Restoration.Cases.Reporters;
using Request = Zichtlijn.Contracts.Restoration.Http.V1.TellNeeds;

namespace Zichtlijn.Restoration.Cases.Offering;

/// <summary><c>POST /my-restoration/needs</c> and <c>/cases/{id}/needs</c>: what would help, in the words of the reporter.</summary>
internal static class TellNeeds
{
    public static void MapTellNeeds(this ReporterRoutes routes) => routes.Map<Request>(
        "needs", "tell-needs", "what would help",
        (request, check, _) => check.Text(request.Text, "text", min: 3, max: 20_000),
        async (c, teller, request, desk) => Decide(c, new(desk.Now, teller.By, teller.OnBehalf, c.Needs.Count + 1, await desk.SealAsync(c, Purposes.Needs, request.Text))));

    internal static Decision Decide(RestorationCase c, NeedsTold told) => c.MayGoOn() is { } refusal ? refusal : Decision.Of(told);
}
