using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning.Forms;

/// <summary>A factor does not count any more, with the motive.</summary>
public sealed class WithdrawalModel(SanctioningApi sanctioning, SanctionActions actions, IStringLocalizer<SanctionTexts> texts) : MatterForm(sanctioning, actions, texts)
{
    private const int MinMotive = 10;

    /// <summary>Null when it does not count any more.</summary>
    public FactorDetail? Factor { get; private set; }

    public string? Motive { get; private set; }

    protected override bool IsOpen => Factor is not null;

    protected override string Next => $"{MatterPage}?done=withdrawn#factors";

    protected override IActionResult? LoadPart()
    {
        Factor = Matter.Factors.FirstOrDefault(f => f.Number == InRoute("factor"));
        return null;
    }

    protected override void Read() => Motive = Worded("motive", MinMotive, ShortText, "Motive.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Withdraw(caseId, Matter.Number, InRoute("factor"), new WithdrawFactor(Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "motive";
}
