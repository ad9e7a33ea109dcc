using System.Net;
using Zichtlijn.Contracts.Reflection.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>A reflection room as the service answers it to each who has to do with it, and the portal in front of it.</summary>
public abstract class ReflectionPortal : InvestigationPortal
{
    protected const string Facilitator = "reflection-facilitator.ams";
    protected const string Member = "reflection-member.rtd";
    protected const string Authority = "unit-head.ams";
    protected const string Summary = "In een ploeg werd [persoon A] weken buitengesloten. Anderen zagen het en zeiden niets.";
    protected const string Said = "Iemand keek weg omdat iedereen dat deed.";
    protected const string Rooms = "/nl/staff/reflection-rooms";
    protected static readonly Guid RoomId = Guid.Parse("018b9c1e-0000-7000-8000-0000000000aa");
    protected static readonly string Room = $"{Rooms}/{RoomId}";
    protected static readonly string RoomApi = $"/api/reflection/v1/rooms/{RoomId}";
    protected static readonly DateTimeOffset At = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    protected static SummaryDetail Checked { get; } = new(1, SummaryState.Checked, Summary, At, [new("name", 2), new("place", 1)], [], Remark: null, CombinationMotive: null);

    protected static PreparationDetail Prepared { get; } = new(["belonging"], ["Wie keek toe, en waarom zei niemand iets?"], ["victim", "team", "bystander"]);

    protected static SessionDetail Session { get; } = new(
        At, [1, 2, 3, 4, 5], [new("victim", Said), new("team", Said), new("bystander", Said)], [new("likeUs", "Ja, soms.")], "Het maakte iemand eenzaam.", "Niemand durfde iets te zeggen.");

    protected static ReflectionAdviceDetail Advised { get; } = new("Kijk ook naar wie erbij stond.", ["Praat met de hele ploeg."], At, new DateOnly(2026, 11, 16));

    private static RoomDetail Bare { get; } = new(
        RoomId, "R-7KQ2", CaseId: null, CaseNumber: null, ReflectionMoment.BeforeProposal, Theme: null, "AMS", RoomState.Requested, At, "Wat zien wij niet?", [], IsFacilitator: false,
        MustAnswerInvitation: false, IsRequester: false, MayAnswer: false, HasFacilitator: true, NeedsSummary: true, Summary: null, [], [], Preparation: null, [], Session: null, Advice: null,
        AnswerBy: null, Answer: null, Closing: null, StopMotive: null, [], 7);

    protected static RoomDetail ForFacilitator(RoomState state) => Bare with
    {
        IsFacilitator = true, State = state, Seats = [new(0, null, Facilitator, "AMS", OtherPart: false, RoomSeatState.Seated, Me: true), .. Enumerable.Range(1, 5).Select(Seat)],
        Summary = state == RoomState.Requested ? null : Checked, Preparation = state is RoomState.Requested or RoomState.Composed ? null : Prepared,
        Session = state is RoomState.Held or RoomState.Advised or RoomState.FollowUp or RoomState.Closed ? Session : null,
        Advice = state is RoomState.Advised or RoomState.FollowUp or RoomState.Closed ? Advised : null, AnswerBy = state >= RoomState.Advised ? Advised.AnswerBy : null,
        Answer = state is RoomState.FollowUp or RoomState.Closed ? new(ReflectionAnswer.Partly, "Het rooster blijft.", At) : null,
        Script = [new("open", "Openen", "Opening", "Heet iedereen welkom.", "Welcome everybody.")],
        NotMet = state == RoomState.Requested ? [CompositionRule.Ethics] : [],
    };

    /// <summary>Whoever asked for it and answers.</summary>
    protected static RoomDetail ForAuthority(RoomState state) => ForFacilitator(state) with
    {
        IsFacilitator = false, IsRequester = true, MayAnswer = state == RoomState.Advised, CaseId = Id, CaseNumber = "Z-2026-000012", Seats = [], Session = null, Preparation = null, Script = [], NotMet = [],
    };

    protected static RoomDetail ForMember(RoomState state) => ForFacilitator(state) with { IsFacilitator = false, Part = null, Script = [], NotMet = [] };

    /// <summary>They were invited and did not answer.</summary>
    protected static RoomDetail ForInvited { get; } = ForMember(RoomState.Requested) with { MustAnswerInvitation = true, Question = null, Seats = [], Summary = null };

    protected static RoomSeat Seat(int number) => new(number, "colleague", $"reflection-member.{new[] { "ams", "dhg", "lmb", "mnl", "rtd" }[number - 1]}", "RTD", OtherPart: true, RoomSeatState.Seated, Me: false);

    protected void Say(RoomDetail room)
    {
        Services.Say($"GET {RoomApi}", room);
        Services.Say($"GET {RoomApi}/candidates", new[] { new RoomCandidate("ethics", Member, "RTD") });
    }

    /// <summary>The command is taken in.</summary>
    protected void Takes(string command) => Services.Say($"POST {RoomApi}/{command}", null, HttpStatusCode.NoContent);

    /// <summary>The same page in the other language.</summary>
    protected static string In(string language, string path) => $"/{language}{path[3..]}";
}
