using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>What is offered to somebody of whom an investigation found that nothing happened.</summary>
public sealed class RehabilitationModel(RestorationApi restoration, IStringLocalizer<RestorationTexts> texts) : RestorationForm(restoration, texts)
{
    public string? Written { get; private set; }

    public Rehabilitation? Person => Item.File?.Persons.FirstOrDefault(p => p.Person == InRoute("person"));

    protected override bool IsForNow => Person is { Offer: null };

    protected override string Done => "rehabilitated#persons";

    protected override void Begin() => Written = Lists.RestorationText("rehabilitation");

    protected override void Read() => Written = Worded("text", 20, LongText, "Words.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.OfferRehabilitation(caseId, InRoute("person"), new(Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "text";
}
