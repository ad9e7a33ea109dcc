using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>What is offered to the reporter, in plain words. Nothing has to be proven for it.</summary>
public sealed class OfferModel(RestorationApi restoration, IStringLocalizer<RestorationTexts> texts) : RestorationForm(restoration, texts)
{
    public string? Written { get; private set; }

    protected override bool IsForNow => Told.Offer is null;

    protected override string Done => "offered";

    protected override void Begin() => Written = Lists.RestorationText("offer");

    protected override void Read() => Written = Worded("text", 20, LongText, "Words.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Api.Offer(caseId, new(Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "text";
}
