using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>The worker notes what would help, in the words of the reporter.</summary>
public sealed class NeedsModel(RestorationApi restoration, IStringLocalizer<RestorationTexts> texts) : RestorationForm(restoration, texts)
{
    public string? Written { get; private set; }

    protected override bool IsForNow => GoesOn;

    protected override string Done => "noted#needs";

    protected override void Read() => Written = Worded("text", 3, WholeText, "Words.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Api.NoteNeeds(caseId, new(Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "text";
}
