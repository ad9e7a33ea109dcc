using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Forms;

/// <summary>A room ends before it is held. Another can be asked for.</summary>
public sealed class StopModel(ReflectionApi reflection, IStringLocalizer<ReflectionTexts> texts) : RoomForm(reflection, texts)
{
    public string? Why { get; private set; }

    protected override bool IsOpen => IsBefore && (Item.IsFacilitator || Item.IsRequester);

    protected override string Next => $"{CasePage}?done=stopped";

    protected override void Read() => Why = Worded("why", 10, ShortText, "Words.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Api.Stop(caseId, new(Why), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "why";
}
