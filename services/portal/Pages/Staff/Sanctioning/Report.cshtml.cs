using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning;

/// <summary>The final report of the investigation, for the lawyer who weighs what it established. A forgotten session must not carry it away.</summary>
[Authorize(Roles = Roles.HrLawyer)]
public sealed class ReportModel(SanctioningApi sanctioning, InvestigationFilesApi files, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : FreshPage(clock)
{
    private const string Later = "later";

    public SanctionCaseDetail Case { get; private set; } = default!;

    public string CasePage => $"{IndexModel.Address}/{Case.CaseId}";

    /// <summary>Investigations heard a moment ago only that they weigh the case, or not yet.</summary>
    public bool IsLater => Request.Query.ContainsKey(Later);

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (SignInFirst() is { } elsewhere)
        {
            return elsewhere;
        }

        var answer = await sanctioning.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Case = answer.Value;
        return Case.MayOpen ? Page() : GoTo(CasePage);
    }

    public async Task<IActionResult> OnGetFileAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var page = $"{IndexModel.Address}/{caseId}/report";
        using var answer = await files.WeighedReport(caseId, cancellationToken);
        return answer.StatusCode == HttpStatusCode.NotFound ? GoTo($"{page}?{Later}") : await PassOn(answer, page);
    }
}
