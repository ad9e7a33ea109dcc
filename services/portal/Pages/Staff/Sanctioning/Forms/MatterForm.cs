using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning.Forms;

/// <summary>A form on what is weighed for one person, by the number of the matter.</summary>
public abstract class MatterForm(SanctioningApi sanctioning, SanctionActions actions, IStringLocalizer<SanctionTexts> texts) : SanctionForm(sanctioning, texts)
{
    protected const int MinReasons = 20;

    public MatterDetail Matter { get; private set; } = default!;

    public string Employee => actions.EmployeeOf(Matter);

    public override (string Address, string Name)? Above => (MatterPage, Texts["CaseAndEmployee", CaseNumber, Employee]);

    protected string MatterPage => $"{CasePage}/matters/{Matter.Number}";

    protected sealed override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (Case.Matters is not { } matters)
        {
            return GoTo(CasePage);
        }

        var number = InRoute("number");
        if (matters.FirstOrDefault(m => m.Number == number) is not { } matter)
        {
            return NotFound();
        }

        Matter = matter;
        return LoadPart() ?? await LoadBeside(caseId, cancellationToken);
    }

    /// <summary>Reads what the form shows beside the matter; not null when it cannot be.</summary>
    protected virtual Task<IActionResult?> LoadBeside(Guid caseId, CancellationToken cancellationToken) => Task.FromResult<IActionResult?>(null);

    /// <summary>Finds what the form is about within the matter; not null when there is no such thing.</summary>
    protected virtual IActionResult? LoadPart() => null;

    protected int InRoute(string name) => int.Parse((string)RouteData.Values[name]!, CultureInfo.InvariantCulture);
}
