using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>The worker agrees with a measure or ends it, or notes what the reporter or the other person of a conversation said.</summary>
public sealed class ConsentModel(RestorationApi restoration, IStringLocalizer<RestorationTexts> texts) : RestorationForm(restoration, texts)
{
    private const string Agree = "agree";
    private const string End = "end";
    private const string Reporter = "reporter";
    private const string ReporterNot = "reporterNot";
    private const string Other = "other";
    private const string OtherNot = "otherNot";

    public string? Said { get; private set; }

    public Measure? Measure => MeasureInRoute;

    /// <summary>Whoever was wrongly accused says it on their own page alone.</summary>
    public IReadOnlyList<Choice> Choices =>
        [.. new[] { Measure?.MayAnswer == true ? Agree : null, Measure?.Person is null ? Reporter : null, Measure?.Person is null ? ReporterNot : null, Measure?.NeedsConsent == true ? Other : null, Measure?.NeedsConsent == true ? OtherNot : null, End }
            .OfType<string>().Select(c => new Choice(c, Texts["Consent." + c]))];

    protected override bool IsForNow => Measure?.MayEnd == true;

    protected override string Done => Said is Agree or Reporter or Other ? "agreed#measures" : "ended#measures";

    protected override void Read() => Said = One("said", s => Choices.Any(c => c.Value == s), "Said.Missing");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Said switch
    {
        Agree => Api.Agree(caseId, InRoute("measure"), version, cancellationToken),
        End => Api.End(caseId, InRoute("measure"), version, cancellationToken),
        Reporter or ReporterNot => Api.NoteMeasureAnswer(caseId, new(InRoute("measure"), Said == Reporter), version, cancellationToken),
        _ => Api.NoteOther(caseId, InRoute("measure"), new(Said == Other), version, cancellationToken),
    };

    protected override string FieldOf(string? refusal) => "said";
}
