using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Suspending;

/// <summary>Another part of the pay is withheld during a suspension (Barp art. 85).</summary>
public sealed class PayModel(SanctioningApi sanctioning, SuspendingApi suspending, SanctionWords words, IStringLocalizer<SuspensionTexts> texts, TimeProvider clock)
    : SuspensionForm(sanctioning, suspending, words, texts, clock)
{
    /// <summary>As it was typed.</summary>
    public string? Withheld { get; private set; }

    protected override string Next => $"{CasePage}?done=suspensionPay#suspension";

    protected override void Begin() => Withheld = Suspension?.Withheld.ToString(CultureInfo.InvariantCulture);

    protected override void Read()
    {
        Withheld = Share("withheld");
        ReadReasons();
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.ChangePay(caseId, Matter.Number, new ChangeSuspensionPay(ShareOf(Withheld), Reasons), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "withheld";
}
