using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using FairSanctioning = Zichtlijn.Sanctioning.Cases.Protocol.FairSanctioning;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Sanctioning.Tests.Api;

[Collection(OnTheHost.Name)]
public class PreparingApiTests(SanctioningHost host)
{
    private static readonly SetWeight Grave = new("serious", Repeated: true, "Meerdere berichten in vier maanden, na een gesprek.");

    [Fact]
    public async Task A_lawyer_takes_it_answers_the_five_steps_and_weighs_it()
    {
        var caseId = await host.DeclaredAsync();
        foreach (var matter in new[] { 1, 2 })
        {
            foreach (var step in FairSanctioning.Steps.SkipLast(1))
            {
                await host.DoAsync("hr-lawyer", caseId, $"matters/{matter}/protocol-answers", SanctioningHost.Answer(step));
            }

            await host.DoAsync("hr-lawyer", caseId, $"matters/{matter}/weights", Grave);
            await host.DoAsync("hr-lawyer", caseId, $"matters/{matter}/factors", new RecordFactor("warnedBefore", "Het gesprek van mei staat in het dossier."));
            await host.DoAsync("hr-lawyer", caseId, $"matters/{matter}/protocol-answers", SanctioningHost.Answer(ProtocolStep.Proportionate) with { Pieces = null });
        }

        var read = await host.ReadAsync("hr-lawyer", caseId);

        (read.State, read.InNormSet, read.Lawyer, read.MayOpen, read.MustDeclare).ShouldBe((SanctionState.Prepared, true, "hr-lawyer", true, false));
        read.Findings.Select(f => f.Finding).ShouldBe([Finding.Established, Finding.Established, Finding.NotEstablished]);
        read.Matters!.Select(m => m.Charges.Single()).ShouldBe([1, 2]);
        var first = read.Matters![0];
        first.Steps.ShouldAllBe(s => s.IsOpen && s.Answers.Single().Reasons == SanctioningHost.Reasons && s.Answers.Single().By == "hr-lawyer");
        first.Steps[0].Answers.Single().Pieces.ShouldBe(["E-1", "I-2"]);
        first.Weight.ShouldNotBeNull().Range.ShouldBe(["lowerSalaryStep", "serviceNotCounted", "disciplinarySuspension", "lowerSalaryScale", "conditionalDismissal", "dismissal"]);
        (first.Weight.Row, first.Weight.ReferenceData, first.Weight.Reasons).ShouldBe(("norm.serious.repeated", "2023-06", Grave.Reasons));
        (first.Factors.Single().Kind, first.Factors.Single().Code).ShouldBe((FactorKind.Aggravating, "warnedBefore"));
    }

    [Fact]
    public async Task An_answer_is_revised_and_what_was_answered_before_stays()
    {
        var caseId = await host.DeclaredAsync();
        await host.DoAsync("hr-lawyer", caseId, "matters/1/protocol-answers", SanctioningHost.Answer(ProtocolStep.CarefulInvestigation));
        await host.DoAsync(
            "hr-lawyer", caseId, "matters/1/protocol-answers", SanctioningHost.Answer(ProtocolStep.CarefulInvestigation, StepAnswer.Partly) with { Reasons = "Eén getuige is niet gehoord, en waarom staat er niet." });

        var answers = (await host.ReadAsync("hr-lawyer", caseId)).Matters![0].Steps[0].Answers;

        answers.Select(a => a.Answer).ShouldBe([StepAnswer.Partly, StepAnswer.Yes]);
        answers[1].Reasons.ShouldBe(SanctioningHost.Reasons);
    }

    [Fact]
    public async Task A_factor_that_does_not_count_any_more_is_not_shown_and_can_be_noted_again()
    {
        var caseId = await host.DeclaredAsync();
        foreach (var step in FairSanctioning.Steps.SkipLast(1))
        {
            await host.DoAsync("hr-lawyer", caseId, "matters/1/protocol-answers", SanctioningHost.Answer(step));
        }

        var factor = new RecordFactor("acknowledges", "In het tweede gesprek en in de reactie.");
        await host.DoAsync("hr-lawyer", caseId, "matters/1/factors", factor);
        await (await host.TryAsync("hr-lawyer", caseId, "matters/1/factors", factor)).ShouldBeProblem(HttpStatusCode.Conflict, "factor-counts");
        await host.DoAsync("hr-lawyer", caseId, "matters/1/factors/1/withdrawals", new WithdrawFactor("Later weer ingetrokken."));
        await (await host.TryAsync("hr-lawyer", caseId, "matters/1/factors/1/withdrawals", new WithdrawFactor("Later weer ingetrokken."))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "factor-unknown");
        (await host.ReadAsync("hr-lawyer", caseId)).Matters![0].Factors.ShouldBeEmpty();

        await host.DoAsync("hr-lawyer", caseId, "matters/1/factors", factor);
        (await host.ReadAsync("hr-lawyer", caseId)).Matters![0].Factors.Single().Number.ShouldBe(2);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        var caseId = await host.DeclaredAsync();
        await Invalid("matters/1/protocol-answers", new AnswerStep(null, null, "Kort.", ["X-1"]), "answer", "pieces", "reasons", "step");
        await Invalid("matters/1/protocol-answers", SanctioningHost.Answer(ProtocolStep.BreachOfDuty) with { Pieces = [] }, "pieces");
        await Invalid("matters/1/weights", new SetWeight("grave", null, null), "reasons", "repeated", "severity");
        await Invalid("matters/1/factors", new RecordFactor("mood", null), "code", "reasons");
        await Invalid("matters/1/factors/1/withdrawals", new WithdrawFactor(null), "motive");
        await Invalid("conflict-declarations", new DeclareConflict(null), "interest");

        async Task Invalid(string command, object body, params string[] fields)
        {
            using var response = await host.TryAsync("hr-lawyer", caseId, command, body);
            var problem = await response.ShouldBeProblem(HttpStatusCode.BadRequest);
            problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order().ShouldBe(fields);
        }
    }

    [Fact]
    public async Task Before_a_declaration_nothing_opens_and_a_stale_version_does_nothing()
    {
        var caseId = await host.OpenedAsync();
        (await host.ReadAsync("hr-lawyer", caseId)).Matters.ShouldBeNull();
        await (await host.TryAsync("hr-lawyer", caseId, "matters/1/weights", Grave)).ShouldBeProblem(HttpStatusCode.Conflict, "not-yours");
        await host.DoAsync("hr-lawyer", caseId, "acceptances");
        (await host.ReadAsync("hr-lawyer", caseId)).ShouldSatisfyAllConditions(c => c.MustDeclare.ShouldBeTrue(), c => c.Matters.ShouldBeNull());
        await (await host.TryAsync("hr-lawyer", caseId, "matters/1/weights", Grave)).ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        await (await host.TryAsync("hr-lawyer2", caseId, "acceptances")).ShouldBeProblem(HttpStatusCode.Conflict, "taken-by-another");
        await (await host.TryAsync("hr-lawyer", caseId, "conflict-declarations", new DeclareConflict(Interest.None), version: 2)).ShouldBeProblem(HttpStatusCode.PreconditionFailed);
        (await host.VersionOfAsync(caseId)).ShouldBe(4);
    }

    [Fact]
    public async Task The_list_shows_what_waits_and_what_is_ones_own()
    {
        var (waiting, own) = (await host.OpenedAsync(), await host.DeclaredAsync());

        (await ListAsync("hr-lawyer", "?state=toPrepare")).ShouldSatisfyAllConditions(l => l.ShouldContain(waiting), l => l.ShouldNotContain(own));
        (await ListAsync("hr-lawyer", "?mine=true")).ShouldSatisfyAllConditions(l => l.ShouldContain(own), l => l.ShouldNotContain(waiting));
        (await ListAsync("hr-lawyer2", $"?caseNumber={SanctioningHost.NumberOf(own).ToLowerInvariant()}")).ShouldBe([own]);
        using var wrong = await host.As("hr-lawyer").GetAsync($"{SanctioningHost.Cases}?state=nonsense");
        await wrong.ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    private async Task<IReadOnlyList<Guid>> ListAsync(string account, string query) =>
        [.. (await host.As(account).GetAsync($"{SanctioningHost.Cases}{query}&pageSize=200").Read<Page<ListedSanctionCase>>()).Items.Select(c => c.CaseId)];
}
