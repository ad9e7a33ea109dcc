using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals;

/// <summary>The authority says what it wants to impose on one person, and why it is something else than the range when it is.</summary>
public sealed class ProposalModel(SanctioningApi sanctioning, ConsultationsApi consultations, SanctionWords words, IStringLocalizer<ConsultationTexts> texts)
    : ChoiceForm(sanctioning, words, texts, texts)
{
    protected override bool IsOpen => Matter.Advice is null;

    protected override string Next => $"{CasePage}?done=proposed";

    protected override int MostReasons => 10_000;

    protected override void Begin()
    {
        if (MatterRange.Proposed(Matter) is { } last)
        {
            BeginWith(last.Sanction, last.Measures);
            BeginWith(last.Deviation);
            Reasons = last.Reasons;
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        consultations.Propose(caseId, Matter.Number, new ProposeSanction(Chosen, Measures, Reasons, Deviation), version, cancellationToken);
}
