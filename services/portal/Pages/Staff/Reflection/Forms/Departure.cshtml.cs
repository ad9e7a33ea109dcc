using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Forms;

/// <summary>A member or the facilitator leaves their seat, or the facilitator frees one: somebody else is invited.</summary>
public sealed class DepartureModel(ReflectionApi reflection, IStringLocalizer<ReflectionTexts> texts) : RoomForm(reflection, texts)
{
    public string? Motive { get; private set; }

    public RoomSeat? Seat => Item.Seats.FirstOrDefault(s => s.Seat == InRoute("seat"));

    /// <summary>It is their own.</summary>
    public bool IsOwn => Seat is { Me: true };

    protected override bool IsOpen => IsBefore && Seat is { State: not RoomSeatState.Left } seat && (seat.Me || Item.IsFacilitator);

    protected override string Next => IsOwn ? $"{IndexModel.Address}?done=left" : $"{CasePage}?done=freed";

    protected override void Read() => Motive = Worded("motive", 10, ShortText, "Words.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Leave(caseId, InRoute("seat"), new(Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "motive";
}
