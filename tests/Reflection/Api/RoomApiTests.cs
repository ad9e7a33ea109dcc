using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Contracts.Reflection.V1;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Terms;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;
using static Zichtlijn.Reflection.Tests.Api.ReflectionHost;

namespace Zichtlijn.Reflection.Tests.Api;

/// <summary>From a question to what was done with the advice on it.</summary>
[Collection(OnTheHost.Name)]
public class RoomApiTests(ReflectionHost host)
{
    [Fact]
    public async Task A_room_is_asked_for_composed_prepared_held_answered_and_closed_and_others_hear_no_more_than_that()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var (asked, advised, answered, worked) = (await probe.ListenAsync<ReflectionAsked>(), await probe.ListenAsync<ReflectionAdviceIssued>(), await probe.ListenAsync<ReflectionAnswered>(), await probe.ListenAsync<PersonWorkedOnCase>());
        var room = await host.AdvisedAsync("ams");
        var caseId = await host.CaseOfAsync(room);

        var read = await host.ReadAsync(Head("ams"), room);
        (read.State, read.MayAnswer, read.CaseId, read.Advice!.Text).ShouldBe((RoomState.Advised, true, caseId, Advice().Text));
        read.AnswerBy.ShouldBe(Term.LastDay(Term.DayOf(DateTimeOffset.UtcNow), Period.Parse("10wd"), TermBasis.OwnNorm));
        (await host.ListAsync(Head("ams"))).Single(r => r.Room == room).WaitsForMe.ShouldBeTrue();
        (await host.ReflectionAsync(Lawyer, caseId)).Moments.Single().Required.ShouldBeTrue("it was not answered yet");
        await (await host.TryInRoomAsync(Head("ams"), room, "answers", new AnswerAdvice(ReflectionAnswer.Partly, "Nu even niet."))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "motive-too-short");
        await host.InRoomAsync(Head("ams"), room, "answers", new AnswerAdvice(ReflectionAnswer.Partly, $"Met {host.AccusedName("ams")} {string.Concat(Enumerable.Repeat("praten wij deze maand. ", 5))}"));
        await (await host.TryInRoomAsync(Head("ams"), room, "answers", new AnswerAdvice(ReflectionAnswer.Follow, null))).ShouldBeProblem(HttpStatusCode.Conflict, "answered-already");
        await host.InRoomAsync(Facilitator("ams"), room, "closings", new CloseRoom("Het team sprak er op 14 november over."));

        var closed = await host.ReadAsync(Lawyer, room);
        (closed.State, closed.Answer!.Answer, closed.Closing!.Done).ShouldBe((RoomState.Closed, ReflectionAnswer.Partly, "Het team sprak er op 14 november over."));
        closed.Answer.Motive.ShouldNotBeNull().ShouldSatisfyAllConditions(m => m.ShouldContain("praten wij"), m => m.ShouldNotContain(host.AccusedName("ams")));
        (await host.ReflectionAsync(Lawyer, caseId)).Moments.Single().Required.ShouldBeFalse();
        (await host.ListAsync(Lawyer, "&state=closed")).ShouldContain(r => r.Room == room && r.CaseNumber == NumberOf(caseId) && !r.WaitsForMe);
        (await ToldAsync(probe, asked, caseId, count: 1)).ShouldHaveSingleItem().GetProperty("moment").GetInt32().ShouldBe((int)ReflectionMoment.BeforeProposal);
        (await ToldAsync(probe, advised, caseId, count: 1)).ShouldHaveSingleItem().GetProperty("answerBy").GetString().ShouldBe($"{read.AnswerBy:O}");
        (await ToldAsync(probe, answered, caseId, count: 1)).ShouldHaveSingleItem().GetProperty("answer").GetInt32().ShouldBe((int)ReflectionAnswer.Partly);
        (await ToldAsync(probe, worked, caseId, count: 6)).Select(c => c.GetProperty("mark").GetString()).ShouldBe(Five.Append(Facilitator("ams")).Select(host.MarkOf), ignoreOrder: true);
    }

    /// <summary>What was told of a case, as soon as there is so much of it.</summary>
    private static async Task<IReadOnlyList<JsonElement>> ToldAsync(BrokerProbe probe, string queue, Guid caseId, int count)
    {
        var told = new List<JsonElement>();
        await Eventually.Holds(async () =>
        {
            told.AddRange((await probe.TakeAsync(queue)).Select(m => m.Contract).Where(c => c.GetProperty("caseId").GetGuid() == caseId));
            told.Count.ShouldBe(count);
        });
        return told;
    }

    [Fact]
    public async Task Each_sees_of_a_room_what_is_theirs()
    {
        var room = await host.PreparedAsync("dhg");
        var (asker, leads, member) = (await host.ReadAsync(Lawyer, room), await host.ReadAsync(Facilitator("dhg"), room), await host.ReadAsync(Five[0], room));

        (asker.CaseNumber is null, asker.IsRequester, asker.Seats.Count, asker.Preparation, asker.Script.Count, asker.Question).ShouldBe((false, true, 0, null, 0, Question));
        asker.Summary!.State.ShouldBe(SummaryState.Checked);
        (leads.CaseNumber, leads.CaseId, leads.Part, leads.IsFacilitator, leads.Seats.Count, leads.Script.Count, leads.NotMet.Count).ShouldBe((null, null, "DHG", true, 6, 6, 0));
        (member.CaseNumber, member.CaseId, member.Part, member.Seats.Count, member.Script.Count).ShouldBe((null, null, null, 6, 0));
        (member.Summary!.Text, member.Preparation!.Questions.Count).ShouldBe((leads.Summary!.Text, 1));
        member.Code.ShouldStartWith("R-");
        member.Seats.ShouldAllBe(s => !s.OtherPart);
        member.Seats.Single(s => s.Seat == 0).Part.ShouldBeNull("it would say of which part the room is");
        leads.Seats.Count(s => s.OtherPart).ShouldBe(4);

        await host.InRoomAsync(Facilitator("dhg"), room, "sessions", Session());
        (await host.ReadAsync(Facilitator("dhg"), room)).Session!.Perspectives.Count.ShouldBe(3);
        (await host.ReadAsync(Five[0], room)).Session!.ImpactOnTeam.ShouldBe(Session().ImpactOnTeam);
        (await host.ReadAsync(Lawyer, room)).Session.ShouldBeNull("what was said stays there");
        (await host.ReadAsync(Head("dhg"), room)).Session.ShouldBeNull();
    }

    [Fact]
    public async Task An_invitation_opens_nothing_before_it_is_answered_and_an_interest_ends_it_for_good()
    {
        var room = await host.LedAsync("lmb");
        var invited = Member("rtd");
        await host.InRoomAsync(Facilitator("lmb"), room, "seats", new InviteMember("leadership", invited));
        var before = await host.ReadAsync(invited, room);
        (before.MustAnswerInvitation, before.Question, before.Summary, before.Seats.Count).ShouldBe((true, null, null, 0));
        (await host.ListAsync(invited)).ShouldContain(r => r.Room == room && r.WaitsForMe && r.CaseId == null);

        await host.InRoomAsync(invited, room, "invitation-answers", new AnswerInvitation(Interest.Present, null));
        await host.ShouldNotKnow(invited, room);
        await (await host.TryInRoomAsync(Facilitator("lmb"), room, "seats", new InviteMember("leadership", invited))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "may-not-sit");
    }

    [Fact]
    public async Task The_facilitator_chooses_among_those_who_can_sit_there_or_leaves_it_to_the_system()
    {
        var room = await host.LedAsync("mnl");
        var candidates = await host.As(Facilitator("mnl")).GetAsync($"{Base}/rooms/{room}/candidates").Read<IReadOnlyList<RoomCandidate>>();
        candidates.Select(c => c.Seat).Distinct().ShouldBe(["network", "ethics", "leadership", "colleague"]);
        candidates.ShouldAllBe(c => host.KindOf(c.Account) == c.Seat);

        await host.InRoomAsync(Facilitator("mnl"), room, "seats", new InviteMember("ethics", null));
        var seat = (await host.ReadAsync(Facilitator("mnl"), room)).Seats.Single(s => s.Seat == 1);
        (seat.Kind, seat.State).ShouldBe(("ethics", RoomSeatState.Invited));
        await host.InRoomAsync(seat.Account, room, "invitation-answers", new AnswerInvitation(Interest.None, Accept: false));
        await host.ShouldNotKnow(seat.Account, room);
        await (await host.TryInRoomAsync(Facilitator("mnl"), room, "compositions")).ShouldBeProblem(HttpStatusCode.Conflict, "too-few-seats");
        await host.InRoomAsync(Facilitator("mnl"), room, "seats/0/departures", new LeaveRoomSeat(Motive));
        (await host.ListAsync(Facilitator("mnl"))).ShouldContain(r => r.Room == room && r.WaitsForMe, "it waits for a facilitator of the part again");
    }

    [Fact]
    public async Task A_summary_is_masked_sent_back_and_checked_by_somebody_else()
    {
        var room = await host.LedAsync("nhl");
        await host.InRoomAsync(Lawyer, room, "summaries", Summary($"{host.AccusedName("nhl")} maakte grappen over waar een collega vandaan komt. Anderen lachten mee."));
        await host.InRoomAsync(Facilitator("nhl"), room, "summary-returns", new ReturnSummary("Het vertelt maar een kant."));
        (await host.ListAsync(Lawyer)).Single(r => r.Room == room).WaitsForMe.ShouldBeTrue();

        var returned = (await host.ReadAsync(Lawyer, room)).Summary!;
        (returned.State, returned.Remark, returned.Number).ShouldBe((SummaryState.Returned, "Het vertelt maar een kant.", 1));
        returned.Text.ShouldNotContain(host.AccusedName("nhl").Split(' ')[^1]);
        returned.Found.ShouldNotBeEmpty();
        await (await host.TryInRoomAsync(Facilitator("nhl"), room, "summary-checks", Checks())).ShouldBeProblem(HttpStatusCode.Conflict, "summary-returned");
        await host.InRoomAsync(Lawyer, room, "summaries", Summary("Iemand maakte grappen, en zegt dat iedereen die gewoon vond. Een collega vond dat niet."));
        await (await host.TryInRoomAsync(Facilitator("nhl"), room, "summary-checks", Checks() with { Checks = ["names"] })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "checks-missing");
        await host.InRoomAsync(Facilitator("nhl"), room, "summary-checks", Checks());
        (await host.ReadAsync(Facilitator("nhl"), room)).Summary!.State.ShouldBe(SummaryState.Checked);
    }

    [Fact]
    public async Task A_room_that_is_stopped_makes_place_for_another()
    {
        var room = await host.LedAsync("nnl");
        var caseId = await host.CaseOfAsync(room);
        await (await host.TryAsync(Lawyer, $"cases/{caseId}/rooms", new AskRoom(ReflectionMoment.BeforeProposal, Question), await host.VersionOfAsync(caseId)))
            .ShouldBeProblem(HttpStatusCode.Conflict, "room-runs");
        await host.InRoomAsync(Lawyer, room, "stops", new StopRoom(Motive));
        (await host.ReadAsync(Facilitator("nnl"), room)).StopMotive.ShouldBe(Motive);

        (await host.AskedAsync(caseId)).ShouldNotBe(room);
        (await host.ReflectionAsync(Lawyer, caseId)).Moments.Single().Rooms.Select(r => r.State).ShouldBe([RoomState.Stopped, RoomState.Requested]);
    }

    [Fact]
    public async Task Before_a_triage_decision_whoever_handles_the_case_asks_and_reads()
    {
        var caseId = await host.WeighedAsync("obt");
        await host.DoAsync("triage.obt", $"cases/{caseId}/rooms", new AskRoom(ReflectionMoment.BeforeTriageDecision, Question), await host.VersionOfAsync(caseId));
        var moment = (await host.ReflectionAsync("triage.obt", caseId)).Moments.ShouldHaveSingleItem();
        (moment.Moment, moment.IsOpen, moment.MayAsk, moment.Rooms.Count).ShouldBe((ReflectionMoment.BeforeTriageDecision, true, false, 1));
        (await host.ReadAsync("triage.obt", moment.Rooms[0].Room)).IsRequester.ShouldBeTrue();

        await host.TellAsync(new Contracts.Triage.V1.TriageDecided(caseId, 9, [], "x", DateTimeOffset.UtcNow, "2023-06"));
        await Eventually.Holds(async () => (await host.ReflectionAsync("triage.obt", caseId)).Moments[0].IsOpen.ShouldBeFalse());
    }

    [Fact]
    public async Task A_term_to_answer_that_passes_is_noted()
    {
        var room = await host.AdvisedAsync("onl");
        var last = (await host.ReadAsync(Head("onl"), room)).AnswerBy!.Value;
        var version = await host.VersionOfRoomAsync(room);
        await host.WatchAsync(last.AddDays(1));

        (await host.VersionOfRoomAsync(room)).ShouldBe(version + 1);
        await using var session = host.Documents.QuerySession();
        (await session.LoadAsync<ReflectionCaseRow>(await host.CaseOfAsync(room)))!.Case.Clocks["reflectionAnswer:1"].Passed.ShouldBe(last);
    }

    [Fact]
    public Task The_document_keeps_the_API_design_rules() => host.Anybody().ShouldServeADocumentThatKeepsTheRules("reflection");

    [Fact]
    public Task It_is_ready() => host.Anybody().ShouldBeReady();
}
