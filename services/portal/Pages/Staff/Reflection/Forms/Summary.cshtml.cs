using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Forms;

/// <summary>Whoever asked for the room writes the case down. What names people is taken out before anything is kept.</summary>
public sealed class SummaryModel(ReflectionApi reflection, IStringLocalizer<ReflectionTexts> texts) : RoomForm(reflection, texts)
{
    public string? Written { get; private set; }

    protected override bool IsOpen => IsBefore && Item is { IsRequester: true, NeedsSummary: true };

    protected override string Next => $"{CasePage}?done=summary#summary";

    protected override void Begin() => Written = Item.Summary?.Text;

    protected override void Read() => Written = Worded("text", 50, 10_000, "Text.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.WriteSummary(caseId, new(Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "text";
}
