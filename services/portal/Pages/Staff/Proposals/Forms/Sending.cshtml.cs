using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Forms;

/// <summary>What is intended goes to whom it is about, and the time for their views runs.</summary>
public sealed class SendingModel(SanctioningApi sanctioning, DecidingApi deciding, SanctionWords words, IStringLocalizer<DecisionTexts> texts, TimeProvider clock)
    : DecidingForm(sanctioning, deciding, words, texts, clock)
{
    protected override bool IsOpen => Matter.MaySend();

    protected override string Next => $"{CasePage}?done=sent";

    protected override void Read()
    {
        // There is nothing to type: pressing the button says it.
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Send(caseId, Matter.Number, version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal is "letter-not-signed" ? "letter" : "what";
}
