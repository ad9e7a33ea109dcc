using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning;

/// <summary>One case that is weighed: the next step, what was established, and where the weighing stands for each person.</summary>
[Authorize(Roles = Roles.HrLawyer)]
public sealed class CaseModel(
    SanctioningApi sanctioning, ReportReader reports, StaffNames names, SanctionActions actions, IStringLocalizer<StaffTexts> staffTexts,
    IStringLocalizer<SanctionTexts> texts) : GatedPage(reports, staffTexts)
{
    public SanctionCaseDetail Case { get; private set; } = default!;

    public string Version { get; private set; } = "";

    public NextPanel Next => new(actions.Of(Case), $"{List}/{Case.CaseId}", Version, Due: null);

    protected override string List => IndexModel.Address;

    public string NameOf(string account) => names.NameOf(account);

    public string EmployeeOf(MatterDetail matter) => actions.EmployeeOf(matter);

    /// <summary>Null for a charge that is about nobody here: it was not established.</summary>
    public MatterDetail? MatterOf(FoundCharge charge) => Case.Matters?.FirstOrDefault(m => m.Charges.Contains(charge.Number));

    /// <summary>How many charges were established.</summary>
    public int Established => Case.Findings.Count(f => f.Finding == Finding.Established);

    public async Task<IActionResult> OnPostAcceptAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await sanctioning.Accept(caseId, SeenVersion, cancellationToken);
        return await Sent(answer, $"{List}/{caseId}", _ => "now", texts, () => Load(caseId, withNames: false, cancellationToken));
    }

    protected override Task<ApiAnswer<Nothing>> Declare(Guid caseId, Interest interest, string version, CancellationToken cancellationToken) =>
        sanctioning.Declare(caseId, interest, version, cancellationToken);

    protected override async Task<IActionResult?> Load(Guid caseId, bool withNames, CancellationToken cancellationToken)
    {
        var answer = await sanctioning.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Case = answer.Value;
        Version = answer.ETag ?? $"\"{Case.Version}\"";
        if (Case.MustDeclare)
        {
            Close(caseId, Case.CaseNumber, Case.OrganisationalPart, Case.ReportedAt, Version, persons: null, Behind.Weighing);
        }

        return null;
    }
}
