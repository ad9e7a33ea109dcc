using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection;

/// <summary>One reflection room. Each reads their part of it: what was said in it opens to those who were there alone.</summary>
[Authorize(Roles = ReflectionRoles.Readers)]
public sealed class RoomModel(
    ReflectionApi reflection, RoomActions actions, IStringLocalizer<ReflectionTexts> texts, IStringLocalizer<StaffTexts> staffTexts) : StaffForm
{
    private const string Interest = ConflictGate.Field;
    private const string Compose = "compose";
    private static readonly string[] Outcomes =
        ["taken", "seated", "invited", "composed", "freed", "summary", "checked", "returned", "prepared", "held", "advised", "answered", "closed", "stopped", "lesson"];

    public RoomDetail Item { get; private set; } = default!;

    public string Version { get; private set; } = "";

    /// <summary>Who can be invited now; none when it is not the viewer who invites.</summary>
    public IReadOnlyList<RoomCandidate> Candidates { get; private set; } = [];

    /// <summary>The viewer could lead it, and nobody does yet.</summary>
    public bool MayTake => !Item.HasFacilitator && User.IsInRole(Platform.Authentication.Roles.ReflectionFacilitator) && Item.State is not (RoomState.Stopped or RoomState.Closed);

    /// <summary>Nothing opens before it is said that there is no interest.</summary>
    public bool IsClosed => MayTake || Item.MustAnswerInvitation;

    public RoomSeat? Mine => Item.Seats.FirstOrDefault(s => s.Me);

    public bool IsBefore => Item.State is RoomState.Requested or RoomState.Composed or RoomState.Prepared;

    public bool MayStop => IsBefore && (Item.IsFacilitator || Item.IsRequester);

    public bool MayRewrite => IsBefore && Item is { IsRequester: true, NeedsSummary: true, Summary: not null };

    public bool MayProposeLesson => Item is { IsFacilitator: true, State: RoomState.Held or RoomState.Advised or RoomState.FollowUp or RoomState.Closed };

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public string Address => IndexModel.PageOf(Item.Room);

    public NextPanel Next => new(actions.Of(Item), Address, Version, Due: null);

    public async Task<IActionResult> OnGetAsync(Guid room, CancellationToken cancellationToken) => await Load(room, cancellationToken) ?? Page();

    /// <summary>A facilitator takes the room with it.</summary>
    public async Task<IActionResult> OnPostTakeAsync(Guid room, CancellationToken cancellationToken)
    {
        if (ConflictGate.Read(Request.Form[Interest]) is not { } interest)
        {
            Refuse(Interest, staffTexts["Gate.Missing"]);
            return await Load(room, cancellationToken) ?? Again();
        }

        var answer = await reflection.Take(room, interest, SeenVersion, cancellationToken);
        return await Sent(answer, Onward(room, interest, "taken"), _ => Interest, texts, () => Load(room, cancellationToken));
    }

    /// <summary>A member takes the seat, declines it, or has an interest.</summary>
    public async Task<IActionResult> OnPostInvitationAsync(Guid room, CancellationToken cancellationToken)
    {
        var typed = Request.Form[Interest].ToString();
        if (typed != "declined" && ConflictGate.Read(typed) is null)
        {
            Refuse(Interest, texts["Invitation.Missing"]);
            return await Load(room, cancellationToken) ?? Again();
        }

        var interest = ConflictGate.Read(typed) ?? Contracts.Access.Http.V1.Interest.None;
        var accept = typed != "declined" && interest == Contracts.Access.Http.V1.Interest.None;
        var answer = await reflection.AnswerInvitation(room, new(interest, accept), SeenVersion, cancellationToken);
        var next = typed == "declined" ? $"{IndexModel.Address}?done=declined" : Onward(room, interest, "seated");
        return await Sent(answer, next, _ => Interest, texts, () => Load(room, cancellationToken));
    }

    public async Task<IActionResult> OnPostInviteAsync(Guid room, CancellationToken cancellationToken)
    {
        var answer = await reflection.Invite(room, new(Typed(Request.Form, "seat"), Typed(Request.Form, "account")), SeenVersion, cancellationToken);
        return await Sent(answer, $"{IndexModel.PageOf(room)}?done=invited#compose", _ => Compose, texts, () => Load(room, cancellationToken));
    }

    public async Task<IActionResult> OnPostComposeAsync(Guid room, CancellationToken cancellationToken) => await Sent(
        await reflection.Compose(room, SeenVersion, cancellationToken), $"{IndexModel.PageOf(room)}?done=composed", _ => "now", texts, () => Load(room, cancellationToken));

    private static string Onward(Guid room, Interest interest, string done) =>
        interest == Contracts.Access.Http.V1.Interest.None ? $"{IndexModel.PageOf(room)}?done={done}" : $"{IndexModel.Address}?done=recused";

    private async Task<IActionResult?> Load(Guid room, CancellationToken cancellationToken)
    {
        var answer = await reflection.Read(room, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Item, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        if (Item.IsFacilitator && IsBefore)
        {
            var candidates = await reflection.Candidates(room, cancellationToken);
            Candidates = candidates.Value ?? [];
            return candidates.Value is null ? Elsewhere(candidates.Status) : null;
        }

        return null;
    }
}
