using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zichtlijn.Contracts.Dashboard.Http.V1;

namespace Zichtlijn.Dashboard.Cases;

/// <summary>
/// One case, put together from what several services tell in any order. A row without a number has been heard of only
/// by others than reporting yet, and is not shown.
/// </summary>
/// <param name="ReportVersion">Version of the report's stream that was last taken in; what is not newer is ignored.</param>
/// <param name="Barred">Marks of those who are kept out of the case: it is in none of their lists and counts.</param>
/// <param name="IsDestroyed">The case is gone: the figures stay, and nothing brings a number or a mark back.</param>
/// <param name="TriageVersion">The same for the case's stream in triage.</param>
/// <param name="InvestigationsVersion">And for its stream with those who investigate.</param>
public sealed record CaseRow(
    Guid Id,
    string? CaseNumber = null,
    DateTimeOffset SubmittedAt = default,
    string? Category = null,
    string? OrganisationalPart = null,
    DateTimeOffset? AcknowledgedAt = null,
    long ReportVersion = 0,
    long TriageVersion = 0,
    long InvestigationsVersion = 0,
    ImmutableList<string>? Barred = null,
    bool IsDestroyed = false)
{
    /// <summary>Where the case is by what triage told last; null when it told nothing yet.</summary>
    public RowPhase? ByTriage { get; init; }

    /// <summary>The same by those who investigate.</summary>
    public RowPhase? ByInvestigations { get; init; }

    /// <summary>Stored with the row. Of the two services that move a case on, the one counts that did so last: a case can be weighed again.</summary>
    public CasePhase Phase => Latest?.Phase ?? CasePhase.Reported;

    public DateTimeOffset PhaseSince => Latest?.Since ?? SubmittedAt;

    /// <summary>The terms of the case by their codes, in an order of their own: what was heard first makes no difference.</summary>
    public ImmutableSortedDictionary<string, RowTerm>? Terms { get; init; }

    /// <summary>Stored with the row: the last day of the open term that ends first; null when none runs.</summary>
    public DateOnly? DueBy => Known.Values.Where(t => t.IsOpen).Min(t => t.LastDay);

    /// <summary>The code of that term.</summary>
    [JsonIgnore]
    public string? DueTerm => DueBy is { } day ? Known.First(t => t.Value.IsOpen && t.Value.LastDay == day).Key : null;

    private RowPhase? Latest => ByInvestigations is { } i && !(ByTriage?.Since > i.Since) ? i : ByTriage;

    [JsonIgnore]
    internal ImmutableSortedDictionary<string, RowTerm> Known => Terms ?? ImmutableSortedDictionary<string, RowTerm>.Empty;

    /// <summary>What statistics need. An empty number still says that the report was heard of.</summary>
    public CaseRow WithoutPersons() => this with { IsDestroyed = true, CaseNumber = CaseNumber is null ? null : "", Barred = null };

    /// <summary>From whichever service it is told, and in any order.</summary>
    public CaseRow Bar(IEnumerable<string>? marks) =>
        !IsDestroyed && marks?.Except(Barred ?? [], StringComparer.Ordinal).ToArray() is { Length: > 0 } more ? this with { Barred = (Barred ?? []).AddRange(more) } : this;
}

/// <summary>A phase, as a service told it.</summary>
public sealed record RowPhase(CasePhase Phase, DateTimeOffset Since);
