using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The own page of restoration: a conversation that somebody is asked for, and what is offered to whoever was wrongly accused.</summary>
public sealed class OwnRestorationTests : RestorationPortal
{
    private const string Own = "/nl/staff/own-restoration";
    private const string Somebody = "employee.ams";
    private const string OwnApi = "/api/restoration/v1";

    public OwnRestorationTests()
    {
        Services.Say($"GET {OwnApi}/own-conversations", Array.Empty<OwnConversation>());
        Services.Say($"GET {OwnApi}/own-rehabilitations", Array.Empty<OwnRehabilitation>());
    }

    [Theory]
    [InlineData(Somebody)]
    [InlineData("corps")]
    [InlineData("investigator.ams")]
    public async Task Everybody_has_the_page_and_for_most_it_is_empty(string account)
    {
        (await Read(account, Own)).ShouldContain("U bent voor geen gesprek gevraagd");
        Services.Say("GET /api/investigations/v1/own-investigations", Array.Empty<Contracts.Investigations.Http.V1.ListedOwnInvestigation>());
        (await Read(account, "/nl/staff/own-investigations")).ShouldContain($"href=\"{Own}\"");
    }

    [Theory]
    [InlineData(MeasureState.Proposed, null, "Wij vragen wat u wilt.", true)]
    [InlineData(MeasureState.Proposed, true, "U zei ja.", true)]
    [InlineData(MeasureState.Agreed, true, "Het gesprek gaat door.", true)]
    [InlineData(MeasureState.NotHeld, null, "Het gesprek gaat niet door.", false)]
    [InlineData(MeasureState.CarriedOut, true, "Het gesprek is geweest.", false)]
    public async Task A_conversation_can_be_ended_at_every_moment_before_it_was_held(MeasureState state, bool? agreed, string said, bool mayEnd)
    {
        Services.Say($"GET {OwnApi}/own-conversations", new[] { new OwnConversation(Id, 2, state, Words, agreed) });
        var html = await Read(Somebody, Own);
        html.ShouldContain(said);
        html.Contains("name=\"agrees\" value=\"no\"", StringComparison.Ordinal).ShouldBe(mayEnd);
        html.Contains("name=\"agrees\" value=\"yes\"", StringComparison.Ordinal).ShouldBe(mayEnd && agreed is null);
    }

    [Fact]
    public async Task What_somebody_wants_of_a_conversation_is_sent_or_refused_in_words()
    {
        Services.Say($"POST {OwnApi}/own-conversations/{Id}/2/answers", null, HttpStatusCode.NoContent);
        foreach (var (agrees, done) in new[] { ("yes", "agreed"), ("no", "ended") })
        {
            var answer = await Send(Somebody, Own + "?handler=Conversation", ("caseId", $"{Id}"), ("measure", "2"), ("agrees", agrees));
            answer.Headers.Location!.ToString().ShouldBe($"{Own}?done={done}");
        }

        Services.Sent.Select(s => JsonSerializer.Deserialize<AnswerConversation>(s.Body, Apis.ApiJson.Options)!.Agrees).ShouldBe([true, false]);
        Services.Say($"POST {OwnApi}/own-conversations/{Id}/2/answers", new { code = "measure-not-held" }, HttpStatusCode.Conflict);
        (await Wrong(await Send(Somebody, Own + "?handler=Conversation", ("caseId", $"{Id}"), ("measure", "2"), ("agrees", "yes")))).ShouldContain("Dit gaat niet door.");
    }

    [Fact]
    public async Task Whoever_was_wrongly_accused_chooses_and_says_how_it_was()
    {
        Services.Say($"GET {OwnApi}/own-rehabilitations", new[] { new OwnRehabilitation(Id, new(At, Words), Accepted: true, [MeasureIn(MeasureState.CarriedOut, "rehabilitationFile", person: 1)]) });
        Services.Say($"POST {OwnApi}/own-rehabilitations/{Id}/answers", null, HttpStatusCode.NoContent);
        Services.Say($"POST {OwnApi}/own-rehabilitations/{Id}/measure-answers", null, HttpStatusCode.NoContent);
        Services.Say($"POST {OwnApi}/own-rehabilitations/{Id}/evaluations", null, HttpStatusCode.NoContent);
        var html = await Read(Somebody, Own);
        html.ShouldContain(Words);
        html.ShouldContain("De politiechef bood excuses aan.");
        html.ShouldNotContain("Z-2026-000012");
        (await Send(Somebody, Own + "?handler=Answer", ("caseId", $"{Id}"), ("agrees", "no"))).Headers.Location!.ToString().ShouldBe(Own + "?done=declined");
        (await Send(Somebody, Own + "?handler=Measure", ("caseId", $"{Id}"), ("measure", "2"), ("agrees", "yes"))).Headers.Location!.ToString().ShouldBe(Own + "?done=agreed");
        var form = $"{Own}/{Id}/evaluation/2";
        (await Wrong(await Send(Somebody, form, ("text", Words)))).ShouldContain(Words + "</textarea>");
        (await Send(Somebody, form, ("satisfaction", "5"), ("text", Words))).Headers.Location!.ToString().ShouldBe(Own + "?done=evaluated");
        Services.Sent.Select(s => s.Body).ShouldBe(["{\"accepts\":false}", "{\"measure\":2,\"agrees\":true}", JsonSerializer.Serialize(new Evaluate(2, 5, Words), Apis.ApiJson.Options)]);
        (await As(Somebody).GetAsync($"{Own}/{Id}/evaluation/9")).Headers.Location!.ToString().ShouldBe(Own);
    }
}
