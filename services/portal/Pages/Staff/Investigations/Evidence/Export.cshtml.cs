using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence;

/// <summary>All evidence of a case as one file: what is in it and how its receiver checks it. A forgotten session must not carry a case away.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public sealed class ExportModel(InvestigationsApi investigations, EvidenceFilesApi files, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : FreshPage(clock)
{
    public InvestigationDetail Case { get; private set; } = default!;

    public string Address => $"{IndexModel.Address}/{Case.CaseId}/evidence";

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (SignInFirst() is { } signIn)
        {
            return signIn;
        }

        var answer = await investigations.Read(caseId, cancellationToken);
        if (answer.Value is not { } item)
        {
            return Elsewhere(answer.Status);
        }

        Case = item;
        return InvestigationActions.Investigates(item, User.Account()) ? Page() : GoTo($"{IndexModel.Address}/{caseId}");
    }

    public async Task<IActionResult> OnGetBundleAsync(Guid caseId, CancellationToken cancellationToken)
    {
        using var answer = await files.Export(caseId, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            // The sign-in became old while the page was read: the page asks for a new one, and the button comes again.
            return GoTo($"{IndexModel.Address}/{caseId}/evidence/export");
        }

        if (!PassedOn.IsFile(answer))
        {
            return Elsewhere(answer.StatusCode == HttpStatusCode.OK ? HttpStatusCode.NotFound : answer.StatusCode);
        }

        await PassedOn.CopyAsync(answer, HttpContext);
        return new EmptyResult();
    }
}
