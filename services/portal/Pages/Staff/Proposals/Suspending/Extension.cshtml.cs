using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Suspending;

/// <summary>A suspension lasts longer, once.</summary>
public sealed class ExtensionModel(SanctioningApi sanctioning, SuspendingApi suspending, SanctionWords words, IStringLocalizer<SuspensionTexts> texts, TimeProvider clock)
    : SuspensionForm(sanctioning, suspending, words, texts, clock)
{
    /// <summary>The last day, as it was typed.</summary>
    public string? Until { get; private set; }

    protected override bool IsOpen => Suspension is { IsExtended: false };

    protected override string Next => $"{CasePage}?done=suspensionLonger#suspension";

    protected override void Read()
    {
        var now = Suspension?.Until ?? Today;
        var longest = ReferenceDataSet.Current.LongestSuspensionAfter(now);
        Until = Day("until", now.AddDays(1), longest, Texts["Extend.Wrong", Dates.Full(now), Dates.Full(longest)]);
        ReadReasons();
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Extend(caseId, Matter.Number, new ExtendSuspension(FormRows.DayOf(Until), Reasons), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "until";
}
