using System.Net;
using Npgsql;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;
using static Zichtlijn.Reflection.Tests.Api.ReflectionHost;

namespace Zichtlijn.Reflection.Tests.Api;

/// <summary>A one-way wall: what was said in a room stays there, and whoever may not know of it finds nothing.</summary>
[Collection(OnTheHost.Name)]
public class WallApiTests(ReflectionHost host)
{
    [Fact]
    public async Task What_was_said_typed_and_written_lies_nowhere_in_the_clear_and_reaches_nobody_who_was_not_there()
    {
        var name = host.AccusedName("pa");
        var room = await host.ComposedAsync("pa");
        await host.InRoomAsync(Lawyer, room, "summaries", Summary($"{name} maakte grappen in de zebragroep over waar een collega vandaan komt."));
        await host.InRoomAsync(Facilitator("pa"), room, "summary-checks", Checks());
        await host.InRoomAsync(Facilitator("pa"), room, "preparations", Preparation() with { Questions = ["Wat zou de okapi ervan zeggen?"] });
        await host.InRoomAsync(Facilitator("pa"), room, "sessions", Session("Iemand zei dat het een tapir was."));
        await host.InRoomAsync(Facilitator("pa"), room, "advices", Advice() with { Points = ["Praat over de quokka in het team."] });
        await host.InRoomAsync(Facilitator("pa"), room, "lessons", Lesson($"De narwal is geen grap voor wie het hoort, ook niet van {name}. Vraag het in het team."));

        var all = await DatabaseDump.OfAsync(host.Store);
        foreach (var marker in new[] { "zebragroep", "okapi", "tapir", "quokka", "narwal", name })
        {
            all.ShouldNotContain(marker, customMessage: marker);
        }

        foreach (var account in new[] { Lawyer, Head("pa") })
        {
            var json = await (await host.As(account).GetAsync($"{Base}/rooms/{room}")).Content.ReadAsStringAsync();
            json.ShouldContain("quokka");
            foreach (var marker in new[] { "okapi", "tapir", "narwal" })
            {
                json.ShouldNotContain(marker, customMessage: $"{account}: {marker}");
            }
        }

        var member = await (await host.As(Five[1]).GetAsync($"{Base}/rooms/{room}")).Content.ReadAsStringAsync();
        member.ShouldContain("tapir");
        var caseId = await host.CaseOfAsync(room);
        foreach (var secret in new[] { name, caseId.ToString(), NumberOf(caseId), Accused("pa"), Lawyer })
        {
            member.ShouldNotContain(secret, customMessage: secret);
        }
    }

    [Fact]
    public async Task What_members_know_a_room_by_leads_to_no_case()
    {
        var room = await host.LedAsync("pdc");
        var caseId = await host.CaseOfAsync(room);
        room.ShouldNotBe(caseId);

        foreach (var account in new[] { Lawyer, Head("pdc"), "triage.pdc" })
        {
            await (await host.As(account).GetAsync($"{Base}/cases/{room}/reflection")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        }

        foreach (var account in new[] { Facilitator("pdc"), Five[0] })
        {
            await (await host.As(account).GetAsync($"{Base}/cases/{caseId}/reflection")).ShouldBeProblem(HttpStatusCode.Forbidden);
            await (await host.As(account).GetAsync($"{Base}/rooms/{caseId}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Fact]
    public async Task To_those_who_have_nothing_to_do_with_it_a_room_does_not_exist()
    {
        var room = await host.ComposedAsync("rtd");
        var caseId = await host.CaseOfAsync(room);
        foreach (var account in new[] { "hr-lawyer2", "triage.ams", "triage.rtd", Head("ams"), "corps", "cdo", Facilitator("ams"), Member("zwb") })
        {
            await host.ShouldNotKnow(account, room);
            await (await host.TryInRoomAsync(account, room, Doable(account).Command, Doable(account).Body)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        }

        foreach (var account in new[] { "hr-lawyer2", Head("ams"), "corps" })
        {
            await (await host.As(account).GetAsync($"{Base}/cases/{caseId}/reflection")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
            await (await host.TryAsync(account, $"cases/{caseId}/rooms", new AskRoom(ReflectionMoment.BeforeProposal, Question), await host.VersionOfAsync(caseId))).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Fact]
    public async Task Whoever_turns_out_to_have_an_interest_finds_nothing_any_more_and_the_room_waits()
    {
        var room = await host.ComposedAsync("zwb");
        var caseId = await host.CaseOfAsync(room);
        foreach (var account in new[] { Five[0], Facilitator("zwb"), Lawyer })
        {
            await host.TellAsync(new PersonBarred(caseId, 90, host.MarkOf(account)));
            await Eventually.Holds(() => host.ShouldNotKnow(account, room));
        }

        (await host.ReadAsync(Five[1], room)).State.ShouldBe(RoomState.Requested);
        (await host.ListAsync(Facilitator("ams"))).ShouldContain(r => r.Room == room && r.WaitsForMe, "nobody of the part is left");
    }

    [Theory]
    [InlineData("desk.ams")]
    [InlineData("expert.ams")]
    [InlineData("investigator.ams")]
    [InlineData("auditor")]
    [InlineData("employee.ams")]
    [InlineData("system-admin")]
    [InlineData("consultation-chair")]
    public async Task Who_has_no_part_in_it_is_refused(string account)
    {
        foreach (var path in new[] { "rooms", $"rooms/{Guid.NewGuid()}", "lesson-proposals" })
        {
            await (await host.As(account).GetAsync($"{Base}/{path}")).ShouldBeProblem(HttpStatusCode.Forbidden);
        }

        await (await host.TryAsync(account, "themes", new AskTheme("jokes", Question, null), 1)).ShouldBeProblem(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("hr-lawyer", "facilitators")]
    [InlineData("reflection-member.ams", "summary-checks")]
    [InlineData("reflection-member.ams", "sessions")]
    [InlineData("reflection-member.ams", "advices")]
    [InlineData("reflection-member.ams", "answers")]
    [InlineData("reflection-facilitator.ams", "answers")]
    [InlineData("reflection-facilitator.ams", "summaries")]
    [InlineData("reflection-facilitator.ams", "invitation-answers")]
    [InlineData("hr-lawyer", "answers")]
    [InlineData("cdo", "closings")]
    public async Task Nobody_does_what_another_role_does(string account, string command) =>
        await (await host.TryAsync(account, $"rooms/{Guid.NewGuid()}/{command}", new { }, 1)).ShouldBeProblem(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Every_reading_stands_in_the_access_log()
    {
        var room = await host.LedAsync("onl");
        await host.ReadAsync(Facilitator("onl"), room);
        await host.ReflectionAsync(Lawyer, await host.CaseOfAsync(room));

        await using var database = NpgsqlDataSource.Create(host.Store);
        await using var command = database.CreateCommand("select string_agg(actor || ' ' || name || ' ' || action, ', ' order by number) from access_log where case_id = $1");
        command.Parameters.AddWithValue(await host.CaseOfAsync(room));
        var lines = ((string)(await command.ExecuteScalarAsync())!).ToLowerInvariant();
        lines.ShouldContain($"{Facilitator("onl")} read-reflection-room read");
        lines.ShouldContain($"{Lawyer} read-case-reflection read");
    }

    [Fact]
    public async Task With_the_case_all_of_it_is_destroyed_and_a_lesson_that_left_it_stays()
    {
        var room = await host.HeldAsync("le");
        var caseId = await host.CaseOfAsync(room);
        await host.InRoomAsync(Facilitator("le"), room, "lessons", Lesson("De axolotl groeit terug als het team het samen doet, en niet eerder."));
        var proposal = (await host.As("corps").GetAsync($"{Base}/lesson-proposals").Read<IReadOnlyList<LessonProposal>>()).Single(p => p.Text.Contains("axolotl"));
        await host.DoAsync("corps", $"lesson-proposals/{proposal.Proposal}/releases", LessonChecks(), proposal.Version);

        await host.TellAsync(new CaseDestructionOrdered(caseId, 9, Guid.CreateVersion7()));
        await host.DestroyedAsync(caseId);

        await host.ShouldNotKnow(Five[0], room);
        await using var database = NpgsqlDataSource.Create(host.Store);
        await using var command = database.CreateCommand("select coalesce(string_agg(data::text, ' '), '') from mt_events where stream_id = $1");
        command.Parameters.AddWithValue(caseId);
        var left = (string)(await command.ExecuteScalarAsync())!;
        foreach (var gone in new[] { Lawyer, Five[0], host.MarkOf(Five[0]), host.MarkOf(Lawyer), NumberOf(caseId) })
        {
            left.ShouldNotContain(gone);
        }

        var lessons = await host.As(Member("ams")).GetAsync($"{Base}/lessons?query=axolotl").Read<Contracts.Page<LessonDetail>>();
        var lesson = lessons.Items.ShouldHaveSingleItem();
        left.ShouldNotContain(lesson.Id.ToString(), customMessage: "nothing leads from what is left to the lesson");
    }

    private static (string Command, object Body) Doable(string account) => account.Split('.')[0] switch
    {
        Roles.ReflectionFacilitator => ("facilitators", new DeclareConflict(Interest.None)),
        Roles.ReflectionMember => ("invitation-answers", new AnswerInvitation(Interest.None, true)),
        Roles.ChiefDiversityOfficer => ("stops", new StopRoom(Motive)),
        _ => ("summaries", Summary("Iemand maakte grappen over waar een collega vandaan komt, en lachte.")),
    };
}
