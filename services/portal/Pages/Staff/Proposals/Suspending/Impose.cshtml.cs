using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Suspending;

/// <summary>Somebody is suspended to keep order while their case runs (Barp art. 84).</summary>
public sealed class ImposeModel(SanctioningApi sanctioning, SuspendingApi suspending, SanctionWords words, IStringLocalizer<SuspensionTexts> texts, TimeProvider clock)
    : SuspensionForm(sanctioning, suspending, words, texts, clock)
{
    public string? Ground { get; private set; }

    /// <summary>The days and the part of the pay, as they were typed.</summary>
    public string? From { get; private set; }

    public string? Until { get; private set; }

    public string? Withheld { get; private set; }

    protected override bool IsOpen => Suspension is null;

    protected override string Next => $"{CasePage}?done=suspended#suspension";

    protected override void Begin() => (From, Withheld) = (FormRows.Written(Today), "0");

    protected override void Read()
    {
        Ground = One("ground", g => SuspensionSteps.Grounds.Any(known => known.Value == g), "Ground.Missing");
        From = Day("from", Today, most: null, Texts["From.Wrong"]);
        var from = FormRows.DayOf(From) ?? Today;
        Until = Day("until", from.AddDays(1), ReferenceDataSet.Current.LongestSuspensionFrom(from), Texts["Until.Wrong", SuspensionSteps.MostMonths]);
        Withheld = Share("withheld");
        ReadReasons();
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Api.Impose(
        caseId, Matter.Number, new ImposeSuspension(Ground, FormRows.DayOf(From), FormRows.DayOf(Until), ShareOf(Withheld), Reasons), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal switch
    {
        "too-much-withheld" => "withheld",
        "suspension-too-long" => "until",
        _ => "ground",
    };
}
