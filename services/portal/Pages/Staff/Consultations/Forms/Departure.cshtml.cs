using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Consultations.Forms;

/// <summary>A member or the chair leaves their seat, or the chair frees one: somebody else is asked. Once the voting is closed nobody leaves.</summary>
public sealed class DepartureModel(ConsultationsApi consultations, IStringLocalizer<ConsultationTexts> texts) : ConsultationForm(consultations, texts)
{
    public string? Motive { get; private set; }

    public SeatDetail? Seat => Item.Seats.FirstOrDefault(s => s.Seat == InRoute("seat"));

    /// <summary>It is their own.</summary>
    public bool IsOwn => Seat is { Me: true };

    protected override bool IsOpen => Item.State is not (ConsultationState.Voted or ConsultationState.Advised) && Seat is { State: not SeatState.Left } seat && (seat.Me || Item.IsChair);

    protected override string Next => IsOwn ? $"{IndexModel.Address}?done=left" : $"{CasePage}?done=freed";

    protected override void Read() => Motive = Worded("motive", 10, ShortText, "Motive.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Leave(caseId, Item.Number, InRoute("seat"), new LeaveSeat(Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "motive";
}
