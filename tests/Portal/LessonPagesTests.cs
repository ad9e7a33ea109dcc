using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Tests;

/// <summary>The library of lessons, those that wait for a second person, and a room about a theme.</summary>
public sealed class LessonPagesTests : ReflectionPortal
{
    private const string Lessons = "/nl/staff/lessons";
    private const string LessonsApi = "/api/reflection/v1/lessons";
    private const string ProposalsApi = "/api/reflection/v1/lesson-proposals";
    private const string Checker = "reflection-facilitator.rtd";
    private static readonly string[] Checks = [.. ReferenceDataSet.Current.LessonChecks.Entries.Select(e => e.Code)];

    private static LessonDetail Lesson { get; } = new(RoomId, "Wie toekijkt, doet mee", "Spreek elkaar dezelfde dag nog aan.", "bystanders", ["speakUp"], "AMS", new DateOnly(2026, 11, 5), 3);

    private static LessonProposal Proposal { get; } = new(
        RoomId, ProposalState.ToCheck, Lesson.Title, Lesson.Text, Lesson.Theme, Lesson.Norms, "AMS", At, [], ["unique"], MayRelease: true, Remark: null, 9);

    [Fact]
    public async Task Lessons_are_searched_by_word_and_theme()
    {
        Services.Say($"GET {LessonsApi}", PageOf(Lesson));
        var html = await Read("expert.rtd", Lessons + "?query=zwijgen&theme=bystanders");
        html.ShouldContain("Wie toekijkt, doet mee");
        html.ShouldContain("value=\"zwijgen\"");
        html.ShouldNotContain("Lessen om te bekijken");
    }

    [Fact]
    public async Task The_corps_takes_a_lesson_out_with_a_motive_and_others_cannot()
    {
        Services.Say($"GET {LessonsApi}/{RoomId}", Lesson);
        Services.Say($"POST {LessonsApi}/{RoomId}/withdrawals", null, HttpStatusCode.NoContent);
        (await Read("expert.rtd", $"{Lessons}/{RoomId}")).ShouldNotContain("Haal deze les uit de bibliotheek");
        (await Wrong(await Send("corps", $"{Lessons}/{RoomId}", ("version", "\"3\""), ("motive", "Kort")))).ShouldContain("Kort</textarea>");
        (await Send("corps", $"{Lessons}/{RoomId}", ("version", "\"3\""), ("motive", "Iemand is te herkennen."))).Headers.Location!.ToString().ShouldBe(Lessons + "?done=withdrawn");
    }

    [Fact]
    public async Task A_second_person_releases_a_lesson_when_every_point_was_looked_at()
    {
        Services.Say($"GET {ProposalsApi}", new[] { Proposal });
        Services.Say($"POST {ProposalsApi}/{RoomId}/releases", null, HttpStatusCode.NoContent);
        (await Read(Checker, Lessons + "/proposals")).ShouldContain("Bekijk deze les");
        var html = await Wrong(await Send(Checker, $"{Lessons}/proposals/{RoomId}", ("version", "\"9\""), ("choice", "release")));
        html.ShouldContain("href=\"#checks\">");
        html.ShouldContain("href=\"#motive\">");
        (await Send(Checker, $"{Lessons}/proposals/{RoomId}", [("version", "\"9\""), ("choice", "release"), ("motive", "Iedereen kent dit, en niemand wordt genoemd."), .. Checks.Select(c => ("checks", c))]))
            .Headers.Location!.ToString().ShouldBe(Lessons + "/proposals?done=released");
        JsonSerializer.Deserialize<ReleaseLesson>(Services.Sent.Single().Body, Apis.ApiJson.Options)!.Checks.ShouldBe(Checks);
    }

    [Fact]
    public async Task It_is_sent_back_with_a_remark_and_one_that_is_not_theirs_leads_to_the_list()
    {
        Services.Say($"GET {ProposalsApi}", new[] { Proposal });
        Services.Say($"POST {ProposalsApi}/{RoomId}/returns", null, HttpStatusCode.NoContent);
        (await Wrong(await Send(Checker, $"{Lessons}/proposals/{RoomId}", ("version", "\"9\""), ("choice", "return")))).ShouldContain("href=\"#remark\">");
        (await Send(Checker, $"{Lessons}/proposals/{RoomId}", ("version", "\"9\""), ("choice", "return"), ("remark", "Noem het team niet."))).Headers.Location!.ToString()
            .ShouldBe(Lessons + "/proposals?done=lessonReturned");
        Services.Say($"GET {ProposalsApi}", new[] { Proposal with { MayRelease = false } });
        (await As(Facilitator).GetAsync($"{Lessons}/proposals/{RoomId}")).Headers.Location!.ToString().ShouldBe(Lessons + "/proposals");
    }

    [Theory]
    [InlineData(Facilitator, false)]
    [InlineData("cdo", true)]
    public async Task A_room_about_a_theme_is_asked_for_with_lessons(string account, bool choosesPart)
    {
        Services.Say($"GET {LessonsApi}", PageOf(Lesson));
        Services.Say("POST /api/reflection/v1/themes", new AskedRoom(RoomId), HttpStatusCode.Created);
        (await Read(account, Rooms + "/theme")).Contains("name=\"part\"", StringComparison.Ordinal).ShouldBe(choosesPart);
        var html = await Wrong(await Send(account, Rooms + "/theme", ("question", "Kort")));
        html.ShouldContain("href=\"#theme\">");
        (await Send(account, Rooms + "/theme", ("theme", "bystanders"), ("part", "AMS"), ("question", "Hoe spreken wij elkaar aan?"), ("lessons", RoomId.ToString()))).Headers.Location!.ToString().ShouldBe(Room);
        var sent = JsonSerializer.Deserialize<AskTheme>(Services.Sent.Single().Body, Apis.ApiJson.Options)!;
        (sent.Lessons!.Single(), sent.Part).ShouldBe((RoomId, choosesPart ? "AMS" : null));
    }
}
