using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations;

/// <summary>A form of those who investigate a case on a part of it, such as one interview. The version is that of the part.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public abstract class PartForm<TPart>(InvestigationsApi investigations, IStringLocalizer texts) : InvestigationForm(investigations, texts)
    where TPart : class
{
    protected TPart Part { get; private set; } = default!;

    /// <summary>The name of the part's id in the address of the page.</summary>
    protected abstract string IdInRoute { get; }

    protected abstract Task<ApiAnswer<TPart>> ReadPart(Guid caseId, Guid id, CancellationToken cancellationToken);

    protected abstract long VersionOf(TPart part);

    protected sealed override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (!Investigates)
        {
            return GoTo(CasePage);
        }

        var answer = await ReadPart(caseId, Guid.Parse((string)RouteData.Values[IdInRoute]!), cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Part, Version) = (answer.Value, answer.ETag ?? $"\"{VersionOf(answer.Value)}\"");
        return null;
    }
}
