using System.Net.Http.Json;
using Shouldly;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.TestSupport.Systems;

/// <summary>What people do with a reflection room, through the interface alone; each act must succeed.</summary>
/// <param name="clientOf">A client with the token of an account.</param>
public sealed class Reflecting(Func<string, HttpClient> clientOf)
{
    public const string Root = "/api/reflection/v1";
    public const string Facilitator = "reflection-facilitator.ams";
    private static readonly string[] Seats = ["network", "ethics", "colleague", "colleague", "leadership"];

    public Task<RoomDetail> ReadAsync(string account, Guid room) => clientOf(account).GetAsync($"{Root}/rooms/{room}").Read<RoomDetail>();

    /// <summary>Asked for in a case as soon as the case has come so far.</summary>
    public async Task<Guid> AskAsync(string account, Guid caseId, ReflectionMoment moment)
    {
        var client = clientOf(account);
        var before = await Eventually.Gives(async () =>
        {
            var found = await client.GetAsync($"{Root}/cases/{caseId}/reflection").Read<CaseReflection>();
            found.Moments.ShouldContain(m => m.Moment == moment && m.MayAsk);
            return found;
        });
        await DoAsync(account, $"cases/{caseId}/rooms", before.Version, new AskRoom(moment, "Wat zien wij hier niet, en wat deed het met het team?"));
        var after = await client.GetAsync($"{Root}/cases/{caseId}/reflection").Read<CaseReflection>();
        return after.Moments.Single(m => m.Moment == moment).Rooms[^1].Room;
    }

    /// <summary>Led, with five members who took their seats.</summary>
    public async Task ComposeAsync(Guid room)
    {
        await SendAsync(Facilitator, room, "facilitators", new DeclareConflict(Interest.None));
        foreach (var seat in Seats)
        {
            await SendAsync(Facilitator, room, "seats", new InviteMember(seat, null));
            var invited = (await ReadAsync(Facilitator, room)).Seats.Single(s => s.State == RoomSeatState.Invited);
            await SendAsync(invited.Account, room, "invitation-answers", new AnswerInvitation(Interest.None, Accept: true));
        }

        await SendAsync(Facilitator, room, "compositions", null);
    }

    /// <summary>A room in a case, from the question to the answer of whoever asked.</summary>
    /// <param name="said">What was said in it, whatever was asked there.</param>
    /// <returns>The room.</returns>
    public async Task<Guid> AnsweredAsync(string authority, Guid caseId, ReflectionMoment moment = ReflectionMoment.BeforeProposal, string said = "Daar werd lang over gepraat in de kamer.")
    {
        var room = await AskAsync(authority, caseId, moment);
        await SendAsync(authority, room, "summaries", new WriteSummary("In een ploeg werd een collega weken buiten de gesprekken gehouden. Anderen zagen het en zeiden er niets van."));
        await ComposeAsync(room);
        var reference = ReferenceDataSet.Current;
        await SendAsync(Facilitator, room, "summary-checks", new CheckSummary([.. reference.SummaryChecks.Entries.Select(e => e.Code)], CombinationMotive: null));
        string[] perspectives = ["victim", "team", "bystander"];
        await SendAsync(Facilitator, room, "preparations", new PrepareRoom(["belonging"], ["Wie keek toe, en waarom zei niemand iets?"], perspectives));
        var seated = (await ReadAsync(Facilitator, room)).Seats.Where(s => s is { Seat: > 0, State: RoomSeatState.Seated });
        await SendAsync(Facilitator, room, "sessions", new HoldSession(
            [.. seated.Select(s => s.Seat)], [.. perspectives.Select(p => new PerspectiveSaid(p, said))],
            [.. reference.BiasChecks.Entries.Select(e => new BiasCheckAnswer(e.Code, said))], said, said));
        await SendAsync(Facilitator, room, "advices", new GiveAdvice("Kijk niet alleen naar wie het deed, maar ook naar wie erbij stond en niets zei.", ["Praat met de hele ploeg over toekijken."]));
        await SendAsync(authority, room, "answers", new AnswerAdvice(ReflectionAnswer.Follow, Motive: null));
        return room;
    }

    public async Task SendAsync(string account, Guid room, string command, object? body) =>
        await DoAsync(account, $"rooms/{room}/{command}", (await ReadAsync(account, room)).Version, body);

    private async Task DoAsync(string account, string path, long version, object? body)
    {
        using var response = await clientOf(account).Command($"{Root}/{path}", version.Tag(), body is null ? null : JsonContent.Create(body, body.GetType(), options: Wire.Json));
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{account}: {path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }
}
