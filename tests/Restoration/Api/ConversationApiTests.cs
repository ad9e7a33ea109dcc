using System.Net;
using System.Text.RegularExpressions;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Restoration.Tests.Api;

/// <summary>A conversation with somebody else, on their own page.</summary>
[Collection(OnTheHost.Name)]
public partial class ConversationApiTests(RestorationHost host)
{
    private const string Own = RestorationHost.Service + "/own-conversations";

    [Fact]
    public async Task Whoever_stops_it_everybody_reads_the_same()
    {
        var read = new List<string>();
        foreach (var stop in new Func<Guid, Task>[]
        {
            id => host.SayAsync(id, "measure-answers", new AnswerMeasure(1, Agrees: false)), id => AnswerAsync(id, agrees: false), id => host.DoAsync(RestorationHost.Worker, id, "measures/1/withdrawals"),
            id => host.DoAsync(RestorationHost.Worker, id, "measures/1/other-consents", new NoteOtherConsent(Agrees: false)),
        })
        {
            var caseId = await host.AskedAsync();
            await host.SayAsync(caseId, "measure-answers", new AnswerMeasure(1, Agrees: true));
            await AnswerAsync(caseId, agrees: true);
            (await host.MineAsync(caseId)).Measures.Single().State.ShouldBe(MeasureState.Agreed);

            await stop(caseId);

            read.Add(string.Join('\n', await Task.WhenAll(
                ReadAsync(host.ReporterOf(caseId), RestorationHost.Mine), ReadAsync(host.As(RestorationHost.Worker), $"{RestorationHost.Cases}/{caseId}"), OwnOfAsync(caseId))));
            await (await host.TryAsync(RestorationHost.Worker, caseId, "measures/1/completions", new CarryOutMeasure(new(2023, 11, 7), "mediator", "Het gesprek is gehouden."))).ShouldBeProblem(HttpStatusCode.Conflict, "measure-not-held");
        }

        read.Select(Ids).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_sees_what_another_said_before_all_agreed()
    {
        var caseId = await host.AskedAsync();
        var (before, worker) = (await OwnOfAsync(caseId), Ids(await ReadAsync(host.As(RestorationHost.Worker), $"{RestorationHost.Cases}/{caseId}")));
        await host.SayAsync(caseId, "measure-answers", new AnswerMeasure(1, Agrees: true));

        (await OwnOfAsync(caseId)).ShouldBe(before);
        (await host.FileAsync(caseId)).Measures.Single().Other!.ShouldSatisfyAllConditions(o => o.Name.ShouldBe(RestorationHost.Other), o => o.HasOwnPage.ShouldBeTrue());
        (await host.MineAsync(caseId)).Measures.Single().Other.ShouldBeNull("whom the worker asked, and when, is not shown to the reporter");
        Version().Replace(Ids(await ReadAsync(host.As(RestorationHost.Worker), $"{RestorationHost.Cases}/{caseId}")), "").ShouldBe(Version().Replace(worker, ""));
    }

    [Fact]
    public async Task Somebody_who_was_not_asked_finds_nothing_and_cannot_answer()
    {
        var caseId = await host.AskedAsync();

        (await host.As("employee.rtd").GetAsync(Own).Read<OwnConversation[]>()).ShouldNotContain(c => c.CaseId == caseId);
        using var hidden = await host.As("employee.rtd").Command($"{Own}/{caseId}/1/answers", null, Wire.Body(new AnswerConversation(Agrees: true)));
        using var unknown = await host.As("employee.rtd").Command($"{Own}/{Guid.NewGuid()}/1/answers", null, Wire.Body(new AnswerConversation(Agrees: true)));
        await hidden.ShouldBeHiddenLike(unknown);
        using var another = await host.As(RestorationHost.Other).Command($"{Own}/{caseId}/2/answers", null, Wire.Body(new AnswerConversation(Agrees: true)));
        await another.ShouldBeProblem(HttpStatusCode.NotFound);
        using var nothing = await host.As(RestorationHost.Other).Command($"{Own}/{caseId}/1/answers", null, Wire.Body(new AnswerConversation(null)));
        await nothing.ShouldBeInvalid("agrees");
    }

    [Fact]
    public async Task What_is_refused_to_a_worker_says_why()
    {
        var caseId = await host.AcceptedAsync();
        await host.DoAsync(RestorationHost.Worker, caseId, "measures", new ProposeMeasure("apology", "Excuses van de chef."));
        await host.DoAsync(RestorationHost.Worker, caseId, "measures", new ProposeMeasure("restorativeConversation", "Een gesprek."));
        var ask = new AskOther(RestorationHost.Other, "Wilt u met een collega praten over wat er speelde?");

        await (await host.TryAsync(RestorationHost.Worker, caseId, "measures/1/other-persons", ask)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "nobody-else-needed");
        await (await host.TryAsync(RestorationHost.Worker, caseId, "measures/2/other-consents", new NoteOtherConsent(Agrees: true))).ShouldBeProblem(HttpStatusCode.Conflict, "other-not-asked");
        await host.DoAsync(RestorationHost.Worker, caseId, "measures/2/other-persons", ask);
        await (await host.TryAsync(RestorationHost.Worker, caseId, "measures/2/other-persons", ask)).ShouldBeProblem(HttpStatusCode.Conflict, "other-asked-already");
        await (await host.TryAsync(RestorationHost.Worker, caseId, "measures/9/other-persons", ask)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unknown-measure");
        await (await host.TryAsync(RestorationHost.Worker, caseId, "measures/2/other-persons", new AskOther("x", "kort"))).ShouldBeInvalid("other", "text");
        await (await host.TryAsync(RestorationHost.Worker, caseId, "measures/2/other-consents", new NoteOtherConsent(null))).ShouldBeInvalid("agrees");
        await (await host.TryAsync(RestorationHost.Worker, caseId, "measures/1/completions", new CarryOutMeasure(new(2023, 11, 7), "leader", "Het is gedaan."))).ShouldBeProblem(HttpStatusCode.Conflict, "measure-not-agreed");
        await (await host.TryAsync(RestorationHost.Worker, caseId, "measures/1/completions", new CarryOutMeasure(new(2123, 11, 7), "nobody", "Kort"))).ShouldBeInvalid("byRole", "on", "text");
    }

    private async Task AnswerAsync(Guid caseId, bool agrees)
    {
        using var response = await host.As(RestorationHost.Other).Command($"{Own}/{caseId}/1/answers", null, Wire.Body(new AnswerConversation(agrees)));
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.ETag.ShouldBeNull("from a version they could see that another did something");
    }

    private async Task<string> OwnOfAsync(Guid caseId) =>
        string.Join(',', (await host.As(RestorationHost.Other).GetAsync(Own).Read<OwnConversation[]>()).Where(c => c.CaseId == caseId).Select(c => $"{c.Measure} {c.State} {c.Text} {c.Agreed}"));

    private static async Task<string> ReadAsync(HttpClient client, string path) => await (await client.GetAsync(path)).Content.ReadAsStringAsync();

    /// <summary>Without what differs between two cases anyway.</summary>
    private static string Ids(string read) => Differs().Replace(read, "");

    [GeneratedRegex("\"version\":\\d+")]
    private static partial Regex Version();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|Z-2023-[0-9A-F]{6}|M-[0-9A-F]{3}|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|\\+00:00)")]
    private static partial Regex Differs();
}
