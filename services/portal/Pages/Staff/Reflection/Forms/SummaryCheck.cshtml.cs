using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Forms;

/// <summary>The facilitator, who does not know the case, looks at the summary before members read it, or sends it back.</summary>
public sealed class SummaryCheckModel(ReflectionApi reflection, IStringLocalizer<ReflectionTexts> texts) : RoomForm(reflection, texts)
{
    private const string Back = "return";

    public string? Choice { get; private set; }

    public IReadOnlyList<string> Checks { get; private set; } = [];

    public string? Motive { get; private set; }

    public string? Remark { get; private set; }

    public SummaryDetail Summary => Item.Summary!;

    protected override bool IsOpen => IsBefore && Item is { IsFacilitator: true, Summary.State: SummaryState.ToCheck };

    protected override string Next => $"{CasePage}?done={(Choice == Back ? "returned" : "checked")}#summary";

    protected override void Read()
    {
        Choice = One("choice", c => c is "show" or Back, "SummaryCheck.Missing");
        Checks = Several("checks", c => Lists.SummaryChecks.Any(known => known.Value == c));
        (Motive, Remark) = (Lines("motive"), Lines("remark"));
        if (Choice == Back)
        {
            Remark = Worded("remark", 10, MediumText, "Remark.Wrong");
        }
        else if (Choice is not null)
        {
            if (Checks.Count < Lists.SummaryChecks.Count)
            {
                Refuse("checks", OwnTexts["Checks.Missing"]);
            }

            Motive = Summary.Combination.Count > 0 ? Worded("motive", 20, MediumText, "Combination.Wrong") : null;
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Choice == Back
        ? Api.ReturnSummary(caseId, new(Remark), version, cancellationToken)
        : Api.CheckSummary(caseId, new(Checks, Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal == "combination-not-motivated" ? "motive" : Choice == Back ? "remark" : "checks";
}
