using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning.Forms;

/// <summary>A lawyer notes what somebody said of what is intended for them (Awb 4:9: orally or in writing, as they choose).</summary>
public sealed class HeardViewsModel(SanctioningApi sanctioning, DecidingApi deciding, SanctionActions actions, IStringLocalizer<SanctionTexts> texts)
    : MatterForm(sanctioning, actions, texts)
{
    private const int MinText = 20;

    public string? Heard { get; private set; }

    protected override bool IsOpen => Matter.Course?.MayGiveViews() == true;

    protected override string Next => $"{MatterPage}?done=heard#views";

    protected override void Read() => Heard = Worded("text", MinText, WholeText, "Heard.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        deciding.NoteViews(caseId, Matter.Number, new NoteHeardViews(Heard), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "text";
}
