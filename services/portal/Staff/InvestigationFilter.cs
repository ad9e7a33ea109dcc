using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Staff;

/// <summary>Which investigations are shown, as the address of the page and the service say it.</summary>
/// <param name="State">A state of an investigation.</param>
/// <param name="Due"><c>late</c> or <c>soon</c>.</param>
/// <param name="Mine">Those that the viewer investigates.</param>
/// <param name="CaseNumber">As it was typed; what no case has finds nothing.</param>
public sealed record InvestigationFilter(string? State = null, string? Due = null, bool Mine = false, string? CaseNumber = null)
{
    public const string Yes = "true";

    public static readonly string[] States = [.. Enum.GetValues<InvestigationState>().Select(Words.Code)];

    public bool IsEmpty => this == new InvestigationFilter();

    public IReadOnlyDictionary<string, string?> Query => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["state"] = State,
        ["due"] = Due,
        ["mine"] = Mine ? Yes : null,
        ["caseNumber"] = CaseNumber,
    };

    /// <summary>Reads what the form of the page says; what the service does not know is left out.</summary>
    public static InvestigationFilter Of(IQueryCollection query) => new(
        States.FirstOrDefault(s => s == query["state"]),
        QueueFilter.Dues.FirstOrDefault(d => d == query["due"]),
        query["mine"] == Yes,
        CaseNumbers.Typed(query));
}
