using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Suspending;

/// <summary>A suspension ends before its last day.</summary>
public sealed class EndModel(SanctioningApi sanctioning, SuspendingApi suspending, SanctionWords words, IStringLocalizer<SuspensionTexts> texts, TimeProvider clock)
    : SuspensionForm(sanctioning, suspending, words, texts, clock)
{
    private const int MinReasons = 20;

    protected override string Next => $"{CasePage}?done=suspensionEnded#suspension";

    protected override void Read() => ReadReasons(MinReasons);

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.End(caseId, Matter.Number, new EndSuspension(Reasons), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "reasons";
}
