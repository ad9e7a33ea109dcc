using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Forms;

/// <summary>The facilitator closes the room: what was done with the advice.</summary>
public sealed class ClosingModel(ReflectionApi reflection, IStringLocalizer<ReflectionTexts> texts) : RoomForm(reflection, texts)
{
    public string? Why { get; private set; }

    protected override bool IsOpen => Item is { IsFacilitator: true, State: RoomState.FollowUp };

    protected override string Next => $"{CasePage}?done=closed#closing";

    protected override void Read() => Why = Worded("why", 20, LongText, "Words.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Api.Close(caseId, new(Why), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "why";
}
