using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>The worker notes whether the reporter wants it, as they said in a conversation.</summary>
public sealed class AnswerModel(RestorationApi restoration, IStringLocalizer<RestorationTexts> texts) : RestorationForm(restoration, texts)
{
    public string? Accepts { get; private set; }

    protected override bool IsForNow => Told.Offer is not null;

    protected override string Done => "noted";

    protected override void Read() => Accepts = One("accepts", a => a is "yes" or "no", "Accepts.Missing");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.NoteAnswer(caseId, new(Accepts == "yes"), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "accepts";
}
