using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Tests;

/// <summary>The forms of a reflection room: what is wrong is told beside what was typed, and what is sent is what was typed.</summary>
public sealed class ReflectionFormTests : ReflectionPortal
{
    private static readonly string Words = new('w', 60);
    private static readonly string[] SummaryChecks = [.. ReferenceDataSet.Current.SummaryChecks.Entries.Select(e => e.Code)];
    private static readonly (string, string) Version = ("version", "\"7\"");

    [Fact]
    public async Task The_summary_begins_with_what_was_kept()
    {
        Say(ForAuthority(RoomState.Composed) with { Summary = Checked with { State = SummaryState.Returned, Remark = "Het team is te herkennen." } });
        Takes("summaries");
        var html = await Read(Authority, Room + "/summary");
        html.ShouldContain(Summary);
        html.ShouldContain("Het team is te herkennen.");
        (await Wrong(await Send(Authority, Room + "/summary", Version, ("text", "Kort")))).ShouldContain("Kort</textarea>");
        (await Send(Authority, Room + "/summary", Version, ("text", Words))).Headers.Location!.ToString().ShouldBe(Room + "?done=summary#summary");
        JsonSerializer.Deserialize<WriteSummary>(Services.Sent.Single().Body, Apis.ApiJson.Options).ShouldBe(new(Words));
    }

    [Fact]
    public async Task Members_read_it_only_after_every_point_was_looked_at_and_a_combination_was_motivated()
    {
        Say(ForFacilitator(RoomState.Composed) with { Summary = Checked with { State = SummaryState.ToCheck, Combination = ["unique"] } });
        Takes("summary-checks");
        var html = await Wrong(await Send(Facilitator, Room + "/summary-check", Version, ("choice", "show"), ("checks", "names")));
        html.ShouldContain("href=\"#checks\">");
        html.ShouldContain("href=\"#motive\">");
        Services.Sent.ShouldBeEmpty();
        (await Send(Facilitator, Room + "/summary-check", [Version, ("choice", "show"), ("motive", "Dat weet de hele eenheid al, en het is de kern."), .. SummaryChecks.Select(c => ("checks", c))]))
            .Headers.Location!.ToString().ShouldBe(Room + "?done=checked#summary");
        JsonSerializer.Deserialize<CheckSummary>(Services.Sent.Single().Body, Apis.ApiJson.Options)!.Checks.ShouldBe(SummaryChecks);
    }

    [Fact]
    public async Task The_summary_is_sent_back_with_a_remark()
    {
        Say(ForFacilitator(RoomState.Composed) with { Summary = Checked with { State = SummaryState.ToCheck } });
        Takes("summary-returns");
        (await Wrong(await Send(Facilitator, Room + "/summary-check", Version))).ShouldContain("href=\"#choice\">");
        (await Wrong(await Send(Facilitator, Room + "/summary-check", Version, ("choice", "return")))).ShouldContain("href=\"#remark\">");
        (await Send(Facilitator, Room + "/summary-check", Version, ("choice", "return"), ("remark", "Noem de dienst niet."))).Headers.Location!.ToString().ShouldBe(Room + "?done=returned#summary");
        JsonSerializer.Deserialize<ReturnSummary>(Services.Sent.Single().Body, Apis.ApiJson.Options).ShouldBe(new("Noem de dienst niet."));
    }

    [Fact]
    public async Task It_is_prepared_with_a_norm_questions_and_perspectives()
    {
        Say(ForFacilitator(RoomState.Composed));
        Takes("preparations");
        var html = await Wrong(await Send(Facilitator, Room + "/preparation", Version, ("questions", "Kort"), ("perspectives", "victim")));
        foreach (var field in new[] { "norms", "questions", "perspectives" })
        {
            html.ShouldContain($"href=\"#{field}\">");
        }

        await Send(Facilitator, Room + "/preparation", Version, ("norms", "belonging"), ("questions", "Wie keek toe die dag?\n\nWat had het team nodig?"), ("perspectives", "victim"), ("perspectives", "team"), ("perspectives", "bystander"));
        var sent = JsonSerializer.Deserialize<PrepareRoom>(Services.Sent.Single().Body, Apis.ApiJson.Options)!;
        sent.Questions.ShouldBe(["Wie keek toe die dag?", "Wat had het team nodig?"]);
        sent.Perspectives.ShouldBe(["victim", "team", "bystander"]);
    }

    [Fact]
    public async Task What_was_said_is_written_down_whole_or_not_at_all()
    {
        Say(ForFacilitator(RoomState.Prepared));
        Takes("sessions");
        var html = await Wrong(await Send(Facilitator, Room + "/session", Version, ("present", "1"), ("perspective-victim", "Zo keek ik ernaar.")));
        foreach (var field in new[] { "present", "perspective-team", "bias-likeUs", "victim", "team" })
        {
            html.ShouldContain($"href=\"#{field}\">");
        }

        html.ShouldContain("Zo keek ik ernaar.</textarea>");
        Services.Sent.ShouldBeEmpty();
        await Send(Facilitator, Room + "/session",
        [
            Version, ("victim", Words), ("team", Words), .. Enumerable.Range(1, 5).Select(n => ("present", $"{n}")), .. Prepared.Perspectives.Select(p => ("perspective-" + p, Said)),
            .. ReferenceDataSet.Current.BiasChecks.Entries.Select(e => ("bias-" + e.Code, Said)),
        ]);
        var sent = JsonSerializer.Deserialize<HoldSession>(Services.Sent.Single().Body, Apis.ApiJson.Options)!;
        (sent.Present!.Count, sent.Perspectives!.Count, sent.BiasChecks!.Count, sent.ImpactOnVictim).ShouldBe((5, 3, ReferenceDataSet.Current.BiasChecks.Entries.Count, Words));
    }

    [Fact]
    public async Task An_advice_names_no_sanction()
    {
        Say(ForFacilitator(RoomState.Held));
        Services.Say($"POST {RoomApi}/advices", new { code = "names-sanction" }, HttpStatusCode.UnprocessableEntity);
        (await Wrong(await Send(Facilitator, Room + "/advice", Version, ("text", "Kort"), ("points", "")))).ShouldContain("href=\"#points\">");
        (await Wrong(await Send(Facilitator, Room + "/advice", Version, ("text", Words), ("points", "Praat met de ploeg.")))).ShouldContain("Een kamer spreekt niet over straffen");
    }

    [Theory]
    [InlineData("follow", "", true)]
    [InlineData("partly", "Te kort", false)]
    [InlineData("not", "", false)]
    [InlineData("", "", false)]
    public async Task Whoever_does_not_follow_all_of_it_says_why(string answer, string motive, bool sent)
    {
        Say(ForAuthority(RoomState.Advised));
        Takes("answers");
        var response = await Send(Authority, Room + "/answer", Version, ("answer", answer), ("motive", motive));
        (response.StatusCode == HttpStatusCode.Redirect || response.StatusCode == HttpStatusCode.SeeOther || response.StatusCode == HttpStatusCode.Found).ShouldBe(sent);
        Services.Sent.Count.ShouldBe(sent ? 1 : 0);
    }

    [Theory]
    [InlineData("/closing", RoomState.FollowUp, "closings", "De ploeg sprak erover met elkaar.", "?done=closed#closing")]
    [InlineData("/stop", RoomState.Composed, "stops", "De zaak is ingetrokken.", "?done=stopped")]
    [InlineData("/seats/2/departure", RoomState.Composed, "seats/2/departures", "Die kan toch niet.", "?done=freed")]
    public async Task It_is_closed_stopped_or_a_seat_is_freed_with_words(string page, RoomState state, string command, string words, string next)
    {
        Say(ForFacilitator(state));
        Takes(command);
        var field = page.Contains("departure", StringComparison.Ordinal) ? "motive" : "why";
        (await Wrong(await Send(Facilitator, Room + page, Version, (field, "Kort")))).ShouldContain("Kort</textarea>");
        (await Send(Facilitator, Room + page, Version, (field, words))).Headers.Location!.ToString().ShouldBe(Room + next);
        Services.Sent.Single().Body.ShouldContain(words);
    }

    [Theory]
    [InlineData("/session", RoomState.Composed)]
    [InlineData("/advice", RoomState.Prepared)]
    [InlineData("/closing", RoomState.Advised)]
    [InlineData("/stop", RoomState.Held)]
    [InlineData("/preparation", RoomState.Requested)]
    [InlineData("/answer", RoomState.Advised)]
    [InlineData("/summary", RoomState.Composed)]
    [InlineData("/seats/9/departure", RoomState.Composed)]
    public async Task A_form_that_is_not_for_this_moment_leads_to_the_room(string page, RoomState state)
    {
        Say(ForFacilitator(state));
        (await As(Facilitator).GetAsync(Room + page)).Headers.Location!.ToString().ShouldBe(Room);
    }

    [Fact]
    public async Task A_lesson_is_proposed_with_a_theme()
    {
        Say(ForFacilitator(RoomState.FollowUp));
        Takes("lessons");
        var html = await Wrong(await Send(Facilitator, Room + "/lesson", Version, ("title", "Kijk")));
        foreach (var field in new[] { "title", "theme", "norms", "text" })
        {
            html.ShouldContain($"href=\"#{field}\">");
        }

        await Send(Facilitator, Room + "/lesson", Version, ("title", "Wie toekijkt"), ("theme", "bystanders"), ("norms", "speakUp"), ("text", Words));
        JsonSerializer.Deserialize<ProposeLesson>(Services.Sent.Single().Body, Apis.ApiJson.Options)!.Theme.ShouldBe("bystanders");
    }
}
