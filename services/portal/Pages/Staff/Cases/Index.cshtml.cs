using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Cases;

/// <summary>The case dashboard: counts with their definition, and for those who may drill down the list of cases.</summary>
[Authorize(Roles = $"{Roles.Triage},{Roles.UnitHead},{Roles.Corps},{Roles.ChiefDiversityOfficer},{Roles.Hr}")]
public sealed class IndexModel(DashboardApi dashboard) : StaffPage
{
    public const string Overdue = "late";

    public DashboardSummary Summary { get; private set; } = default!;

    /// <summary>Null for a role that sees totals only.</summary>
    public Page<DashboardCase>? Cases { get; private set; }

    public string? Phase { get; private set; }

    public string? Part { get; private set; }

    public string? Category { get; private set; }

    /// <summary><see cref="Overdue"/> for only cases past a term.</summary>
    public string? Due { get; private set; }

    public string? CaseNumber { get; private set; }

    public bool HidesSomething => Summary.Phases.Any(p => p.Count is null) || Summary.Parts.Any(p => p is { Reported: null } or { Running: null } or { Overdue: null })
        || Summary is { Reported: null } or { Running: null } or { Overdue: null };

    public async Task<IActionResult> OnGetAsync(string? phase, string? part, string? category, string? due, [FromQuery] int? page, CancellationToken cancellationToken)
    {
        Phase = Enum.GetValues<CasePhase>().Select(Words.Code).FirstOrDefault(p => p == phase);
        Part = ReferenceDataSet.Current.OrganisationalParts.Find(part ?? "")?.Code;
        Category = ReferenceDataSet.Current.MisconductCategories.Find(category ?? "")?.Code;
        Due = due == Overdue ? due : null;
        CaseNumber = CaseNumbers.Typed(Request.Query);

        var summary = dashboard.Summary(cancellationToken);
        var cases = User.IsInRole(Roles.Hr) ? null : dashboard.Cases(Phase, Part, Category, overdue: Due is not null, CaseNumber, page, cancellationToken);
        var answer = await summary;
        Cases = cases is null ? null : (await cases).Value;
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Summary = answer.Value;
        return Page();
    }
}
