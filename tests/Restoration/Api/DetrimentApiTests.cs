using System.Net;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Contracts.Restoration.V1;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Restoration.Tests.Api;

/// <summary>Checks of detriment over two years, by the watch, with somebody whom nobody knows.</summary>
[Collection(OnTheHost.Name)]
public class DetrimentApiTests(RestorationHost host)
{
    private const string Escalations = RestorationHost.Service + "/escalations";
    private static readonly DateTimeOffset Received = new(2023, 11, 6, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_anonymous_reporter_is_asked_at_each_month_and_answers_on_the_own_page()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var due = await Heard.OfAsync<DetrimentCheckDue>(probe);
        var caseId = await host.OpenedAsync(Received);

        var number = 0;
        foreach (var day in new DateOnly[] { new(2023, 12, 6), new(2024, 2, 6), new(2024, 5, 6), new(2024, 11, 6), new(2025, 11, 6) })
        {
            await host.WatchAsync(day.AddDays(-15));
            (await host.MineAsync(caseId)).Checks.Count(c => c.Answer is null).ShouldBe(0, $"nothing before {day.AddDays(-14)}");
            await host.WatchAsync(day.AddDays(-14));
            var open = (await host.MineAsync(caseId)).Checks.Where(c => c.Answer is null).ShouldHaveSingleItem();
            (open.Number, open.DueOn).ShouldBe((++number, day));
            await host.SayAsync(caseId, "detriment-answers", new AnswerDetrimentCheck(number, DetrimentAnswer.Nothing, null));
            await host.WatchAsync(day.AddDays(1));
        }

        (await host.MineAsync(caseId)).Checks.Select(c => c.Check).ShouldBe(["month24", "month12", "month6", "month3", "month1"]);
        (await EscalatedAsync(caseId)).ShouldNotContain(e => e.Kind != EscalationKind.NotOffered, "every answer was in time; only nobody offered anything");
        (await due.AboutAsync(caseId, count: 5)).ShouldAllBe(body => body.Contains("month"));
    }

    [Fact]
    public async Task Detriment_goes_to_the_corps_without_a_word_of_it_and_the_worker_reads_what_it_does()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var told = await Heard.OfAsync<DetrimentTold>(probe);
        var caseId = await host.DeclaredAsync();
        await (await host.TryAsync("corps", caseId, "escalations/1/answers", new AnswerEscalation("Wij spreken de leidinggevende."))).ShouldBeProblem(HttpStatusCode.NotFound);
        await host.SayAsync(caseId, "personnel-actions", new NotePersonnelAction("transfer", new(2024, 1, 1), "Ik moet naar een ander team."));
        await host.SayAsync(caseId, "detriment-answers", new AnswerDetrimentCheck(1, DetrimentAnswer.Something, "Ik word weggestuurd omdat ik meldde."));

        using var list = await host.As("corps").GetAsync(Escalations);
        (await list.Content.ReadAsStringAsync()).ShouldNotContain("weggestuurd");
        var escalation = (await EscalatedAsync(caseId)).ShouldHaveSingleItem();
        (escalation.Kind, escalation.CaseNumber).ShouldBe((EscalationKind.Detriment, RestorationHost.NumberOf(caseId)));
        await (await host.TryAsync("corps", caseId, "escalations/1/answers", new AnswerEscalation("Kort"))).ShouldBeInvalid("text");
        await (await host.TryAsync("corps", caseId, "escalations/9/answers", new AnswerEscalation("Wij spreken de leidinggevende."))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unknown-escalation");
        await host.DoAsync("corps", caseId, "escalations/1/answers", new AnswerEscalation("Wij spreken de leidinggevende, de overplaatsing gaat niet door."));

        (await host.FileAsync(caseId)).Escalations.Single().Answer.ShouldBe("Wij spreken de leidinggevende, de overplaatsing gaat niet door.");
        (await EscalatedAsync(caseId)).ShouldBeEmpty();
        (await told.AboutAsync(caseId)).Single().ShouldNotContain("weggestuurd");
    }

    [Fact]
    public async Task What_cannot_be_answered_is_refused()
    {
        var caseId = await host.DeclaredAsync();

        await (await host.TrySayAsync(caseId, "detriment-answers", new AnswerDetrimentCheck(1, DetrimentAnswer.Nothing, null))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unknown-check");
        await (await host.TrySayAsync(caseId, "detriment-answers", new AnswerDetrimentCheck(null, DetrimentAnswer.Something, " "))).ShouldBeInvalid("check", "text");
        await (await host.TrySayAsync(caseId, "personnel-actions", new NotePersonnelAction("party", null, null))).ShouldBeInvalid("kind", "on");
        await host.SayAsync(caseId, "personnel-actions", new NotePersonnelAction("appraisal", new(2024, 1, 1), null));
        await (await host.TrySayAsync(caseId, "detriment-answers", new AnswerDetrimentCheck(1, DetrimentAnswer.NotReached, "Niemand nam op."))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "unknown-check");
        await host.SayAsync(caseId, "detriment-answers", new AnswerDetrimentCheck(1, DetrimentAnswer.Something, "Ik kreeg een slechte beoordeling."));
        await (await host.TrySayAsync(caseId, "detriment-answers", new AnswerDetrimentCheck(1, DetrimentAnswer.Nothing, null))).ShouldBeProblem(HttpStatusCode.Conflict, "check-answered");
    }

    private async Task<IReadOnlyList<ListedEscalation>> EscalatedAsync(Guid caseId) =>
        [.. (await host.As("corps").GetAsync(Escalations).Read<ListedEscalation[]>()).Where(e => e.CaseId == caseId)];
}
