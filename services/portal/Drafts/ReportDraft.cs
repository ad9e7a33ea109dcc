namespace Zichtlijn.Portal.Drafts;

/// <summary>The answers so far, as the person typed them: also what is not right yet.</summary>
public sealed record ReportDraft
{
    /// <summary>Made at the start: however often 'send' is pressed, it is one report.</summary>
    public Guid IdempotencyKey { get; init; } = Guid.NewGuid();

    public string? Disclosure { get; init; }

    public string? Category { get; init; }

    public IReadOnlyList<string> Grounds { get; init; } = [];

    public string? Narrative { get; init; }

    public DraftDate When { get; init; } = new(null, null, null);

    /// <summary><c>yes</c>, <c>no</c>, <c>unknown</c> or null when skipped.</summary>
    public string? Ongoing { get; init; }

    public string? OrganisationalPart { get; init; }

    public IReadOnlyList<DraftPerson> Persons { get; init; } = [];

    public IReadOnlyList<string> Wishes { get; init; } = [];

    public DraftContact Contact { get; init; } = new(null, null, null, null);

    public bool IsAnonymous => Disclosure is null or "anonymous";
}

/// <summary>Somebody who was involved.</summary>
public sealed record DraftPerson(string? Role, string? Name, string? OrganisationalPart)
{
    public bool IsEmpty => Role is null && Name is null && OrganisationalPart is null;
}

public sealed record DraftContact(string? Name, string? Email, string? Phone, string? SafeTimes);
