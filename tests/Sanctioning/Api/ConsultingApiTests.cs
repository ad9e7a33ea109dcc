using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Sanctioning.Tests.Api;

/// <summary>From a proposal to the advice on it.</summary>
[Collection(OnTheHost.Name)]
public class ConsultingApiTests(SanctioningHost host)
{
    private const string Chair = SanctioningHost.Chair;
    private const string Expert = SanctioningHost.Expert;
    private static readonly CastVote May = new(PanelAdvice.MayImpose, "Past bij de ernst en bij wat anderen kregen.");
    private static readonly CastVote MayNot = new(PanelAdvice.MayNotImpose, "De houding weegt zwaarder dan hier staat.");
    private static readonly IssueAdvice Advice = new(null, "Het voorstel blijft binnen de bandbreedte en weegt wat gewogen moet worden.");

    [Fact]
    public async Task Where_the_rules_ask_for_a_reflection_room_nothing_is_proposed_before_its_advice_is_answered()
    {
        var caseId = await host.PreparedAsync(reflected: false);
        (await host.ReadAsync(SanctioningHost.Authority, caseId)).WaitsForReflection.ShouldBeTrue();
        await (await host.TryAsync(SanctioningHost.Authority, caseId, "matters/1/proposals", SanctioningHost.Proposal())).ShouldBeProblem(HttpStatusCode.Conflict, "reflection-not-answered");

        await host.ReflectedAsync(caseId);

        (await host.ReadAsync(SanctioningHost.Authority, caseId)).WaitsForReflection.ShouldBeFalse();
        await host.DoAsync(SanctioningHost.Authority, caseId, "matters/1/proposals", SanctioningHost.Proposal());
    }

    [Fact]
    public async Task A_consultation_is_composed_sits_votes_and_advises()
    {
        var caseId = await host.CompleteAsync();
        (await host.ConsultationAsync(Chair, caseId)).State.ShouldBe(ConsultationState.Complete);
        await host.DoAsync(Chair, caseId, "matters/1/conventions");
        foreach (var member in SanctioningHost.Members)
        {
            await host.DoAsync(member, caseId, "matters/1/votes", member == Expert ? MayNot : May);
        }

        await (await host.TryAsync(Chair, caseId, "matters/1/voting-ends")).ShouldBeProblem(HttpStatusCode.Conflict, "votes-missing");
        await host.DoAsync(Chair, caseId, "matters/1/votes", May);
        await host.DoAsync(Chair, caseId, "matters/1/voting-ends");
        await host.DoAsync(Chair, caseId, "matters/1/advices", Advice);

        var read = (await host.ReadAsync(SanctioningHost.Authority, caseId)).Matters![0].Advice.ShouldNotBeNull();
        (read.Advice, read.Sanction, read.Reasons).ShouldBe((PanelAdvice.MayImpose, null, Advice.Reasons));
        read.Tally.ShouldBe([new(PanelAdvice.MayImpose, 3), new(PanelAdvice.MayNotImpose, 1)]);
        read.Dissents.ShouldHaveSingleItem().ShouldBe(MayNot.Reasons);
        await (await host.TryAsync(Expert, caseId, "matters/1/votes", May)).ShouldBeProblem(HttpStatusCode.Conflict, "voting-closed");
    }

    [Fact]
    public async Task Without_the_expert_whom_it_must_have_it_does_not_sit_and_another_can_take_the_seat()
    {
        var caseId = await host.CompleteAsync();
        await host.DoAsync(Expert, caseId, "matters/1/seats/3/departures", new LeaveSeat("Ik ben die dagen in het buitenland."));
        await (await host.TryAsync(Chair, caseId, "matters/1/conventions")).ShouldBeProblem(HttpStatusCode.Conflict, "expertise-missing");
        (await host.ConsultationAsync(Chair, caseId)).Missing.ShouldBe([new(SeatKind.Expert, "discrimination")]);

        var candidates = await host.As(Chair).GetAsync($"{SanctioningHost.Cases}/{caseId}/matters/1/candidates").Read<IReadOnlyList<Candidate>>();
        candidates.ShouldAllBe(c => c.Kind == SeatKind.Expert && c.Part != "AMS" && c.Account != Expert);
        await host.DoAsync(Chair, caseId, "matters/1/seats", new AskMember(SeatKind.Expert, "discrimination", candidates[0].Account));
        await (await host.TryAsync(Chair, caseId, "matters/1/conventions")).ShouldBeProblem(HttpStatusCode.Conflict, "expertise-missing");
        await host.DoAsync(candidates[0].Account, caseId, "matters/1/seat-answers", new DeclareConflict(Interest.None));
        await host.DoAsync(Chair, caseId, "matters/1/conventions");

        await host.ShouldNotKnowConsultation(Expert, caseId);
    }

    [Fact]
    public async Task Whoever_has_an_interest_leaves_and_what_was_voted_is_looked_at_again()
    {
        var caseId = await host.ConvenedAsync();
        await host.DoAsync(Expert, caseId, "matters/1/votes", MayNot);
        await host.DoAsync("hr-lawyer2", caseId, "matters/1/votes", May);
        await host.TellAsync(new PersonBarred(caseId, 90, host.MarkOf(Expert)));

        await Eventually.Holds(() => host.ShouldNotKnowConsultation(Expert, caseId));
        var read = await host.ConsultationAsync(Chair, caseId);
        (read.State, read.Votes).ShouldBe((ConsultationState.Composing, 0), "what was voted was voted in another company");
        await (await host.TryAsync("hr-lawyer3", caseId, "matters/1/votes", May)).ShouldBeProblem(HttpStatusCode.Conflict, "not-convened");
    }

    [Fact]
    public async Task Members_read_it_without_names_and_see_of_votes_only_who_has()
    {
        var caseId = await host.ConvenedAsync();
        await host.DoAsync("hr-lawyer2", caseId, "matters/1/votes", MayNot);

        var read = await host.ConsultationAsync(Expert, caseId);
        var json = await (await host.As(Expert).GetAsync($"{SanctioningHost.Consultations}/{caseId}/1")).Content.ReadAsStringAsync();

        read.Matter.ShouldNotBeNull().Weight!.Reasons.ShouldBe("[A] ging door na een gesprek in mei.");
        (read.Matter.Subject, read.Matter.Proposals[0].By, read.MyAdvice).ShouldBe((null, null, null));
        (read.Votes, read.Voters, read.Findings).ShouldBe((1, 4, new(1, 3)));
        read.Seats.Where(s => s.HasVoted).Select(s => s.Account).ShouldBe(["hr-lawyer2"]);
        json.ShouldNotContain(host.SubjectName.Split(' ')[^1]);
        json.ShouldNotContain(SanctioningHost.Subject);
        json.ShouldNotContain(SanctioningHost.Authority);
        json.ShouldNotContain(MayNot.Reasons!);
        (await host.ConsultationAsync("hr-lawyer2", caseId)).MyAdvice.ShouldBe(PanelAdvice.MayNotImpose);
        (await host.ReadAsync(SanctioningHost.Authority, caseId)).Matters![0].Weight!.Reasons.ShouldContain(host.SubjectName);
    }

    [Fact]
    public async Task Before_they_declared_nothing_opens_to_whoever_was_asked()
    {
        var caseId = await host.ProposedAsync();
        await host.DoAsync(Chair, caseId, "matters/1/chairs", new DeclareConflict(Interest.None));
        await host.DoAsync(Chair, caseId, "matters/1/seats", new AskMember(SeatKind.Expert, "discrimination", Expert));

        var read = await host.ConsultationAsync(Expert, caseId);
        (read.MustAnswer, read.Matter).ShouldBe((true, null));
        (await host.As(Expert).GetAsync(SanctioningHost.Consultations).Read<Page<ListedConsultation>>()).Items.ShouldContain(c => c.CaseId == caseId && c.MustAnswer);

        await host.DoAsync(Expert, caseId, "matters/1/seat-answers", new DeclareConflict(Interest.Present));
        await host.ShouldNotKnowConsultation(Expert, caseId);
    }

    [Fact]
    public async Task What_was_voted_on_one_proposal_does_not_count_for_another()
    {
        var caseId = await host.ConvenedAsync();
        foreach (var member in new[] { Chair, "hr-lawyer2", "hr-lawyer3" })
        {
            await host.DoAsync(member, caseId, "matters/1/votes", May);
        }

        await host.DoAsync(Expert, caseId, "matters/1/seats/3/departures", new LeaveSeat("Ik ben die dagen in het buitenland."));
        await host.DoAsync(SanctioningHost.Authority, caseId, "matters/1/proposals", SanctioningHost.Proposal("dismissal"));
        await host.DoAsync(Chair, caseId, "matters/1/seats", new AskMember(SeatKind.Expert, "discrimination", "expert.mnl"));
        await host.DoAsync("expert.mnl", caseId, "matters/1/seat-answers", new DeclareConflict(Interest.None));
        await host.DoAsync(Chair, caseId, "matters/1/conventions");
        await host.DoAsync("expert.mnl", caseId, "matters/1/votes", May);

        await (await host.TryAsync(Chair, caseId, "matters/1/voting-ends")).ShouldBeProblem(HttpStatusCode.Conflict, "votes-missing");
    }

    [Fact]
    public async Task A_chair_cannot_choose_the_outcome_by_choosing_who_sits()
    {
        var caseId = await host.ConvenedAsync();
        await host.DoAsync(Expert, caseId, "matters/1/votes", MayNot);
        await (await host.TryAsync(Chair, caseId, "matters/1/seats/3/departures", new LeaveSeat("Deze stem bevalt mij niet."))).ShouldBeProblem(HttpStatusCode.Conflict, "voted-already");
        await (await host.TryAsync(Chair, caseId, "matters/1/seats", new AskMember(SeatKind.Lawyer, null, null))).ShouldBeProblem(HttpStatusCode.Conflict, "consultation-runs");
        await host.DoAsync("hr-lawyer2", caseId, "matters/1/seats/1/departures", new LeaveSeat("Ik ben die dagen in het buitenland."));
        await (await host.TryAsync(Chair, caseId, "matters/1/seats", new AskMember(SeatKind.Expert, "sexualHarassment", null))).ShouldBeProblem(HttpStatusCode.Conflict, "seat-not-free");
        await host.DoAsync(Chair, caseId, "matters/1/seats", new AskMember(SeatKind.Lawyer, null, "hr-lawyer4"));
        await (await host.TryAsync(Chair, caseId, "matters/1/seats", new AskMember(SeatKind.Lawyer, null, null))).ShouldBeProblem(HttpStatusCode.Conflict, "seat-not-free");
        await (await host.TryAsync("hr-lawyer2", caseId, "acceptances")).ShouldBeProblem(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_lawyer_who_is_asked_sees_the_case_as_a_member_and_not_as_a_lawyer()
    {
        var caseId = await host.CompleteAsync();

        await host.ShouldNotKnow("hr-lawyer2", caseId);
        (await host.As("hr-lawyer2").GetAsync(SanctioningHost.Cases + "?pageSize=100").Read<Page<ListedSanctionCase>>()).Items.ShouldNotContain(c => c.CaseId == caseId);
        (await host.ConsultationAsync("hr-lawyer2", caseId)).Matter.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_chair_who_cannot_leaves_it_to_another()
    {
        var caseId = await host.CompleteAsync();
        await host.ShouldNotKnowConsultation("consultation-chair2", caseId);
        await host.DoAsync(Chair, caseId, "matters/1/seats/0/departures", new LeaveSeat("Ik ben die dagen in het buitenland."));
        await host.DoAsync("consultation-chair2", caseId, "matters/1/chairs", new DeclareConflict(Interest.None));
        await host.DoAsync("consultation-chair2", caseId, "matters/1/conventions");

        await host.ShouldNotKnowConsultation(Chair, caseId);
    }

    /// <summary>Votes need no version, so nobody is sent away; the end of the voting needs one, so that it counts what the chair saw.</summary>
    [Fact]
    public async Task Of_votes_at_once_none_is_lost_and_none_counts_twice()
    {
        for (var round = 0; round < 3; round++)
        {
            var caseId = await host.ConvenedAsync();
            string[] voters = [Chair, .. SanctioningHost.Members];
            var votes = voters.SelectMany(v => new[] { host.TryAsync(v, caseId, "matters/1/votes", May), host.TryAsync(v, caseId, "matters/1/votes", v == Expert ? MayNot : May) }).ToArray();
            var ends = Enumerable.Range(0, 4).Select(_ => host.TryAsync(Chair, caseId, "matters/1/voting-ends")).ToArray();
            foreach (var response in await Task.WhenAll(votes))
            {
                ((int)response.StatusCode).ShouldBeOneOf(204, 409);
            }

            foreach (var response in await Task.WhenAll(ends))
            {
                ((int)response.StatusCode).ShouldBeOneOf(204, 409, 412);
            }

            await host.DoAsync(Chair, caseId, "matters/1/voting-ends");
            var outcome = (await host.ConsultationAsync(Chair, caseId)).Outcome.ShouldNotBeNull();
            outcome.Advice.ShouldBe(PanelAdvice.MayImpose);
            outcome.Tally.Sum(t => t.Votes).ShouldBe(4);
            (outcome.Tally.Count - 1).ShouldBe(outcome.Dissents.Count);
        }
    }

    [Fact]
    public async Task Only_the_head_of_the_part_proposes_and_only_when_it_was_prepared()
    {
        var (open, prepared) = (await host.DeclaredAsync(), await host.PreparedAsync());
        await host.ShouldNotKnow(SanctioningHost.Authority, open);
        await host.ShouldNotKnow("unit-head.dhg", prepared);
        await host.ShouldNotKnow("corps", prepared);
        await host.ShouldNotKnowConsultation(Chair, prepared);
        await (await host.TryAsync("hr-lawyer", prepared, "matters/1/proposals", SanctioningHost.Proposal())).ShouldBeProblem(HttpStatusCode.Forbidden);
        await (await host.TryAsync(SanctioningHost.Authority, prepared, "matters/1/proposals", SanctioningHost.Proposal("writtenReprimand")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "deviation-not-motivated");
        await (await host.TryAsync(SanctioningHost.Authority, prepared, "matters/1/proposals", SanctioningHost.Proposal("writtenReprimand", new(new string('a', 200), []))))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "factor-not-answered");
        var deviation = new DeviationMotivation(new string('a', 180), [new(1, "Dat gesprek ging over iets anders.")]);
        await host.DoAsync(SanctioningHost.Authority, prepared, "matters/1/proposals", SanctioningHost.Proposal("writtenReprimand", deviation));

        var read = (await host.ReadAsync(SanctioningHost.Authority, prepared)).Matters![0];
        (read.Subject, read.Proposals.Single().Deviation!.Factors!.Single()).ShouldBe((SanctioningHost.Subject, deviation.Factors!.Single()));
    }

    [Fact]
    public async Task When_the_head_of_the_part_is_kept_out_the_corps_decides()
    {
        var caseId = await host.PreparedAsync();
        await host.TellAsync(new PersonBarred(caseId, 90, host.MarkOf(SanctioningHost.Authority)));

        await Eventually.Holds(async () => (await host.ReadAsync("corps", caseId)).State.ShouldBe(SanctionState.Prepared));
        await host.ShouldNotKnow(SanctioningHost.Authority, caseId);
    }

    [Theory]
    [InlineData("triage.ams")]
    [InlineData("hr")]
    [InlineData("unit-head.ams")]
    [InlineData("employee.ams")]
    public async Task Nobody_else_has_anything_in_a_consultation(string account)
    {
        var caseId = await host.ConvenedAsync();

        await (await host.As(account).GetAsync($"{SanctioningHost.Consultations}/{caseId}/1")).ShouldBeProblem(HttpStatusCode.Forbidden);
        await (await host.TryAsync(account, caseId, "matters/1/votes", May)).ShouldBeProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_lawyer_or_an_expert_who_was_not_asked_has_no_seat()
    {
        var caseId = await host.ConvenedAsync();

        await host.ShouldNotKnowConsultation("expert.mnl", caseId);
        await host.ShouldNotKnowConsultation("hr-lawyer4", caseId);
        await (await host.TryAsync("hr-lawyer4", caseId, "matters/1/votes", May)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await host.TryAsync("hr-lawyer", caseId, "matters/1/factors", new RecordFactor("leads", "Geeft leiding aan de ploeg.")))
            .ShouldBeProblem(HttpStatusCode.Conflict, "consultation-runs");
    }
}
