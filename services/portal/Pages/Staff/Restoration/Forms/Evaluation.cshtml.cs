using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>The worker notes how a measure was, or all of it, as the reporter said in a conversation.</summary>
public sealed class EvaluationModel(RestorationApi restoration, IStringLocalizer<RestorationTexts> texts) : RestorationForm(restoration, texts)
{
    public string? Level { get; private set; }

    public string? Written { get; private set; }

    protected override bool IsForNow => InRoute("measure") == 0 ? GoesOn : MeasureInRoute is { MayEvaluate: true, Person: null };

    protected override string Done => "noted";

    protected override void Read()
    {
        Level = Satisfaction();
        Written = Lines("text");
        if (Written?.Length > LongText)
        {
            Refuse("text", Texts["Words.TooLong", LongText]);
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Api.NoteEvaluation(
        caseId, new(InRoute("measure") is > 0 and var number ? number : null, int.Parse(Level!, System.Globalization.CultureInfo.InvariantCulture), Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "satisfaction";
}
