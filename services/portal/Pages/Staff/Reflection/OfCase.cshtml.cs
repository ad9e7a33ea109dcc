using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Reflection;

/// <summary>The reflection rooms of a case, for whoever handles, weighs or decides it: at which moments one can be asked for, and what became of them.</summary>
[Authorize(Roles = ReflectionRoles.Requesters)]
public sealed class OfCaseModel(ReflectionApi reflection) : StaffPage
{
    public CaseReflection Case { get; private set; } = default!;

    public string Address => PageOf(Case.CaseId);

    /// <summary>From the language on.</summary>
    public static string PageOf(Guid caseId) => $"{IndexModel.Address}/of-case/{caseId}";

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await reflection.OfCase(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Case = answer.Value;
        return Page();
    }
}
