using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Records;

/// <summary>One certificate of destruction, to read, to print, and to take along as it was signed.</summary>
[Authorize(Roles = $"{Roles.Records},{Roles.Privacy},{Roles.Auditor}")]
public sealed class CertificateModel(RecordsApi records) : StaffPage
{
    public SignedCertificate Document { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(Guid certificateId, CancellationToken cancellationToken)
    {
        var answer = await records.Certificate(certificateId, cancellationToken);
        if (!answer.Succeeded)
        {
            return Elsewhere(answer.Status);
        }

        Document = answer.Value.Deserialize<SignedCertificate>(ApiJson.Options)!;
        return Page();
    }

    /// <summary>Byte for byte as the service gave it: the signature is over these bytes.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid certificateId, CancellationToken cancellationToken)
    {
        var answer = await records.Certificate(certificateId, cancellationToken);
        return answer.Succeeded
            ? File(Encoding.UTF8.GetBytes(answer.Value.GetRawText()), "application/json", $"destruction-{certificateId}.json")
            : Elsewhere(answer.Status);
    }
}
