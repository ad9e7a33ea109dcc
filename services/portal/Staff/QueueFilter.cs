using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Staff;

/// <summary>Which cases of the queue are shown, as the address of the page and the service say it.</summary>
/// <param name="State">A state of triage.</param>
/// <param name="Due"><c>late</c> or <c>soon</c>.</param>
/// <param name="Category">A category, or <see cref="Norm"/> for those of the norm set.</param>
/// <param name="Whose"><see cref="Mine"/> or <see cref="Second"/>.</param>
/// <param name="CaseNumber">As it was typed; what no case has finds nothing.</param>
public sealed record QueueFilter(string? State = null, string? Due = null, string? Category = null, string? Whose = null, string? CaseNumber = null)
{
    public const string Norm = "norm";
    public const string Mine = "mine";
    public const string Second = "second";
    private const string Yes = "true";

    public static readonly string[] States = ["received", "underAssessment", "awaitingInfo", "decisionProposed", "decided"];
    public static readonly string[] Dues = ["late", "soon"];
    public static readonly string[] Owners = [Mine, Second];

    public bool IsEmpty => this == new QueueFilter();

    /// <summary>Names and values as triage knows them.</summary>
    public IReadOnlyDictionary<string, string?> Query => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["state"] = State,
        ["due"] = Due,
        ["category"] = Category == Norm ? null : Category,
        [Norm] = Category == Norm ? Yes : null,
        [Mine] = Whose == Mine ? Yes : null,
        [Second] = Whose == Second ? Yes : null,
        ["caseNumber"] = CaseNumber,
    };

    /// <summary>For an address, without the question mark.</summary>
    public string Address => QueryString.Create(Query.Where(q => q.Value is not null)).Value?.TrimStart('?') ?? "";

    /// <summary>Reads what the form of the page says, and what triage would; what is neither is left out.</summary>
    public static QueueFilter Of(IQueryCollection query)
    {
        string? One(string name, Func<string, bool> known) => query[name].ToString() is { Length: > 0 } value && known(value) ? value : null;
        bool Has(string name) => query[name] == Yes;
        return new QueueFilter(
            One("state", States.Contains),
            One("due", Dues.Contains),
            Has(Norm) ? Norm : One("category", c => c == Norm || ReferenceDataSet.Current.MisconductCategories.Contains(c)),
            Has(Mine) ? Mine : Has(Second) ? Second : One("whose", Owners.Contains),
            CaseNumbers.Typed(query));
    }
}
