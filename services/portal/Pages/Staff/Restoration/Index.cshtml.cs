using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Pages.Staff.Restoration;

/// <summary>The cases of a part, for its workers: what is due first on top.</summary>
[Authorize(Roles = Roles.RestorationWorker)]
public sealed class IndexModel(RestorationApi restoration) : StaffPage
{
    public const string Address = "/staff/restoration";
    private const int MostOfNumber = 40;
    private static readonly string[] Outcomes = ["recused", "handedOver"];

    public Page<ListedRestorationCase> Found { get; private set; } = default!;

    /// <summary>A code; null for all.</summary>
    public string? State { get; private set; }

    public bool Mine { get; private set; }

    public string? CaseNumber { get; private set; }

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    /// <summary>What to take up first: the last day that comes first, of what nobody else works on.</summary>
    public ListedRestorationCase? First => Found.Items.Where(c => c.DueBy is not null && (c.Mine || c.Worker is null)).MinBy(c => c.DueBy);

    public IReadOnlyDictionary<string, string?> Filter => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["state"] = State, ["mine"] = Mine ? "true" : null, ["caseNumber"] = CaseNumber,
    };

    public bool IsFiltered => State is not null || Mine || CaseNumber is not null;

    public async Task<IActionResult> OnGetAsync([FromQuery] int? page, string? state, bool mine, string? caseNumber, CancellationToken cancellationToken)
    {
        State = Enum.GetValues<RestorationState>().Select(Words.Code).FirstOrDefault(s => s == state);
        (Mine, CaseNumber) = (mine, caseNumber?.Trim() is { Length: > 0 and <= MostOfNumber } number ? number : null);
        var answer = await restoration.List(State, Mine, CaseNumber, page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        return Page();
    }
}
