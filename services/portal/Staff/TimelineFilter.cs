using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Staff;

/// <summary>What of a timeline is shown, as the address of the page and the service say it.</summary>
/// <param name="Kind">What it is about; null for everything.</param>
/// <param name="Order">The service's own order when it is null: the oldest first.</param>
public sealed record TimelineFilter(string? Kind = null, string? Order = null)
{
    public static readonly string[] Kinds = [.. Enum.GetValues<ChronologyKind>().Select(Words.Code)];
    public static readonly string NewestFirst = Words.Code(ChronologyOrder.NewestFirst);

    public IReadOnlyDictionary<string, string?> Query => new Dictionary<string, string?>(StringComparer.Ordinal) { ["kind"] = Kind, ["order"] = Order };

    /// <summary>Reads what the form of the page says; what is no choice is left out.</summary>
    public static TimelineFilter Of(IQueryCollection query) => new(
        Kinds.FirstOrDefault(k => k == query["kind"]),
        query["order"] == NewestFirst ? NewestFirst : null);
}
