using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Records;

/// <summary>What was destroyed, the newest first.</summary>
[Authorize(Roles = $"{Roles.Records},{Roles.Privacy},{Roles.Auditor}")]
public sealed class CertificatesModel(RecordsApi records) : StaffPage
{
    public Page<CertificateLine> Certificates { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync([FromQuery] int? page, CancellationToken cancellationToken)
    {
        var answer = await records.Certificates(page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Certificates = answer.Value;
        return Page();
    }
}
