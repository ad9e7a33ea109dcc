using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Restoration.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Restoration.Tests.Api;

/// <summary>Somebody of whom an investigation found that nothing happened.</summary>
[Collection(OnTheHost.Name)]
public class RehabilitationApiTests(RestorationHost host)
{
    private const string Own = RestorationHost.Service + "/own-rehabilitations";
    private static readonly OfferRecognition Offer = new("Wij willen herstellen wat wij kunnen herstellen.");

    [Fact]
    public async Task They_are_offered_restoration_choose_and_say_how_it_was_and_read_nothing_of_the_report()
    {
        var caseId = await AccusedAsync();
        await host.DoAsync(RestorationHost.Worker, caseId, "persons/1/offers", Offer);
        await AnswerAsync(caseId, "answers", new AnswerOffer(Accepts: true), 204);
        await host.DoAsync(RestorationHost.Worker, caseId, "measures", new ProposeMeasure("rehabilitationStatement", "Een bericht aan het team.", 1));
        await AnswerAsync(caseId, "measure-answers", new AnswerMeasure(1, Agrees: true), 204);
        await host.DoAsync(RestorationHost.Worker, caseId, "measures/1/completions", new CarryOutMeasure(Terms.Term.DayOf(DateTimeOffset.UtcNow), "leader", "Het team heeft het bericht gekregen."));
        await AnswerAsync(caseId, "evaluations", new Evaluate(1, 4, "Goed dat het gezegd is."), 204);

        using var read = await host.As(RestorationHost.Other).GetAsync(Own);
        var text = await read.Content.ReadAsStringAsync();
        foreach (var hidden in new[] { RestorationHost.Needs, RestorationHost.NumberOf(caseId), RestorationHost.Worker, "bullying", "AMS" })
        {
            text.ShouldNotContain(hidden);
        }

        var own = (await read.Read<OwnRehabilitation[]>()).Single(o => o.CaseId == caseId);
        (own.Offer.Text, own.Accepted, own.Measures.Single().Evaluation!.Satisfaction).ShouldBe((Offer.Text, true, 4));
        (await host.MineAsync(caseId)).Measures.ShouldBeEmpty("nor does the reporter see anything of them");
    }

    [Fact]
    public async Task Nobody_else_finds_it_and_what_cannot_be_is_refused()
    {
        var caseId = await AccusedAsync();
        await AnswerAsync(caseId, "answers", new AnswerOffer(Accepts: true), 404);
        await (await host.TryAsync(RestorationHost.Worker, caseId, "persons/9/offers", Offer)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unknown-person");
        await (await host.TryAsync(RestorationHost.Worker, caseId, "persons/1/offers", new OfferRecognition("kort"))).ShouldBeInvalid("text");
        await host.DoAsync(RestorationHost.Worker, caseId, "persons/1/offers", Offer);
        await (await host.TryAsync(RestorationHost.Worker, caseId, "persons/1/offers", Offer)).ShouldBeProblem(HttpStatusCode.Conflict, "offered-already");
        await (await host.TryAsync(RestorationHost.Worker, caseId, "measures", new ProposeMeasure("rehabilitationStatement", "Een bericht.", 1))).ShouldBeProblem(HttpStatusCode.Conflict, "not-accepted");

        (await host.As("employee.rtd").GetAsync(Own).Read<OwnRehabilitation[]>()).ShouldNotContain(o => o.CaseId == caseId);
        foreach (var (path, body) in new (string, object)[] { ("answers", new AnswerOffer(true)), ("measure-answers", new AnswerMeasure(1, true)), ("evaluations", new Evaluate(1, 4, null)) })
        {
            using var hidden = await host.As("employee.rtd").Command($"{Own}/{caseId}/{path}", null, Wire.Body(body));
            using var unknown = await host.As("employee.rtd").Command($"{Own}/{Guid.NewGuid()}/{path}", null, Wire.Body(body));
            await hidden.ShouldBeHiddenLike(unknown);
        }

        await AnswerAsync(caseId, "measure-answers", new AnswerMeasure(9, Agrees: true), 422);
        await AnswerAsync(caseId, "measure-answers", new AnswerMeasure(null, null), 400);
        await AnswerAsync(caseId, "answers", new AnswerOffer(null), 400);
        await AnswerAsync(caseId, "evaluations", new Evaluate(null, 6, null), 400);
    }

    /// <summary>The reporter's own track goes on, and nothing happened of what was said of somebody.</summary>
    private async Task<Guid> AccusedAsync()
    {
        var caseId = await host.AcceptedAsync();
        await host.TellAsync(Given.Unfounded with { CaseId = caseId, ReportedAt = DateTimeOffset.UtcNow, Charges = [new(1, Finding.Unfounded, host.MarkOf(RestorationHost.Other)), new(2, Finding.Established, null)] });
        await Eventually.Holds(async () => (await host.FileAsync(caseId)).Persons.ShouldHaveSingleItem());
        return caseId;
    }

    private async Task AnswerAsync(Guid caseId, string path, object body, int status)
    {
        using var response = await host.As(RestorationHost.Other).Command($"{Own}/{caseId}/{path}", null, Wire.Body(body));
        ((int)response.StatusCode).ShouldBe(status, await response.Content.ReadAsStringAsync());
    }
}
