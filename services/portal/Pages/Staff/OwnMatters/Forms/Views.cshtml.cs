using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.OwnMatters.Forms;

/// <summary>Somebody gives their views on what is intended for them, or says that they give none.</summary>
public sealed class ViewsModel(OwnMattersApi api, IStringLocalizer<OwnMatterTexts> texts, TimeProvider clock) : OwnMatterForm(api, texts, clock)
{
    private const int MinText = 20;
    private const string Write = "write";
    private const string None = "none";

    /// <summary>Who gave views before only adds to them: none is no answer any more.</summary>
    public bool MayWaive => Case.Course.ViewsOnIt().Count == 0;

    public bool IsLate => IsOver(Case.Course.ViewsUntil);

    public IReadOnlyList<Choice> Choices => [.. new[] { Write, None }.Select(c => new Choice(c, Texts["Choice." + c], Texts[$"Choice.{c}.Help"]))];

    public string? Choice { get; private set; }

    public string? Written { get; private set; }

    public bool IsSure { get; private set; }

    protected override bool IsOpen => Case.Course.MayGiveViews();

    protected override string Next => $"{CasePage}?done={(Choice == None ? "waived" : "views")}#views";

    protected override void Read()
    {
        (Written, IsSure) = (Lines("text"), Request.Form["sure"] == Yes);
        Choice = MayWaive || Request.Form.ContainsKey("choice") ? One("choice", c => c is Write or None, "Choice.Missing") : Write;
        if (Choice != None)
        {
            Worded("text", MinText, MostText, "Views.Wrong");
            return;
        }

        if (Written is not null)
        {
            Refuse("text", Texts["Views.Both"]);
        }

        if (!IsSure)
        {
            Refuse("sure", Texts["Sure.Missing"]);
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.GiveViews(caseId, Choice == None ? new GiveViews(Waives: true, null) : new GiveViews(Waives: null, Written), version, cancellationToken);
}
