using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Terms;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Sanctioning.Tests.Api;

/// <summary>From what is intended to what is irrevocable, with whom it is about.</summary>
[Collection(OnTheHost.Name)]
public class ChainApiTests(SanctioningHost host)
{
    private const string Head = SanctioningHost.Authority;
    private const string Subject = SanctioningHost.Subject;
    private static readonly GiveViews Views = new(Waives: null, "Ik heb mijn excuses aangeboden, en dat staat er niet.");
    private static readonly TakeDecision Decision = new([1], "Wat vaststaat is ernstig, en de medewerker erkent wat er gebeurde.", "De excuses zijn gewogen: zij staan bij de verzachtende factoren.", AtOnce: null);
    private static readonly IntendDecision Deviating = new(
        [1], new SanctionChoice("writtenReprimand"), [], "Wat vaststaat is ernstig, en de medewerker erkent wat er gebeurde.",
        new DeviationMotivation(new string('m', 180), [new(1, "Dat gesprek ging over iets anders.")]));

    private static readonly DateOnly Today = Term.DayOf(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Whom_it_is_about_reads_what_is_intended_gives_views_reads_the_decision_and_objects()
    {
        var caseId = await IntendedAsync();
        await NotTheirs(Subject, caseId);
        await host.SignAsync(Head, caseId, "intention");
        await host.DoAsync(Head, caseId, "matters/1/intention-deliveries");
        var own = await host.OwnAsync(caseId);
        (own.Number, own.Intention.Number, own.Advice.Advice, own.Course.ViewsUntil).ShouldBe((1, 1, PanelAdvice.MayImpose, Today.AddDays(14)));
        own.Intention.Reasons.ShouldContain(host.SubjectName, customMessage: "their own name is theirs");

        await (await host.TryAsync(Head, caseId, "matters/1/decisions", Decision)).ShouldBeProblem(HttpStatusCode.Conflict, "views-period-runs");
        await host.DoOwnAsync(caseId, "views", Views);
        await (await host.TryAsync(Head, caseId, "matters/1/decisions", Decision with { ViewsAnswer = null })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "views-not-answered");
        await (await host.TryAsync(Head, caseId, "matters/1/decisions", Decision with { Charges = [1, 2] })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "charge-not-intended");
        await host.DoAsync(Head, caseId, "matters/1/decisions", Decision);
        (await host.OwnAsync(caseId)).Course.Decision.ShouldBeNull("it is theirs when it was made known");
        await host.SignAsync(Head, caseId, "decision");
        await host.DoAsync(Head, caseId, "matters/1/notifications", new NotifyDecision(Today, NotificationForm.HandedOverAndSigned));
        await (await host.TryAsync(Head, caseId, "matters/1/executions", new ExecuteDecision(Today, "De proeftijd is begonnen."))).ShouldBeProblem(HttpStatusCode.Conflict, "not-irrevocable");
        await host.DoOwnAsync(caseId, "objections", new LodgeObjection("Het besluit weegt mijn excuses niet."));

        var course = (await host.OwnAsync(caseId)).Course;
        course.Views.ShouldHaveSingleItem().Text.ShouldBe(Views.Text);
        var decision = course.Decision.ShouldNotBeNull();
        (decision.ViewsAnswer, decision.NotifiedOn, decision.ObjectionUntil).ShouldBe((Decision.ViewsAnswer, Today, Term.LastDay(Today, Period.Parse("6w"), TermBasis.Law)));
        (decision.Objection!.Late, decision.IrrevocableSince).ShouldBe((false, null));
        (await host.ReadAsync(Head, caseId)).Matters![0].Course!.Decision!.Objection!.Grounds.ShouldBe("Het besluit weegt mijn excuses niet.");
    }

    [Fact]
    public async Task A_decision_that_deviates_is_counted_and_one_that_does_not_is_not()
    {
        var (deviates, follows) = (await host.AdvisedAsync(), await IntendedAsync());
        await host.DoAsync(Head, deviates, "matters/1/intended-decisions", Deviating);
        foreach (var caseId in new[] { deviates, follows })
        {
            await host.SignAsync(Head, caseId, "intention");
            await host.DoAsync(Head, caseId, "matters/1/intention-deliveries");
            await host.DoOwnAsync(caseId, "views", new GiveViews(Waives: true, null));
            (await CountedAsync()).ShouldNotContain(caseId);
            await host.DoAsync(Head, caseId, "matters/1/decisions", Decision with { ViewsAnswer = null });
        }

        (await CountedAsync()).ShouldSatisfyAllConditions(l => l.ShouldContain(deviates), l => l.ShouldNotContain(follows));

        async Task<IReadOnlyList<Guid>> CountedAsync() =>
            [.. (await host.As("hr-lawyer").GetAsync($"{SanctioningHost.Cases}?deviates=true&pageSize=200").Read<Page<ListedSanctionCase>>()).Items.Select(c => c.CaseId)];
    }

    [Fact]
    public async Task Whom_it_is_about_reads_what_each_answer_of_a_motivation_is_about()
    {
        var caseId = await host.AdvisedAsync();
        await host.DoAsync(Head, caseId, "matters/1/intended-decisions", Deviating);
        await host.SignAsync(Head, caseId, "intention");
        await host.DoAsync(Head, caseId, "matters/1/intention-deliveries");

        (await host.OwnAsync(caseId)).Factors.ShouldHaveSingleItem().ShouldBe(new AnsweredFactor(1, "warnedBefore"));
    }

    [Fact]
    public async Task When_nobody_objects_the_watch_says_since_when_it_is_irrevocable_and_it_is_carried_out()
    {
        var caseId = await IntendedAsync();
        await host.SignAsync(Head, caseId, "intention");
        await host.DoAsync(Head, caseId, "matters/1/intention-deliveries");
        await host.DoOwnAsync(caseId, "views", new GiveViews(Waives: true, null));
        await host.DoAsync(Head, caseId, "matters/1/decisions", Decision with { ViewsAnswer = null });
        await host.SignAsync(Head, caseId, "decision");
        await host.DoAsync(Head, caseId, "matters/1/notifications", new NotifyDecision(Today, NotificationForm.RegisteredPost));
        var last = (await host.OwnAsync(caseId)).Course.Decision!.ObjectionUntil!.Value;

        await host.WatchAsync(last);
        (await host.OwnAsync(caseId)).Course.Decision!.IrrevocableSince.ShouldBeNull("on the last day somebody can object");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.WatchAsync(last.AddDays(1))));

        (await host.OwnAsync(caseId)).Course.Decision!.IrrevocableSince.ShouldBe(last.AddDays(1));
    }

    [Fact]
    public async Task Somebody_who_is_heard_has_their_views_noted_by_the_lawyer()
    {
        var caseId = await IntendedAsync();
        await (await host.TryAsync("hr-lawyer", caseId, "matters/1/heard-views", new NoteHeardViews("Zegt dat het hem spijt, en waarom."))).ShouldBeProblem(HttpStatusCode.Conflict, "not-sent");
        await host.SignAsync(Head, caseId, "intention");
        await host.DoAsync(Head, caseId, "matters/1/intention-deliveries");
        await host.DoAsync("hr-lawyer", caseId, "matters/1/heard-views", new NoteHeardViews("Zegt dat het hem spijt, en waarom."));

        (await host.OwnAsync(caseId)).Course.Views.ShouldHaveSingleItem().Form.ShouldBe(ViewsForm.Oral);
    }

    [Fact]
    public async Task A_day_that_is_to_come_is_refused()
    {
        var caseId = await IntendedAsync();

        await (await host.TryAsync(Head, caseId, "matters/1/notifications", new NotifyDecision(Today.AddDays(1), null))).ShouldBeInvalid("on", "form");
        await (await host.TryAsync(Head, caseId, "matters/1/executions", new ExecuteDecision(Today.AddDays(1), ""))).ShouldBeInvalid("on", "what");
        await (await host.TryAsync("hr-lawyer", caseId, "matters/1/objections", new NoteObjection(Today.AddDays(1), ""))).ShouldBeInvalid("on", "grounds");
        await (await host.TryAsync("hr-lawyer", caseId, "matters/1/objections", new NoteObjection(Today, "Bezwaar op papier."))).ShouldBeProblem(HttpStatusCode.Conflict, "not-notified");
    }

    [Theory]
    [InlineData("employee.dhg")]
    [InlineData("hr-lawyer")]
    [InlineData("unit-head.ams")]
    [InlineData("triage.ams")]
    public async Task To_nobody_else_it_is_theirs(string account)
    {
        var caseId = await IntendedAsync();
        await host.SignAsync(Head, caseId, "intention");
        await host.DoAsync(Head, caseId, "matters/1/intention-deliveries");

        await NotTheirs(account, caseId);
        using var command = await host.As(account).Command($"{SanctioningHost.OwnMatters}/{caseId}/views", 1L.Tag(), Wire.Body(Views));
        await command.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    private Task<Guid> IntendedAsync() => host.IntendedAsync($"Wat vaststaat over {host.SubjectName} is ernstig, en hij erkent wat er gebeurde.");

    private async Task NotTheirs(string account, Guid caseId)
    {
        using var hidden = await host.As(account).GetAsync($"{SanctioningHost.OwnMatters}/{caseId}");
        using var unknown = await host.As(account).GetAsync($"{SanctioningHost.OwnMatters}/{Guid.NewGuid()}");
        await hidden.ShouldBeHiddenLike(unknown);
        (await host.As(account).GetAsync(SanctioningHost.OwnMatters).Read<IReadOnlyList<ListedOwnMatter>>()).ShouldNotContain(o => o.CaseId == caseId);
    }
}
