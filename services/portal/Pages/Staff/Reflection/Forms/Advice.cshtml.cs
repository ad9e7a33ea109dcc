using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Forms;

/// <summary>The facilitator writes what the room passes on to whoever decides. It names no sanction.</summary>
public sealed class AdviceModel(ReflectionApi reflection, IStringLocalizer<ReflectionTexts> texts) : RoomForm(reflection, texts)
{
    public string? Words { get; private set; }

    public string? Points { get; private set; }

    protected override bool IsOpen => Item is { IsFacilitator: true, State: RoomState.Held };

    protected override string Next => $"{CasePage}?done=advised#advice";

    protected override void Read()
    {
        Words = Worded("text", 50, 10_000, "Text.Wrong");
        Points = Lines("points");
        Each("points", 10, 10, ShortText, "Points.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Advise(caseId, new(Words, Each("points", 10, 10, ShortText, "Points.Wrong")), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "text";
}
