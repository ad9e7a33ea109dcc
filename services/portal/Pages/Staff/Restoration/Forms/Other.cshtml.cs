using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>Somebody else is asked for a conversation. That they are asked says nothing of whether the reporter agreed.</summary>
public sealed class OtherModel(RestorationApi restoration, IStringLocalizer<RestorationTexts> texts) : RestorationForm(restoration, texts)
{
    private const int MostOfName = 200;

    public string? Whom { get; private set; }

    public string? Written { get; private set; }

    protected override bool IsForNow => MeasureInRoute is { MayEnd: true, NeedsConsent: true };

    protected override string Done => "asked#measures";

    protected override void Begin() => Written = Lists.RestorationText("conversation");

    protected override void Read()
    {
        Whom = Worded("other", 3, MostOfName, "Words.Wrong");
        Written = Worded("text", 20, LongText, "Words.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.AskOther(caseId, InRoute("measure"), new(Whom, Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "other";
}
