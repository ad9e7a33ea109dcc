using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Forms;

/// <summary>Somebody is assigned to investigate.</summary>
public sealed class StaffingModel(InvestigationsApi investigations, StaffNames names, IStringLocalizer<InvestigationTexts> texts) : StaffingForm(investigations, names, texts)
{
    public string? Account { get; private set; }

    protected override bool IsOpen => !IsOver && Case.State != InvestigationState.AwaitingMandate;

    /// <summary>One by one: the form comes again for as long as somebody is needed.</summary>
    protected override string Next => Case.Investigators.Count + 1 < Case.Needed ? $"{CasePage}/staffing?done=assigned" : $"{CasePage}?done=assigned";

    public bool IsAssigned => Request.Query["done"] == "assigned";

    protected override void Read() => Account = One("account", _ => true, "Staffing.Missing");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Assign(caseId, new AssignInvestigator(Account), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "account";
}
