using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report;

/// <summary>The original of the final report, with every name in it. A forgotten session must not carry it away.</summary>
[Authorize(Roles = InvestigationRoles.All)]
public sealed class OriginalModel(InvestigationsApi investigations, ReportFilesApi files, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : FreshPage(clock)
{
    public InvestigationDetail Case { get; private set; } = default!;

    public string Address => $"{IndexModel.Address}/{Case.CaseId}/report";

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
        return item is { State: InvestigationState.Reported, MayOpen: true } ? Page() : GoTo(Address);
    }

    public async Task<IActionResult> OnGetFileAsync(Guid caseId, CancellationToken cancellationToken)
    {
        using var answer = await files.Original(caseId, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            // The sign-in became old while the page was read: the page asks for a new one, and the button comes again.
            return GoTo($"{IndexModel.Address}/{caseId}/report/original");
        }

        if (!PassedOn.IsFile(answer))
        {
            return Elsewhere(answer.StatusCode == HttpStatusCode.OK ? HttpStatusCode.NotFound : answer.StatusCode);
        }

        await PassedOn.CopyAsync(answer, HttpContext);
        return new EmptyResult();
    }
}
