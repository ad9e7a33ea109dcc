using Marten;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reflection.Tests.Api;

/// <summary>
/// Reflection on real servers. Its tests run one after another; each works on cases of its own, and in a part of its own where a room is
/// held: whoever sat three times in a row rests.
/// </summary>
public sealed class ReflectionHost() : ServiceHost<ReflectionCase>("reflection")
{
    public const string Base = "/api/reflection/v1";
    public const string Lawyer = "hr-lawyer";
    public const string Question = "Zien wij wat dit met de groep heeft gedaan?";
    public const string Motive = "Dat past nu niet in het rooster.";

    /// <summary>One of each kind and one more, of five parts.</summary>
    public static readonly string[] Five = [Member("ams"), Member("dhg"), Member("le"), Member("lmb"), Member("mnl")];

    public IDocumentStore Documents => Services.GetRequiredService<IDocumentStore>();

    public static string Facilitator(string part) => $"reflection-facilitator.{part}";

    public static string Member(string part) => $"reflection-member.{part}";

    public static string Head(string part) => $"unit-head.{part}";

    public Task TellAsync<T>(T contract)
        where T : class =>
        Services.GetRequiredService<IBus>().Publish(contract);

    /// <summary>Reported, investigated and weighed by a lawyer; somebody of the part is the accused. The case is there when this returns; its version is 5.</summary>
    public async Task<Guid> WeighedAsync(string part)
    {
        var (caseId, code, now) = (Guid.CreateVersion7(), part.ToUpperInvariant(), DateTimeOffset.UtcNow);
        var (number, today) = (NumberOf(caseId), DateOnly.FromDateTime(now.UtcDateTime));
        string[] barred = [MarkOf(Accused(part))];
        await TellAsync(new ReportSubmitted(caseId, 1, number, now, Disclosure.Anonymous, "discrimination", [], code, today, today, "2023-06", barred));
        await TellAsync(new TriageHandlerChanged(caseId, 3, MarkOf($"triage.{part}"), MayOpen: true));
        await TellAsync(new InvestigationAsked(caseId, 7, now, number, InvestigationKind.Unit, "discrimination", InNormSet: true, code, [code], code, barred, "2023-06"));
        await TellAsync(new InvestigationReported(caseId, 30, InvestigationKind.Unit, now, [], "2023-06"));
        await TellAsync(new ReportReaderChanged(caseId, 4, MarkOf(Lawyer), Reads: true));
        await Eventually.Holds(async () => (await VersionOfAsync(caseId)).ShouldBe(5));
        return caseId;
    }

    public static string Accused(string part) => $"employee.{part}";

    public string AccusedName(string part) => Services.GetRequiredService<StaffDirectory>().Find(Accused(part))!.Name;

    /// <summary>Asked for by the lawyer, before a proposal.</summary>
    public async Task<Guid> AskedAsync(Guid caseId, string question = Question)
    {
        await DoAsync(Lawyer, $"cases/{caseId}/rooms", new AskRoom(ReflectionMoment.BeforeProposal, question), await VersionOfAsync(caseId));
        return (await ReflectionAsync(Lawyer, caseId)).Moments.Single(m => m.Moment == ReflectionMoment.BeforeProposal).Rooms[^1].Room;
    }

    public Task<CaseReflection> ReflectionAsync(string account, Guid caseId) => As(account).GetAsync($"{Base}/cases/{caseId}/reflection").Read<CaseReflection>();

    public async Task<Guid> LedAsync(string part)
    {
        var room = await AskedAsync(await WeighedAsync(part));
        await InRoomAsync(Facilitator(part), room, "facilitators", new DeclareConflict(Interest.None));
        return room;
    }

    public async Task SeatAsync(string part, Guid room, params string[] members)
    {
        foreach (var member in members)
        {
            await InRoomAsync(Facilitator(part), room, "seats", new InviteMember(KindOf(member), member));
            await InRoomAsync(member, room, "invitation-answers", new AnswerInvitation(Interest.None, Accept: true));
        }
    }

    public string KindOf(string member) => Services.GetRequiredService<StaffDirectory>().Find(member)!.ReflectionSeats[0];

    public async Task<Guid> ComposedAsync(string part)
    {
        var room = await LedAsync(part);
        await SeatAsync(part, room, Five);
        await InRoomAsync(Facilitator(part), room, "compositions");
        return room;
    }

    /// <param name="summary">What the lawyer types.</param>
    public async Task<Guid> PreparedAsync(string part, string? summary = null)
    {
        var room = await ComposedAsync(part);
        await InRoomAsync(Lawyer, room, "summaries", Summary(summary ?? "Iemand in een team maakte grappen over waar een collega vandaan komt. Anderen lachten mee."));
        await InRoomAsync(Facilitator(part), room, "summary-checks", Checks());
        await InRoomAsync(Facilitator(part), room, "preparations", Preparation());
        return room;
    }

    public async Task<Guid> HeldAsync(string part)
    {
        var room = await PreparedAsync(part);
        await InRoomAsync(Facilitator(part), room, "sessions", Session());
        return room;
    }

    public async Task<Guid> AdvisedAsync(string part)
    {
        var room = await HeldAsync(part);
        await InRoomAsync(Facilitator(part), room, "advices", Advice());
        return room;
    }

    public static WriteSummary Summary(string text) => new(text);

    public static CheckSummary Checks() => new([.. ReferenceDataSet.Current.SummaryChecks.Entries.Select(e => e.Code)], null);

    public static ReleaseLesson LessonChecks() => new([.. ReferenceDataSet.Current.LessonChecks.Entries.Select(e => e.Code)], null);

    public static PrepareRoom Preparation() => new(["equality", "speakUp"], ["Wat zou je willen dat iemand had gezegd?"], ["victim", "team", "society"]);

    public static HoldSession Session(string said = "Het voelde alsof niemand het zag.") => new(
        [1, 2, 3, 4, 5], [.. Preparation().Perspectives!.Select(p => new PerspectiveSaid(p, said))],
        [.. ReferenceDataSet.Current.BiasChecks.Entries.Select(e => new BiasCheckAnswer(e.Code, "Daar praatten wij lang over."))],
        "Diegene trok zich terug en meldde zich ziek.", "Het team praat er niet meer over met elkaar.");

    public static GiveAdvice Advice() => new("Praat met het team over wat grappen met iemand doen, en vraag wie er zweeg.", ["Praat met het hele team.", "Vraag wat diegene nodig heeft."]);

    public static ProposeLesson Lesson(string text = "Wie meelacht, laat zien dat het mag. Vraag in het team wat een grap met iemand doet.") =>
        new("Een grap is niet altijd een grap", text, "jokes", ["speakUp"]);

    /// <summary>Somebody does something in a room with the version that is there now, and it must succeed.</summary>
    public async Task InRoomAsync(string account, Guid room, string command, object? body = null) =>
        await DoAsync(account, $"rooms/{room}/{command}", body, await VersionOfRoomAsync(room));

    public async Task<HttpResponseMessage> TryInRoomAsync(string account, Guid room, string command, object? body = null) =>
        await TryAsync(account, $"rooms/{room}/{command}", body, await VersionOfRoomAsync(room));

    public async Task DoAsync(string account, string path, object? body, long version)
    {
        using var response = await TryAsync(account, path, body, version);
        ((int)response.StatusCode).ShouldBe(204, $"{account}: {path}: {await response.Content.ReadAsStringAsync()}");
    }

    public Task<HttpResponseMessage> TryAsync(string account, string path, object? body, long version) =>
        As(account).Command($"{Base}/{path}", version.Tag(), body is null ? null : Wire.Body(body));

    public async Task<long> VersionOfAsync(Guid caseId)
    {
        await using var session = Documents.QuerySession();
        return (await session.Events.FetchStreamStateAsync(caseId))?.Version ?? 0;
    }

    public async Task<Guid> CaseOfAsync(Guid room)
    {
        await using var session = Documents.QuerySession();
        return await session.Query<ReflectionCaseRow>().Where(r => r.RoomIds.Contains(room)).Select(r => r.Id).SingleOrDefaultAsync();
    }

    public async Task<long> VersionOfRoomAsync(Guid room) => await VersionOfAsync(await CaseOfAsync(room));

    public Task<RoomDetail> ReadAsync(string account, Guid room) => As(account).GetAsync($"{Base}/rooms/{room}").Read<RoomDetail>();

    /// <summary>All rooms that somebody sees in their list.</summary>
    public async Task<IReadOnlyList<ListedRoom>> ListAsync(string account, string query = "") =>
        (await As(account).GetAsync($"{Base}/rooms?pageSize=200{query}").Read<Page<ListedRoom>>()).Items;

    /// <summary>To them it is not there, like what does not exist.</summary>
    public async Task ShouldNotKnow(string account, Guid room)
    {
        using var hidden = await As(account).GetAsync($"{Base}/rooms/{room}");
        using var unknown = await As(account).GetAsync($"{Base}/rooms/{Guid.NewGuid()}");
        await hidden.ShouldBeHiddenLike(unknown);
        (await ListAsync(account)).ShouldNotContain(r => r.Room == room);
    }

    /// <summary>What the watch would tell on that day.</summary>
    public Task WatchAsync(DateOnly day) =>
        Services.GetRequiredService<DueWatch<ReflectionCase>>().TellAsync(new(day, new(12, 0), TimeSpan.Zero), CancellationToken.None);

    /// <summary>Waits until all that a destruction does was done.</summary>
    public Task<Tombstone> DestroyedAsync(Guid caseId) => Eventually.Gives(async () =>
    {
        await using var session = Documents.QuerySession();
        var tombstone = (await session.LoadAsync<Tombstone>(caseId)).ShouldNotBeNull();
        tombstone.IsDone.ShouldBeTrue();
        return tombstone;
    });

    public string MarkOf(string account) => Services.GetRequiredService<AccountMarks>().Of(account);

    public static string NumberOf(Guid caseId) => $"Z-2023-{caseId.ToString()[^6..].ToUpperInvariant()}";
}

[CollectionDefinition(Name)]
public sealed class OnTheHost : ICollectionFixture<ReflectionHost>
{
    public const string Name = "reflection on real servers";
}
