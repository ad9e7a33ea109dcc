using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Desk;

/// <summary>A page on which the desk writes to the reporter, beginning with a text that can be changed.</summary>
[Authorize(Roles = Roles.Desk)]
public abstract class LetterPage(DeskApi desk) : StaffPage
{
    /// <summary>The longest text that reporting accepts.</summary>
    protected const int MaxText = 5_000;

    private IReadOnlyList<LetterDraft> _drafts = [];

    public Guid ReportId { get; private set; }

    public string Version { get; private set; } = "";

    /// <summary>Somebody else changed the report while this was written; the text is kept.</summary>
    public bool HasChanged { get; private set; }

    protected DeskApi Desk => desk;

    protected string? Draft(string? code) => _drafts.FirstOrDefault(d => d.Code == code)?.Text;

    protected async Task<IActionResult?> Load(Guid reportId, CancellationToken cancellationToken)
    {
        var answer = await desk.LetterDrafts(reportId, cancellationToken);
        (ReportId, Version, _drafts) = (reportId, answer.ETag ?? "", answer.Value ?? []);
        return answer.Value is null ? Elsewhere(answer.Status) : null;
    }

    /// <summary>The form again with what was typed, when the report changed meanwhile.</summary>
    protected async Task<IActionResult> Sent(ApiAnswer<Nothing> answer, Guid reportId, string done, CancellationToken cancellationToken)
    {
        if (answer.Succeeded)
        {
            return GoTo($"/staff/desk/{reportId}?done={done}");
        }

        HasChanged = answer.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict;
        return HasChanged ? await Load(reportId, cancellationToken) ?? Again() : Elsewhere(answer.Status);
    }
}
