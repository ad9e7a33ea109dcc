using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Forms;

/// <summary>Somebody gets more time for their views, once.</summary>
public sealed class ViewsLongerModel(SanctioningApi sanctioning, DecidingApi deciding, SanctionWords words, IStringLocalizer<DecisionTexts> texts, TimeProvider clock)
    : DecidingForm(sanctioning, deciding, words, texts, clock)
{
    public const int MostDays = 14;
    private const int MinMotive = 20;

    /// <summary>As it was typed.</summary>
    public string? Days { get; private set; }

    public string? Motive { get; private set; }

    protected override bool IsOpen => Matter.Course?.MayExtendViews(Today) == true;

    protected override string Next => $"{CasePage}?done=viewsLonger";

    protected override void Read()
    {
        Days = Count("days", MostDays, "Days.Wrong");
        Motive = Worded("motive", MinMotive, LongText, "Reasons.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.ExtendViews(caseId, Matter.Number, new ExtendViews(FormRows.NumberOf(Days), Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "days";
}
