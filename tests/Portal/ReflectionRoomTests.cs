using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The page of a reflection room, and the list of them: each reads their part.</summary>
public sealed class ReflectionRoomTests : ReflectionPortal
{
    [Theory]
    [InlineData("nl", RoomState.Requested, "Nodig leden uit")]
    [InlineData("en", RoomState.Composed, "Prepare")]
    [InlineData("nl", RoomState.Prepared, "Schrijf op wat er gezegd is")]
    [InlineData("en", RoomState.Held, "Write the advice")]
    [InlineData("nl", RoomState.Advised, "Er wordt gewacht op een antwoord")]
    [InlineData("en", RoomState.FollowUp, "Close the room")]
    [InlineData("nl", RoomState.Closed, "Deze kamer is gesloten")]
    public async Task A_facilitator_is_told_what_comes_next(string language, RoomState state, string next)
    {
        Say(ForFacilitator(state));
        (await Read(Facilitator, In(language, Room))).ShouldContain(next);
    }

    [Fact]
    public async Task Before_it_opens_a_facilitator_says_whether_there_is_an_interest()
    {
        Say(ForFacilitator(RoomState.Requested) with { IsFacilitator = false, HasFacilitator = false, Seats = [], Question = null });
        Takes("facilitators");
        (await Wrong(await Send(Facilitator, Room + "?handler=Take", ("version", "\"7\"")))).ShouldContain("error-summary");
        (await Send(Facilitator, Room + "?handler=Take", ("version", "\"7\""), ("interest", "none"))).Headers.Location!.ToString().ShouldBe(Room + "?done=taken");
        (await Send(Facilitator, Room + "?handler=Take", ("version", "\"7\""), ("interest", "present"))).Headers.Location!.ToString().ShouldBe(Rooms + "?done=recused");
        Services.Sent.Select(s => JsonSerializer.Deserialize<DeclareConflict>(s.Body, Apis.ApiJson.Options)!.Interest).ShouldBe([Interest.None, Interest.Present]);
    }

    [Theory]
    [InlineData("none", Interest.None, true, "/done=seated")]
    [InlineData("declined", Interest.None, false, "done=declined")]
    [InlineData("present", Interest.Present, false, "done=recused")]
    public async Task A_member_takes_the_seat_declines_it_or_has_an_interest(string chosen, Interest interest, bool accept, string next)
    {
        Say(ForInvited);
        Takes("invitation-answers");
        var html = await Read(Member, Room);
        html.ShouldContain("U bent uitgenodigd");
        html.ShouldNotContain(Summary);
        html.ShouldNotContain("Wat zien wij niet?");
        (await Send(Member, Room + "?handler=Invitation", ("version", "\"7\""), ("interest", chosen))).Headers.Location!.ToString().ShouldEndWith(next.TrimStart('/'));
        JsonSerializer.Deserialize<AnswerInvitation>(Services.Sent.Single().Body, Apis.ApiJson.Options).ShouldBe(new(interest, accept));
    }

    [Fact]
    public async Task Without_a_choice_nothing_is_answered()
    {
        Say(ForInvited);
        (await Wrong(await Send(Member, Room + "?handler=Invitation", ("version", "\"7\"")))).ShouldContain("Kies of u meedoet.");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_facilitator_invites_somebody_or_lets_the_system_choose()
    {
        Say(ForFacilitator(RoomState.Requested));
        Takes("seats");
        await Send(Facilitator, Room + "?handler=Invite", ("version", "\"7\""), ("seat", "ethics"), ("account", Member));
        await Send(Facilitator, Room + "?handler=Invite", ("version", "\"7\""), ("seat", "ethics"), ("account", ""));
        Services.Sent.Select(s => JsonSerializer.Deserialize<InviteMember>(s.Body, Apis.ApiJson.Options)).ShouldBe([new("ethics", Member), new("ethics", null)]);
    }

    [Theory]
    [InlineData("sat-too-often", "nu is een ander aan de beurt")]
    [InlineData("room-is-full", "Alle plaatsen zijn bezet.")]
    [InlineData("enough-leaders", "Er zijn genoeg leidinggevenden.")]
    [InlineData("nobody-left", "Er is niemand meer die daar kan zitten.")]
    public async Task Why_somebody_cannot_be_invited_is_told(string code, string words)
    {
        Say(ForFacilitator(RoomState.Requested));
        Services.Say($"POST {RoomApi}/seats", new { code }, HttpStatusCode.Conflict);
        (await Wrong(await Send(Facilitator, Room + "?handler=Invite", ("version", "\"7\""), ("seat", "ethics")))).ShouldContain(words);
    }

    [Theory]
    [InlineData("network-missing", "Er is nog niemand van een netwerk of een bondgenoot.")]
    [InlineData("too-few-seats", "Er doen nog te weinig leden mee.")]
    public async Task Why_the_room_is_not_composed_is_told(string code, string words)
    {
        Say(ForFacilitator(RoomState.Requested) with { NotMet = [] });
        Services.Say($"POST {RoomApi}/compositions", new { code }, HttpStatusCode.Conflict);
        (await Wrong(await Send(Facilitator, Room + "?handler=Compose", ("version", "\"7\"")))).ShouldContain(words);
        Takes("compositions");
        (await Send(Facilitator, Room + "?handler=Compose", ("version", "\"7\""))).Headers.Location!.ToString().ShouldBe(Room + "?done=composed");
    }

    [Fact]
    public async Task Members_read_the_summary_and_what_was_said_and_no_case()
    {
        Say(ForMember(RoomState.Held));
        var html = await Read(Member, Room);
        html.ShouldContain("[persoon A]");
        html.ShouldContain(Said);
        html.ShouldNotContain("Z-2026-000012");
        html.ShouldNotContain(Id.ToString());
        html.ShouldNotContain("Versie 1");
    }

    [Fact]
    public async Task Whoever_asked_reads_the_advice_and_never_what_was_said()
    {
        Say(ForAuthority(RoomState.Advised));
        var html = await Read(Authority, Room);
        html.ShouldContain("Kijk ook naar wie erbij stond.");
        html.ShouldContain("Antwoord uiterlijk ");
        html.ShouldContain("16 november");
        html.ShouldContain("Geef antwoord op het advies");
        html.ShouldNotContain(Said);
        html.ShouldContain("persoon (2), plaats (1)");
    }

    [Fact]
    public async Task A_combination_that_points_to_somebody_is_named()
    {
        Say(ForFacilitator(RoomState.Composed) with { Summary = Checked with { State = SummaryState.ToCheck, Combination = ["unique", "faith"] } });
        (await Read(Facilitator, Room)).ShouldContain("de enige of de eerste, geloof");
    }

    [Fact]
    public async Task The_list_shows_what_waits_for_the_viewer_first()
    {
        Services.Say("GET /api/reflection/v1/rooms", new Page<ListedRoom>(
            [new(RoomId, "R-7KQ2", null, null, ReflectionMoment.BeforeProposal, null, "AMS", RoomState.Held, RoomRole.Facilitator, WaitsForMe: true, At, null, 7)], 1, 25, 1, 1, new Dictionary<string, string>()));
        var html = await Read(Facilitator, Rooms);
        html.ShouldContain("Schrijf het advies.");
        html.ShouldContain("een zaak zonder namen");
        html.ShouldContain("eigen ontwerp van dit systeem");
    }

    [Fact]
    public async Task Of_a_case_it_is_shown_when_a_room_can_be_asked_for()
    {
        Services.Say($"GET /api/reflection/v1/cases/{Id}/reflection", new CaseReflection(
            Id, "Z-2026-000012", [new(ReflectionMoment.BeforeProposal, IsOpen: true, MayAsk: true, Required: true, []), new(ReflectionMoment.AfterDecision, IsOpen: false, MayAsk: false, Required: false, [])], 4));
        Services.Say($"POST /api/reflection/v1/cases/{Id}/rooms", null, HttpStatusCode.NoContent);
        var html = await Read(Authority, $"{Rooms}/of-case/{Id}");
        html.ShouldContain("De regels vragen hier een reflectiekamer");
        html.ShouldContain("nog niet gekomen of al voorbij");
        (await Wrong(await Send(Authority, $"{Rooms}/of-case/{Id}/ask/beforeProposal", ("version", "\"4\""), ("question", "Kort")))).ShouldContain("Kort</textarea>");
        (await Send(Authority, $"{Rooms}/of-case/{Id}/ask/beforeProposal", ("version", "\"4\""), ("question", "Wat zien wij hier niet met elkaar?"))).Headers.Location!.ToString()
            .ShouldBe($"{Rooms}/of-case/{Id}?done=asked");
        JsonSerializer.Deserialize<AskRoom>(Services.Sent.Single().Body, Apis.ApiJson.Options)!.Moment.ShouldBe(ReflectionMoment.BeforeProposal);
        (await As(Authority).GetAsync($"{Rooms}/of-case/{Id}/ask/afterDecision")).Headers.Location!.ToString().ShouldBe($"{Rooms}/of-case/{Id}");
    }

    [Theory]
    [InlineData("desk.ams")]
    [InlineData("investigator.ams")]
    [InlineData("hr")]
    [InlineData("employee.ams")]
    public async Task Others_have_no_such_pages(string account)
    {
        Say(ForMember(RoomState.Held));
        foreach (var page in new[] { Rooms, Room, Room + "/session", "/nl/staff/lessons" })
        {
            (await As(account).GetAsync(page)).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        }
    }
}
