using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Proposals;

/// <summary>A form of the authority that decides on one person, by the number of the matter.</summary>
[Authorize(Roles = $"{Roles.UnitHead},{Roles.Corps}")]
public abstract class AuthorityForm(SanctioningApi sanctioning, SanctionWords words, IStringLocalizer texts) : FormOnCase(texts)
{
    public SanctionCaseDetail Case { get; private set; } = default!;

    public MatterDetail Matter { get; private set; } = default!;

    /// <summary>What the page calls the person that it is about.</summary>
    public string Employee => words.EmployeeOf(Matter.Number);

    public override string CaseNumber => Case.CaseNumber;

    public override string CasePage => IndexModel.PageOf(Case.CaseId, Matter.Number);

    public override (string Address, string Name)? Above => (CasePage, words.CaseAndEmployee(CaseNumber, Matter.Number));

    protected override async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await sanctioning.Read(caseId, cancellationToken);
        if (answer.Value is not { } item)
        {
            return Elsewhere(answer.Status);
        }

        var number = int.Parse((string)RouteData.Values["number"]!, CultureInfo.InvariantCulture);
        if (item.Matters?.FirstOrDefault(m => m.Number == number) is not { } matter)
        {
            return NotFound();
        }

        (Case, Matter, Version) = (item, matter, answer.ETag ?? $"\"{item.Version}\"");
        return null;
    }
}
