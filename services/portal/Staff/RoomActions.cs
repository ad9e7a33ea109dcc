using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>What comes next in a reflection room, for whoever looks at it.</summary>
public sealed class RoomActions(IStringLocalizer<ReflectionTexts> texts)
{
    public NextAction Of(RoomDetail room) => room switch
    {
        { State: RoomState.Stopped or RoomState.Closed } => Told(Words.Code(room.State)),
        { MayAnswer: true, State: RoomState.Advised } => Do("answer", "/answer"),
        { IsFacilitator: true } => OfFacilitator(room),
        { IsRequester: true, NeedsSummary: true, Summary: null } => Do("summary", "/summary"),
        { IsRequester: true, Summary.State: SummaryState.Returned, State: RoomState.Requested or RoomState.Composed or RoomState.Prepared } => Do("summaryAnew", "/summary"),
        { State: RoomState.Advised, AnswerBy: { } day } => new(texts["Next.waitAnswer.Title"], texts["Next.waitAnswer.Text", Dates.Full(day)]),
        { State: RoomState.FollowUp } => Told("followUp"),
        _ => Told("waitRoom"),
    };

    private NextAction OfFacilitator(RoomDetail room) => room.State switch
    {
        RoomState.Requested when room.NotMet.Count > 0 =>
            new(texts["Next.compose.Title"], string.Join(" ", room.NotMet.Select(rule => texts["Rule." + Words.Code(rule)].Value)), "#compose", texts["Next.compose.Button"]),
        RoomState.Requested => new(texts["Next.composed.Title"], texts["Next.composed.Text"], "?handler=Compose", texts["Next.composed.Button"], Posts: true),
        RoomState.Composed or RoomState.Prepared when room is { NeedsSummary: true, Summary: null or { State: SummaryState.Returned } } => Told("waitSummary"),
        RoomState.Composed or RoomState.Prepared when room.Summary is { State: SummaryState.ToCheck } => Do("check", "/summary-check"),
        RoomState.Composed => Do("prepare", "/preparation"),
        RoomState.Prepared => Do("hold", "/session"),
        RoomState.Held => Do("advise", "/advice"),
        RoomState.FollowUp => Do("close", "/closing"),
        _ when room.AnswerBy is { } day => new(texts["Next.waitAnswer.Title"], texts["Next.waitAnswer.Text", Dates.Full(day)]),
        _ => Told("waitRoom"),
    };

    private NextAction Do(string what, string page) => new(texts[$"Next.{what}.Title"], texts[$"Next.{what}.Text"], page, texts[$"Next.{what}.Button"]);

    private NextAction Told(string what) => new(texts[$"Next.{what}.Title"], texts[$"Next.{what}.Text"]);
}
