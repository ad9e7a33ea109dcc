using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Contracts.Reflection.V1;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;
using static Zichtlijn.Reflection.Tests.Api.ReflectionHost;

namespace Zichtlijn.Reflection.Tests.Api;

/// <summary>Rooms about a theme, who sits in several rooms of a part, and what is learned.</summary>
[Collection(OnTheHost.Name)]
public class LessonsApiTests(ReflectionHost host)
{
    [Fact]
    public async Task A_lesson_is_released_by_somebody_of_another_part_found_by_its_words_used_for_a_theme_and_withdrawn()
    {
        var room = await ThemeHeldAsync("zwb", Member("nhl"));
        await host.InRoomAsync(Facilitator("zwb"), room, "lessons", Lesson("Wie meelachte met de vogelbekdieren, liet zien dat het mocht. Vraag wat grappen doen."));
        await host.InRoomAsync(Facilitator("zwb"), room, "lessons", Lesson("Deze les over het gordeldier is nog niet af, en dat ziet iedereen."));
        var proposed = (await ProposalsAsync(Facilitator("ams"))).Where(p => p.Part == "ZWB").OrderBy(p => p.ProposedAt).ToArray();
        (await ProposalsAsync(Facilitator("zwb"))).Where(p => p.Part == "ZWB").ShouldAllBe(p => !p.MayRelease);
        proposed.ShouldAllBe(p => p.MayRelease);

        await (await host.TryAsync(Facilitator("zwb"), $"lesson-proposals/{proposed[0].Proposal}/releases", LessonChecks(), proposed[0].Version)).ShouldBeProblem(HttpStatusCode.Conflict, "same-person");
        await (await host.TryAsync(Facilitator("ams"), $"lesson-proposals/{proposed[0].Proposal}/releases", new ReleaseLesson([], null), proposed[0].Version))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "checks-missing");
        await host.DoAsync(Facilitator("ams"), $"lesson-proposals/{proposed[0].Proposal}/releases", LessonChecks(), proposed[0].Version);
        await host.DoAsync("cdo", $"lesson-proposals/{proposed[1].Proposal}/returns", new ReturnLesson("Maak de les eerst af."), proposed[0].Version + 1);
        (await host.ReadAsync(Facilitator("zwb"), room)).LessonProposals.Select(p => (p.State, p.Remark)).ShouldBe([(ProposalState.Released, null), (ProposalState.Returned, "Maak de les eerst af.")]);

        var lesson = (await LessonsAsync("expert.ams", "query=vogelbekdier grap&theme=jokes")).ShouldHaveSingleItem();
        (lesson.Part, lesson.Norms.Single()).ShouldBe(("ZWB", "speakUp"));
        (await LessonsAsync("expert.ams", "query=gordeldier")).ShouldBeEmpty();
        (await LessonsAsync("triage.ams", "query=vogelbekdier&theme=exclusion")).ShouldBeEmpty();
        (await host.As(Member("ams")).GetAsync($"{Base}/lessons/{lesson.Id}").Read<LessonDetail>()).Title.ShouldBe(Lesson().Title);
        var about = await ThemeAsync("cdo", new AskTheme("jokes", Question, [lesson.Id], "RTD"));
        (await host.ReadAsync("cdo", about)).Lessons.ShouldBe([lesson.Id]);

        await (await host.TryAsync(Facilitator("ams"), $"lessons/{lesson.Id}/withdrawals", new WithdrawLesson(Motive), lesson.Version)).ShouldBeProblem(HttpStatusCode.Forbidden);
        await host.DoAsync("cdo", $"lessons/{lesson.Id}/withdrawals", new WithdrawLesson(Motive), lesson.Version);
        (await LessonsAsync("expert.ams", "query=vogelbekdier")).ShouldBeEmpty();
        await (await host.As(Member("ams")).GetAsync($"{Base}/lessons/{lesson.Id}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await host.TryAsync("cdo", "themes", new AskTheme("jokes", Question, [lesson.Id], "RTD"), 1)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "lesson-unknown");
    }

    [Fact]
    public async Task A_theme_is_answered_by_the_head_of_the_part_and_nobody_else_hears_of_it()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var (asked, advised) = (await probe.ListenAsync<ReflectionAsked>(), await probe.ListenAsync<ReflectionAdviceIssued>());
        var room = await ThemeHeldAsync("nnl", Member("nhl"));
        await host.InRoomAsync(Facilitator("nnl"), room, "advices", Advice());
        (await host.ReadAsync(Head("nnl"), room)).ShouldSatisfyAllConditions(r => r.Theme.ShouldBe("jokes"), r => r.CaseId.ShouldBeNull(), r => r.MayAnswer.ShouldBeTrue());
        await host.ShouldNotKnow(Head("ams"), room);
        await host.InRoomAsync(Head("nnl"), room, "answers", new AnswerAdvice(ReflectionAnswer.Follow, null));

        var other = await host.AdvisedAsync("obt"); // what is told of a later room is told after what could have been told of this one
        var caseId = await host.CaseOfAsync(other);
        var told = new List<Guid>();
        await TestSupport.Eventually.Holds(async () =>
        {
            told.AddRange((await probe.TakeAsync(asked)).Concat(await probe.TakeAsync(advised)).Select(m => m.Contract.GetProperty("caseId").GetGuid()));
            told.Count(id => id == caseId).ShouldBe(2);
        });
        told.ShouldNotContain(await host.CaseOfAsync(room));
    }

    [Fact]
    public async Task Whoever_sat_in_three_rooms_of_a_part_in_a_row_rests_in_the_fourth()
    {
        const string part = "pdc";
        for (var n = 0; n < 3; n++)
        {
            await ThemeHeldAsync(part, n == 1 ? Member("nhl") : Five[1]);
        }

        var fourth = await ThemeLedAsync(part);
        await (await host.TryInRoomAsync(Facilitator(part), fourth, "seats", new InviteMember("network", Five[0]))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "sat-too-often");
        (await host.As(Facilitator(part)).GetAsync($"{Base}/rooms/{fourth}/candidates").Read<IReadOnlyList<RoomCandidate>>()).ShouldNotContain(c => c.Account == Five[0]);
        await host.InRoomAsync(Facilitator(part), fourth, "seats", new InviteMember("ethics", Five[1]));
        var elsewhere = await ThemeLedAsync("mnl");
        await host.InRoomAsync(Facilitator("mnl"), elsewhere, "seats", new InviteMember("network", Five[0]));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        var room = await host.PreparedAsync("lmb");
        var caseId = await host.CaseOfAsync(room);
        var leads = Facilitator("lmb");
        await (await host.TryAsync(Lawyer, $"cases/{caseId}/rooms", new AskRoom(ReflectionMoment.Thematic, "kort"), 1)).ShouldBeInvalid("moment", "question");
        await (await host.TryAsync("cdo", "themes", new AskTheme("zebra", "kort", null, "LE"), 1)).ShouldBeInvalid("theme", "part", "question");
        await (await host.TryInRoomAsync(leads, room, "facilitators", new DeclareConflict(null))).ShouldBeInvalid("interest");
        await (await host.TryInRoomAsync(leads, room, "seats", new InviteMember("zebra", null))).ShouldBeInvalid("seat");
        await (await host.TryInRoomAsync(Five[0], room, "invitation-answers", new AnswerInvitation(null, null))).ShouldBeInvalid("interest", "accept");
        await (await host.TryInRoomAsync(Five[0], room, "seats/1/departures", new LeaveRoomSeat("kort"))).ShouldBeInvalid("motive");
        await (await host.TryInRoomAsync(Lawyer, room, "summaries", new WriteSummary("kort"))).ShouldBeInvalid("text");
        await (await host.TryInRoomAsync(leads, room, "summary-checks", new CheckSummary(null, "kort"))).ShouldBeInvalid("combinationMotive");
        await (await host.TryInRoomAsync(leads, room, "summary-returns", new ReturnSummary("kort"))).ShouldBeInvalid("remark");
        await (await host.TryInRoomAsync(leads, room, "preparations", new PrepareRoom(["zebra"], [], ["victim", "victim"]))).ShouldBeInvalid("norms", "questions", "perspectives");
        await (await host.TryInRoomAsync(leads, room, "sessions", new HoldSession(null, [new("victim", "kort")], [new("likeUs", "kort")], null, null)))
            .ShouldBeInvalid("present", "perspectives[0].said", "biasChecks[0].answer", "impactOnVictim", "impactOnTeam");
        await (await host.TryInRoomAsync(leads, room, "advices", new GiveAdvice("kort", ["kort"]))).ShouldBeInvalid("text", "points[0]");
        await (await host.TryInRoomAsync(Head("lmb"), room, "answers", new AnswerAdvice(null, new string('a', 5_001)))).ShouldBeInvalid("answer", "motive");
        await (await host.TryInRoomAsync(leads, room, "closings", new CloseRoom(null))).ShouldBeInvalid("done");
        await (await host.TryInRoomAsync(leads, room, "stops", new StopRoom(null))).ShouldBeInvalid("motive");
        await (await host.TryInRoomAsync(leads, room, "lessons", new ProposeLesson("a", "b", "zebra", null))).ShouldBeInvalid("title", "text", "theme", "norms");
        await (await host.TryAsync("corps", $"lesson-proposals/{room}/releases", new ReleaseLesson(null, "kort"), 1)).ShouldBeInvalid("combinationMotive");
        await (await host.TryAsync("corps", $"lesson-proposals/{room}/returns", new ReturnLesson(null), 1)).ShouldBeInvalid("remark");
        await (await host.TryAsync("corps", $"lesson-proposals/{room}/returns", new ReturnLesson("Dit is er niet eens."), 1)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await host.TryAsync("corps", $"lessons/{room}/withdrawals", new WithdrawLesson(null), 1)).ShouldBeInvalid("motive");
        await (await host.As(Lawyer).GetAsync($"{Base}/rooms?state=zebra")).ShouldBeInvalid("state");
        await (await host.As(Lawyer).GetAsync($"{Base}/lessons?theme=zebra&query={new string('a', 201)}")).ShouldBeInvalid("theme", "query");
    }

    private async Task<Guid> ThemeAsync(string account, AskTheme request) =>
        (await host.As(account).Command($"{Base}/themes", null, Wire.Body(request)).Read<AskedRoom>(201)).Room;

    private async Task<Guid> ThemeLedAsync(string part)
    {
        var room = await ThemeAsync(Facilitator(part), new AskTheme("jokes", Question, null));
        await host.InRoomAsync(Facilitator(part), room, "facilitators", new DeclareConflict(Interest.None));
        return room;
    }

    /// <param name="ethics">Who sits there beside four others.</param>
    private async Task<Guid> ThemeHeldAsync(string part, string ethics)
    {
        var room = await ThemeLedAsync(part);
        await host.SeatAsync(part, room, [Five[0], ethics, .. Five[2..]]);
        await host.InRoomAsync(Facilitator(part), room, "compositions");
        await host.InRoomAsync(Facilitator(part), room, "preparations", Preparation());
        await host.InRoomAsync(Facilitator(part), room, "sessions", Session());
        return room;
    }

    private Task<IReadOnlyList<LessonProposal>> ProposalsAsync(string account) => host.As(account).GetAsync($"{Base}/lesson-proposals").Read<IReadOnlyList<LessonProposal>>();

    private async Task<IReadOnlyList<LessonDetail>> LessonsAsync(string account, string query) => (await host.As(account).GetAsync($"{Base}/lessons?{query}").Read<Page<LessonDetail>>()).Items;
}
