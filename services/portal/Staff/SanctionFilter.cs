using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Staff;

/// <summary>Which of the cases that are weighed are shown, as the address of the page and the service say it.</summary>
/// <param name="State">A state of the weighing.</param>
/// <param name="Mine">Those that the viewer weighs.</param>
/// <param name="Deviates">Those in which something was decided that deviates from the range or from what was advised.</param>
/// <param name="CaseNumber">As it was typed; what no case has finds nothing.</param>
public sealed record SanctionFilter(string? State = null, bool Mine = false, bool Deviates = false, string? CaseNumber = null)
{
    public const string Yes = "true";

    public static readonly string[] States = [.. Enum.GetValues<SanctionState>().Select(Words.Code)];

    public bool IsEmpty => this == new SanctionFilter();

    public IReadOnlyDictionary<string, string?> Query => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["state"] = State,
        ["mine"] = Mine ? Yes : null,
        ["deviates"] = Deviates ? Yes : null,
        ["caseNumber"] = CaseNumber,
    };

    /// <summary>Reads what the form of the page says; what the service does not know is left out.</summary>
    public static SanctionFilter Of(IQueryCollection query) =>
        new(States.FirstOrDefault(s => s == query["state"]), query["mine"] == Yes, query["deviates"] == Yes, CaseNumbers.Typed(query));
}
