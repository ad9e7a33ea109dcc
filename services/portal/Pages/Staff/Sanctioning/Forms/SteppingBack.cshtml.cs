using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning.Forms;

/// <summary>The lawyer has an interest after all, or doubts it: the case waits for another one.</summary>
public sealed class SteppingBackModel(SanctioningApi sanctioning, IStringLocalizer<SanctionTexts> texts) : SanctionForm(sanctioning, texts)
{
    protected override bool IsOpen => Case.MayOpen;

    protected override string Next => $"{IndexModel.Address}?done=recused";

    protected override void Read()
    {
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Declare(caseId, Interest.Present, version, cancellationToken);

    protected override string FieldOf(string? refusal) => "send";
}
