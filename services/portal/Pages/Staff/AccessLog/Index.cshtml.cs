using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.AccessLog;

/// <summary>The access log of one service, for those who watch over privacy: who, when, what and why, no content.</summary>
[Authorize(Roles = $"{Roles.Privacy},{Roles.Auditor}")]
public sealed class IndexModel(DeskApi desk, TriageApi triage, InvestigationsApi investigations, SanctioningApi sanctioning, IStringLocalizer<AccessLogTexts> texts) : StaffPage
{
    public static readonly string[] Services = ["reporting", "triage", "investigations", "sanctioning"];

    public Page<AccessLogLine>? Lines { get; private set; }

    public string Service { get; private set; } = Services[0];

    /// <summary>As it was typed.</summary>
    public string? Case { get; private set; }

    public string ExportAddress => $"/api/{Service}/v1/access-log/export{(Errors.Count == 0 && Case is { } only ? $"?caseId={only}" : "")}";

    public async Task<IActionResult> OnGetAsync(string? service, [FromQuery(Name = "case")] string? caseId, [FromQuery] int? page, CancellationToken cancellationToken)
    {
        Service = Services.FirstOrDefault(s => s == service) ?? Service;
        Case = string.IsNullOrWhiteSpace(caseId) ? null : caseId.Trim();
        Guid? asked = Guid.TryParse(Case, out var id) ? id : null;
        if (Case is not null && asked is null)
        {
            Refuse("case", texts["Case.Wrong"]);
            return Again();
        }

        var answer = await (Service switch
        {
            "triage" => triage.AccessLog(asked, page, cancellationToken),
            "investigations" => investigations.AccessLog(asked, page, cancellationToken),
            "sanctioning" => sanctioning.AccessLog(asked, page, cancellationToken),
            _ => desk.AccessLog(asked, page, cancellationToken),
        });
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Lines = answer.Value;
        return Page();
    }
}
